package org.pupiltracking.plugin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pupiltracking.plugin.jdbc.Given.DAY;
import static org.pupiltracking.plugin.jdbc.Given.ONE;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.calendar.SchoolYear;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.framework.FrameworkKey;
import org.pupiltracking.framework.Kind;
import org.pupiltracking.framework.PolicyId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.record.Attendance;
import org.pupiltracking.record.AuthorityId;
import org.pupiltracking.record.CharacteristicHeld;
import org.pupiltracking.record.ClassMembership;
import org.pupiltracking.record.Enrolment;
import org.pupiltracking.record.EntityId;
import org.pupiltracking.record.Fact;
import org.pupiltracking.record.FactId;
import org.pupiltracking.record.FrameworkAssigned;
import org.pupiltracking.record.GroupMembership;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.Judgement;
import org.pupiltracking.record.Origin;
import org.pupiltracking.record.Payload;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.PointDates;
import org.pupiltracking.record.PublishedFigure;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.RecordedFact;
import org.pupiltracking.record.Revision;
import org.pupiltracking.record.SamePupil;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.record.SchoolProfile;
import org.pupiltracking.record.Security;
import org.pupiltracking.record.SetMembership;
import org.pupiltracking.record.StaffId;
import org.pupiltracking.record.StaffIdentity;
import org.pupiltracking.record.SubjectStudied;
import org.pupiltracking.record.TenantId;
import org.pupiltracking.record.Upn;
import org.pupiltracking.record.YearTaught;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.spi.FactQuery;
import org.pupiltracking.spi.RecordStore;

class EveryPayloadTest {

    private static final SchoolId SCHOOL = new SchoolId("9992001");
    private static final PupilId PUPIL = new PupilId("Ümit \uD83D\uDC4B 'x'; --");
    private static final String LONG = "\u0647\u0644" + "a'\"\\%_\n\t".repeat(500);

    /** At least one of each kind, with every optional part there and not there, and texts that a database might stumble over. */
    private static final List<Fact> FACTS = List.of(
            about(PUPIL, new Identity("", "", Optional.empty(), Optional.empty(), Optional.empty())),
            about(
                    PUPIL,
                    new Identity(
                            LONG,
                            "\uD83D\uDE80",
                            Optional.of(LocalDate.of(2016, 2, 29)),
                            Upn.read(Upn.checkLetter("999200112345") + "999200112345"),
                            Upn.read(Upn.checkLetter("99920011234B") + "99920011234B"))),
            about(new StaffId("t1"), new StaffIdentity("")),
            about(new StaffId("t1"), new StaffIdentity(LONG)),
            about(PUPIL, new Enrolment(SCHOOL, true)),
            about(PUPIL, new Enrolment(new SchoolId("0042"), false)),
            about(PUPIL, new YearTaught(SCHOOL, new YearGroup("R"))),
            about(PUPIL, new ClassMembership(SCHOOL, "4B")),
            about(PUPIL, new SetMembership(SCHOOL, new SubjectId("mathematics"), "Mathematics 1")),
            about(PUPIL, new GroupMembership(SCHOOL, "Sound Discovery")),
            about(PUPIL, new CharacteristicHeld(new CharacteristicId("sen"), "K")),
            about(PUPIL, new SubjectStudied(new SubjectId("french"), false)),
            about(PUPIL, new Attendance(SCHOOL, 120, 0)),
            about(
                    PUPIL,
                    new FrameworkAssigned(
                            FrameworkKey.parse("nc-levels@1999"), Optional.empty(), Optional.empty(), LONG)),
            about(
                    SCHOOL,
                    new FrameworkAssigned(
                            FrameworkKey.parse("nc-levels@1999.2"),
                            Optional.of(new PolicyId("own")),
                            Optional.of(new SubjectId("reading.comprehension")),
                            "")),
            about(PUPIL, new SamePupil(new PupilId("p2"), false)),
            about(SCHOOL, new SchoolProfile(LONG, new AuthorityId("999"), "")),
            about(new AuthorityId("999"), new PointDates(Point.parse("2025-26/spring-2"), DAY, DAY)),
            about(
                    SCHOOL,
                    new PublishedFigure(
                            "ks2.readprog",
                            new SchoolYear(2023),
                            "",
                            "SUPP",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            OptionalInt.empty(),
                            Optional.empty())),
            about(
                    SCHOOL,
                    new PublishedFigure(
                            "ks2.readprog",
                            new SchoolYear(2023),
                            "revised",
                            "1.70",
                            Optional.of(new BigDecimal("1.70")),
                            Optional.of(new BigDecimal("-0.3")),
                            Optional.of(new BigDecimal("1E+3")),
                            OptionalInt.of(0),
                            Optional.of(new BigDecimal("99")))),
            new Fact(
                    PUPIL,
                    new Judgement(
                            new SubjectId("reading"),
                            Point.parse("2025-26/autumn-2"),
                            Kind.TEST,
                            SchemeKey.parse("nc-levels@1999"),
                            "\u2264 2b \uD83D\uDE00",
                            Security.SECURE),
                    Period.on(DAY),
                    Optional.of(new StaffId("t1")),
                    new Origin("csv", "results.csv:42"),
                    Optional.of(new FactId(7))));

