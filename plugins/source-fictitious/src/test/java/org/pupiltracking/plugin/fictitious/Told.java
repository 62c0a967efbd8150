package org.pupiltracking.plugin.fictitious;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.framework.Definitions;
import org.pupiltracking.framework.Kind;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.record.CharacteristicHeld;
import org.pupiltracking.record.EntityId;
import org.pupiltracking.record.Fact;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.Judgement;
import org.pupiltracking.record.Origin;
import org.pupiltracking.record.Payload;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.scheme.Result;
import org.pupiltracking.spi.SourceInput;
import org.pupiltracking.spi.SourceSink;

/** What the source told, and questions about it. */
final class Told implements SourceSink {

    private static final List<Told> TWENTY = new ArrayList<>();

    private final Definitions definitions;
    private final List<Fact> facts = new ArrayList<>();
    private int rows;

    private Told(Definitions definitions) {
        this.definitions = definitions;
    }

    static Told by(Definitions definitions, Settings with, Monitor on) {
        Told told = new Told(definitions);
        new FictitiousSource().read(SourceInput.of("fictitious"), with, told, on);
        return told;
    }

    /** Tells with {@code name, value, …} beside the framework of {@link Levels}. */
    static Told of(Object... settings) {
        Settings with = Settings.NONE.with("framework", "levels");
        for (int i = 0; i < settings.length; i += 2) {
            with = with.with(settings[i].toString(), settings[i + 1].toString());
        }
        return by(new Levels(), with, Monitor.NONE);
    }

    /** Tells the primary school of seeds 1 to 20. */
    static synchronized List<Told> twenty() {
        while (TWENTY.size() < 20) {
            TWENTY.add(of("seed", TWENTY.size() + 1));
        }
        return TWENTY;
    }

    List<Fact> facts() {
        return facts;
    }

    int rows() {
        return rows;
    }

    List<Fact> facts(Class<? extends Payload> of) {
        return facts.stream().filter(f -> of.isInstance(f.what())).toList();
    }

    /** Facts about each pupil, in the order told. */
    Map<PupilId, List<Fact>> pupils() {
        Map<PupilId, List<Fact>> all = new LinkedHashMap<>();
        for (Fact fact : facts) {
            if (fact.about() instanceof PupilId pupil) {
                all.computeIfAbsent(pupil, p -> new ArrayList<>()).add(fact);
            }
        }
        return all;
    }

    static <P extends Payload> List<P> on(List<Fact> of, Class<P> what, LocalDate day) {
        return of.stream()
                .filter(f -> what.isInstance(f.what()) && f.when().holds(day))
                .map(f -> what.cast(f.what()))
                .toList();
    }

    static Optional<String> held(List<Fact> of, String characteristic, LocalDate day) {
        return on(of, CharacteristicHeld.class, day).stream()
                .filter(c -> c.characteristic().equals(new CharacteristicId(characteristic)))
                .map(CharacteristicHeld::value)
                .findFirst();
    }

    /** Teacher assessments of a pupil in a subject by point, in time; -1 for what is no grade. */
    static Map<Point, Integer> course(List<Fact> of, SubjectId subject) {
        Map<Point, Integer> course = new LinkedHashMap<>();
        for (Fact fact : of) {
            if (fact.what() instanceof Judgement j
                    && j.kind().equals(Kind.TEACHER_ASSESSMENT)
                    && j.subject().equals(subject)) {
                course.put(j.point(), step(j.raw()).orElse(-1));
            }
        }
        return course;
    }

    static OptionalInt step(String raw) {
        Result result = Levels.SCHEME.read(raw).orElseThrow();
        return result instanceof Result.AtGrade ? Levels.SCHEME.ordinal(result) : OptionalInt.empty();
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
        Objects.requireNonNull(where);
        facts.add(fact);
    }

    @Override
    public void at(Point point, EntityId about, Payload what, Origin from, Place where) {
        throw new AssertionError("the source knows all dates");
    }

    @Override
    public Optional<PupilId> pupil(Identity who, Place where) {
        throw new AssertionError("the source gives ids itself");
    }

    @Override
    public void missing(EntityId about, Object slot, Place where) {
        throw new AssertionError("nothing is blank");
    }

    @Override
    public void problem(Problem problem) {
        throw new AssertionError(problem.toString());
    }

    @Override
    public void unknown(String role, String given, Collection<String> allowed, Place where) {
        throw new AssertionError(role);
    }
}
