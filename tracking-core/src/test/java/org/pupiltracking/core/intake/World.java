package org.pupiltracking.core.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.pupiltracking.calendar.AcademicCalendar;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.core.catalogue.TenantDefinitions;
import org.pupiltracking.core.record.ListedRecordStore;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.framework.Basis;
import org.pupiltracking.framework.Characteristic;
import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.framework.Dates;
import org.pupiltracking.framework.FrameworkKey;
import org.pupiltracking.framework.Kind;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.Sensitivity;
import org.pupiltracking.framework.Subject;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.framework.Use;
import org.pupiltracking.intake.TakeRequest;
import org.pupiltracking.intake.Taken;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.Outcome;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.record.CharacteristicHeld;
import org.pupiltracking.record.ClassMembership;
import org.pupiltracking.record.Enrolment;
import org.pupiltracking.record.EntityId;
import org.pupiltracking.record.Fact;
import org.pupiltracking.record.FactId;
import org.pupiltracking.record.Judgement;
import org.pupiltracking.record.Origin;
import org.pupiltracking.record.Payload;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.RecordedFact;
import org.pupiltracking.record.Revision;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.record.Security;
import org.pupiltracking.record.TenantId;
import org.pupiltracking.scheme.Citation;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.Ladder;
import org.pupiltracking.scheme.Operation;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.scheme.Standing;
import org.pupiltracking.spi.FactQuery;
import org.pupiltracking.spi.FactSink;
import org.pupiltracking.spi.SourceSink;

/** A record in lists, a framework of scores, and a short way to write what a sheet says. */
final class World {

    static final Citation CITATION = new Citation("test", Standing.LOCAL);
    static final SchemeKey SCORES = SchemeKey.of("scores", "1");
    static final SubjectId READING = new SubjectId("reading");
    static final SubjectId WRITING = new SubjectId("writing");
    static final CharacteristicId SEN = new CharacteristicId("sen");
    static final TenantId TENANT = TenantId.ONLY;
    static final TenantDefinitions DEFINITIONS = definitions();