    @Test
    void everyKindOfPayloadComesBackAsItWas() throws IOException {
        for (boolean ended : new boolean[] {false, true}) {
            try (RecordStore store = new H2Memory().open("memory:")) {
                Revision one = store.append(
                        ONE,
                        Given.head("b1"),
                        to -> {
                            for (Fact fact : FACTS) {
                                Given.into(to, fact, ended);
                            }
                        },
                        Revision.EMPTY,
                        Monitor.NONE);
                List<RecordedFact> expected = new ArrayList<>();
                for (Fact fact : FACTS) {
                    expected.add(new RecordedFact(new FactId(expected.size() + 1), one, fact, ended));
                }

                assertThat(Collected.all(store, ONE, one)).containsExactlyElementsOf(expected);
                assertThat(Collected.bare(store, ONE, one))
                        .extracting(EveryPayloadTest::withoutWhence)
                        .containsExactlyElementsOf(expected.stream()
                                .map(EveryPayloadTest::withoutWhence)
                                .toList());
                for (Fact fact : FACTS) {
                    FactQuery query = new FactQuery(
                            Optional.of(Set.of(fact.about())),
                            Set.of(fact.what().getClass()));
                    assertThat(Collected.of(store, ONE, query, one))
                            .extracting(RecordedFact::fact)
                            .contains(fact);
                }
                assertThat(Collected.all(store, new TenantId("other"), one)).isEmpty();
            }
        }
    }

    @Test
    void everySecurityComesBack() throws IOException {
        for (Security security : Security.values()) {
            assertThat(JudgementTable.security(JudgementTable.number(security))).isEqualTo(security);
        }
    }

    /** A payload that somebody adds to the api is missed here until it has a table and a line above. */
    @Test
    void noKindOfPayloadOfTheApiIsLeftOut() throws Exception {
        Set<String> tried =
                FACTS.stream().map(f -> f.what().getClass().getName()).collect(Collectors.toCollection(TreeSet::new));

        assertThat(tried).isEqualTo(payloadsOfTheApi());
    }

    private static Set<String> payloadsOfTheApi() throws IOException, URISyntaxException, ClassNotFoundException {
        String resource = Payload.class.getName().replace('.', '/') + ".class";
        URI place = Objects.requireNonNull(Payload.class.getClassLoader().getResource(resource))
                .toURI();
        if (place.getScheme().equals("jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                return payloadsBeside(jar.getPath(resource));
            }
        }
        return payloadsBeside(Path.of(place));
    }

    private static Set<String> payloadsBeside(Path file) throws IOException, ClassNotFoundException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(Objects.requireNonNull(file.getParent()))) {
            for (Path each : files.toList()) {
                String name = Objects.requireNonNull(each.getFileName()).toString();
                if (name.endsWith(".class") && !name.contains("-info")) {
                    Class<?> type =
                            Class.forName(Payload.class.getPackageName() + "." + name.substring(0, name.length() - 6));
                    if (Payload.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
                        names.add(type.getName());
                    }
                }
            }
        }
        return names;
    }

    private static Fact about(EntityId entity, Payload what) {
        return new Fact(
                entity,
                what,
                new Period(DAY, what instanceof Enrolment ? Optional.empty() : Optional.of(DAY.plusDays(1))),
                Optional.empty(),
                new Origin("", what instanceof Identity ? "a:007" : ""),
                Optional.empty());
    }

    /** What a sink is told of a fact also when it does not ask where it comes from. */
    private static List<Object> withoutWhence(RecordedFact recorded) {
        Fact fact = recorded.fact();
        boolean judged = fact.what() instanceof Judgement && !recorded.ended();
        return List.of(
                recorded.id(),
                recorded.known(),
                recorded.ended(),
                fact.about(),
                fact.what(),
                fact.corrects(),
                judged ? "" : fact.when(),
                judged ? "" : fact.by(),
                judged ? "" : fact.from().source());
    }
}
