package org.pupiltracking.plugin.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.framework.Definitions;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.outcome.Given;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.record.CharacteristicHeld;
import org.pupiltracking.record.ClassMembership;
import org.pupiltracking.record.Enrolment;
import org.pupiltracking.record.EntityId;
import org.pupiltracking.record.Fact;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.Judgement;
import org.pupiltracking.record.Origin;
import org.pupiltracking.record.Payload;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.YearTaught;
import org.pupiltracking.spi.SourceInput;
import org.pupiltracking.spi.SourceSink;

/** Everything that the source says of a sheet, in words. */
final class Heard implements SourceSink {

    final List<String> said = new ArrayList<>();
    final List<Payload> payloads = new ArrayList<>();
    final List<String> missing = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    int rows;
    private final Declared definitions = new Declared();

    /** Reads {@code sheet} with settings that are given as name, value, name, value. */
    static Heard of(String sheet, String... settings) {
        return of(sheet.getBytes(StandardCharsets.UTF_8), settings);
    }

    static Heard of(byte[] sheet, String... settings) {
        return of(() -> new ByteArrayInputStream(sheet), sheet.length, settings);
    }

    static Heard of(Supplier<InputStream> sheet, long size, String... settings) {
        Settings with = Settings.NONE;
        for (int i = 0; i < settings.length; i += 2) {
            String value = settings[i + 1];
            with = with.with(
                    settings[i],
                    with.get(settings[i]).map(v -> v + "\n" + value).orElse(value));
        }
        Heard heard = new Heard();
        try {
            new CsvSource().read(new Input(sheet, size), with, heard, Monitor.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return heard;
    }

    /** Returns the codes of the problems with line and column, such as {@code csv.upn 3 UPN}. */
    List<String> codes() {
        return problems.stream()
                .map(p -> p.code()
                        + p.place()
                                .map(x -> (x.line().isPresent() ? " " + x.line().getAsInt() : "")
                                        + x.column().map(c -> " " + c).orElse(""))
                                .orElse(""))
                .toList();
    }

    @Override
    public Definitions definitions() {
        return definitions;
    }

    @Override
    public void row() {
        rows++;
    }

    @Override
    public void fact(Fact fact, Place where) {
        payloads.add(fact.what());
        said.add(fact.about().value() + " " + words(fact.what()) + " "
                + fact.when().from()
                + fact.when()
                        .to()
                        .filter(t -> !t.equals(fact.when().from()))
                        .map(t -> " to " + t)
                        .orElse("")
                + (fact.when().to().isEmpty() ? " on" : ""));
    }

    @Override
    public void at(Point point, EntityId about, Payload what, Origin from, Place where) {
        payloads.add(what);
        said.add(about.value() + " " + words(what) + " at " + point);
    }

    private static String words(Payload what) {
        if (what instanceof Enrolment e) {
            return "school " + e.school().value() + (e.main() ? "" : " too");
        }
        if (what instanceof ClassMembership c) {
            return "class " + c.name();
        }
        if (what instanceof YearTaught y) {
            return "year " + y.year();
        }
        if (what instanceof CharacteristicHeld c) {
            return c.characteristic() + " " + c.value();
        }
        if (what instanceof Judgement j) {
            return j.subject() + " " + j.point() + " " + j.kind() + " " + j.scheme() + " " + j.raw();
        }
        if (what instanceof Identity i) {
            return i.forename() + "/" + i.surname()
                    + i.birth().map(b -> " " + b).orElse("");
        }
        return what.toString();
    }

    @Override
    public Optional<PupilId> pupil(Identity who, Place where) {
        boolean tells = who.upn().isPresent() || who.birth().isPresent();
        return tells ? Optional.of(new PupilId("found")) : Optional.empty();
    }

    @Override
    public void missing(EntityId about, Object slot, Place where) {
        missing.add(about.value() + " " + where.column().orElse(""));
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void unknown(String role, String given, Collection<String> allowed, Place where) {
        problems.add(Problem.leftOut("value.unknown", role)
                .with(Given.of(given, allowed))
                .at(where));
    }

    /** Returns settings as {@link #of} takes them. */
    static String[] settings(Map<String, String> of) {
        List<String> all = new ArrayList<>();
        of.forEach((k, v) -> {
            all.add(k);
            all.add(v);
        });
        return all.toArray(String[]::new);
    }

    private record Input(Supplier<InputStream> bytes, long length) implements SourceInput {
        @Override
        public String name() {
            return "sheet.csv";
        }

        @Override
        public OptionalLong size() {
            return OptionalLong.of(length);
        }

        @Override
        public InputStream open() {
            return bytes.get();
        }
    }
}