    final ListedRecordStore store = new ListedRecordStore();
    final Intake intake = new Intake(store, TENANT, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    private static TenantDefinitions definitions() {
        GradingScheme scores = GradingScheme.builder(SCORES, "scores", CITATION)
                .ladder(new Ladder.Numbers(BigDecimal.ZERO, BigDecimal.valueOf(200), BigDecimal.ONE, "unit.score"))
                .allow(Operation.ORDER)
                .build();
        Characteristic sen = new Characteristic(
                SEN, "sen", CITATION, List.of(value("K", "support"), value("E", "plan")), Sensitivity.STAFF);
        AssessmentFramework framework = AssessmentFramework.builder(
                        FrameworkKey.of("scores", "1"), "scores", CITATION, Basis.END_OF_YEAR)
                .subject(new Subject(READING, "reading", Optional.empty()))
                .subject(new Subject(WRITING, "writing", Optional.empty()))
                .use(new Use(SCORES, Optional.empty(), Optional.empty(), Optional.empty(), Dates.ALWAYS))
                .kind(new Kind(new KindId("attitude"), "attitude", false))
                .characteristic(sen)
                .build();
        return TenantDefinitions.of(List.of(scores), List.of(framework), AcademicCalendar.HALF_TERMS);
    }

    private static Characteristic.Value value(String code, String alias) {
        return new Characteristic.Value(code, Set.of(alias), code, Optional.empty());
    }

    Outcome<Taken> take(Scripted file, TakeRequest request) {
        try {
            return intake.take(file, file, request, DEFINITIONS, Monitor.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    final Taken take(Consumer<SourceSink>... rows) {
        return take(Scripted.small(Arrays.asList(rows)), request()).value();
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    final Taken takeComplete(Consumer<SourceSink>... rows) {
        return take(Scripted.small(Arrays.asList(rows)), request().ofCompleteFile())
                .value();
    }

    static TakeRequest request() {
        return TakeRequest.of("scripted", Settings.NONE);
    }

    static Place line(int n) {
        return Place.of("sheet", n);
    }

    static Origin from(int line) {
        return new Origin("scripted", "sheet:" + line);
    }

    static Fact score(String pupil, SubjectId subject, String point, String raw, int line) {
        Point at = Point.parse(point);
        Judgement judgement = new Judgement(subject, at, Kind.TEST, SCORES, raw, Security.NOT_SAID);
        LocalDate day = AcademicCalendar.HALF_TERMS.lastDay(at);
        return Fact.of(new PupilId(pupil), judgement, Period.on(day), from(line));
    }

    /** A row with a reading score. */
    static Consumer<SourceSink> scored(int line, String pupil, String point, String raw) {
        return to -> to.fact(score(pupil, READING, point, raw, line), line(line));
    }

    /** A row that says where a pupil is at a point. */
    static Consumer<SourceSink> taught(int line, String pupil, String point, String school, String inClass) {
        return to -> {
            SchoolId of = new SchoolId(school);
            at(to, line, pupil, point, new Enrolment(of, true));
            at(to, line, pupil, point, new ClassMembership(of, inClass));
        };
    }

    /** A row with a characteristic at a point. */
    static Consumer<SourceSink> held(int line, String pupil, String point, String value) {
        return to -> at(to, line, pupil, point, new CharacteristicHeld(SEN, value));
    }

    static void at(SourceSink to, int line, String pupil, String point, Payload what) {
        to.at(Point.parse(point), new PupilId(pupil), what, from(line), line(line));
    }

    /** Everything that the record holds on a day, in words; worked out fact by fact from the rule of {@link Payload#slot()}. */
    Set<String> on(String day) {
        LocalDate date = LocalDate.parse(day);
        Map<List<Object>, Optional<Payload>> held = new HashMap<>();
        for (RecordedFact recorded : facts()) {
            Fact fact = recorded.fact();
            boolean covers = recorded.ended()
                    ? !date.isBefore(fact.when().from())
                    : fact.when().holds(date);
            if (covers || fact.what() instanceof Judgement) {
                held.put(
                        List.of(fact.about(), fact.what().slot()),
                        recorded.ended() ? Optional.empty() : Optional.of(fact.what()));
            }
        }
        Set<String> all = new TreeSet<>();
        held.forEach((slot, what) -> what.ifPresent(w -> all.add(((EntityId) slot.get(0)).value() + " " + words(w))));
        return all;
    }

    private static String words(Payload what) {
        if (what instanceof Enrolment e) {
            return "in " + e.school().value() + (e.main() ? "" : " too");
        }
        if (what instanceof ClassMembership c) {
            return "class " + c.name() + " of " + c.school().value();
        }
        if (what instanceof CharacteristicHeld c) {
            return c.characteristic() + " " + c.value();
        }
        if (what instanceof Judgement j) {
            return j.subject() + " " + j.point() + " " + j.raw();
        }
        return what.toString();
    }

    /** Every state that the record was in on any day that matters. */
    Map<LocalDate, Set<String>> timeline() {
        Map<LocalDate, Set<String>> all = new TreeMap<>();
        for (LocalDate day = LocalDate.of(2023, 8, 1); day.isBefore(LocalDate.of(2027, 1, 1)); day = day.plusDays(15)) {
            all.put(day, on(day.toString()));
        }
        return all;
    }

    List<RecordedFact> facts() {
        List<RecordedFact> all = new ArrayList<>();
        Revision head = store.head(TENANT);
        try {
            store.read(TENANT, FactQuery.ALL, head, new Collecting(all), Monitor.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** Gathers what a store gives. */
    private record Collecting(List<RecordedFact> to) implements FactSink {
        @Override
        public void fact(RecordedFact fact) {
            to.add(fact);
        }

        @Override
        public void judgement(
                long id,
                long known,
                PupilId pupil,
                SubjectId subject,
                Point point,
                KindId kind,
                SchemeKey scheme,
                String raw,
                Security security,
                LocalDate day,
                String by,
                String source,
                String reference,
                long corrects) {
            Judgement what = new Judgement(subject, point, kind, scheme, raw, security);
            Fact fact = Fact.of(pupil, what, Period.on(day), new Origin(source, reference));
            to.add(new RecordedFact(new FactId(id), new Revision(known), fact, false));
        }
    }
}
