package org.pupiltracking.core.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.Definitions;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.PolicyId;
import org.pupiltracking.framework.RuleId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.ClassMembership;
import org.pupiltracking.record.Enrolment;
import org.pupiltracking.record.Fact;
import org.pupiltracking.record.FactId;
import org.pupiltracking.record.Judgement;
import org.pupiltracking.record.Origin;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.RecordedFact;
import org.pupiltracking.record.Revision;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.record.Security;
import org.pupiltracking.record.YearTaught;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.snapshot.Answers;
import org.pupiltracking.snapshot.Breakdown;
import org.pupiltracking.snapshot.Dimension;
import org.pupiltracking.snapshot.Population;
import org.pupiltracking.snapshot.PupilStanding;
import org.pupiltracking.snapshot.Question;
import org.pupiltracking.snapshot.Reading;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.snapshot.Split;
import org.pupiltracking.snapshot.Tally;

/** A snapshot into which results were put says in every cell what one says that was loaded with them, and the one before stays as it was. */
class SnapshotDraftTest {

    private static final Definitions DEFINITIONS = Declared.definitions();
    private static final List<String> RAW =
            List.of("1c", "1b", "1a", "2c", "2b", "2a", "3c", "3b", "2b+", "A", "D", "W", "EM", "100", "104", "<90");
    private static final int OFTEN = 6;
    /** What can be kept up when a result changes, and what has to be found anew because it sorts pupils by results. */
    private static final List<List<Dimension>> SORTED = List.of(
            TwinSchool.DIMENSIONS.stream()
                    .filter(d -> !d.id().equals("low-prior"))
                    .toList(),
            List.of(Dimension.YEAR, Dimension.of(Declared.rule("low-prior"))));

    /** Everything that a snapshot says of some questions. */
    private record Said(List<Map<PupilId, PupilStanding>> standings, List<Map<Population, Tally>> tallies) {}

    @Property(tries = 60)
    void resultsThatWerePutCountAsIfTheyHadBeenLoaded(@ForAll long seed) {
        AnySchool any = new AnySchool(seed);
        Random random = any.random();
        long known = any.book.revision();
        List<RecordedFact> facts = new ArrayList<>(any.book.known(known));
        GridSnapshot before = Book.load(DEFINITIONS, facts, known).snapshot();
        List<Question> questions = questions(any, before);
        Said saidBefore = said(before, questions);
        GridSnapshot now = before;
        for (int edition = 0; edition < 3; edition++) {
            SnapshotDraft draft = now.draft();
            for (int i = random.nextInt(OFTEN); i > 0; i--) {
                putAny(draft, now, facts, known + edition + 1, random);
            }
            now = draft.published(new Revision(known + edition + 1));
            if (random.nextBoolean()) {
                // What is asked for now is kept, and changes in place with the next edition.
                said(now, questions);
            }
        }
        GridSnapshot loaded = Book.load(DEFINITIONS, facts, known + 3).snapshot();

        assertThat(said(now, questions)).isEqualTo(said(loaded, questions));
        assertThat(said(before, questions)).isEqualTo(saidBefore);
        assertThat(now.known()).isEqualTo(new Revision(known + 3));
    }

    /** Where a pupil stands again as before has been met, so what is kept is corrected in place; one result at a time, since two meet anew. */
    @Property(tries = 40)
    void whatIsPutBackIsAsItWas(@ForAll long seed) {
        AnySchool any = new AnySchool(seed);
        GridSnapshot before = any.book.load(DEFINITIONS).snapshot();
        List<Question> questions = questions(any, before);
        Said first = said(before, questions);
        List<Told> all = told(before);
        Collections.shuffle(all, any.random());
        GridSnapshot now = before;
        for (Told told : all.subList(0, Math.min(8, all.size()))) {
            SnapshotDraft away = now.draft();
            if (told.is(RAW.get(any.random().nextInt(RAW.size()))).put(away)) {
                GridSnapshot between = away.published(new Revision(1_000_000));
                said(between, questions);
                SnapshotDraft back = between.draft();
                assertThat(told.put(back)).isTrue();
                now = back.published(before.known());
                assertThat(said(now, questions)).isEqualTo(first);
            }
        }
    }

    /** One result as it stands in a snapshot. */
    private record Told(PupilId pupil, SubjectId subject, Reading reading) {
        Told is(String raw) {
            return new Told(
                    pupil,
                    subject,
                    new Reading(
                            reading.point(),
                            reading.kind(),
                            reading.scheme(),
                            raw,
                            reading.result(),
                            reading.security()));
        }

        boolean put(SnapshotDraft draft) {
            return draft.put(
                    pupil,
                    subject,
                    reading.point(),
                    reading.kind(),
                    reading.scheme(),
                    reading.raw(),
                    reading.security());
        }
    }

    private static List<Told> told(GridSnapshot snapshot) {
        List<Told> all = new ArrayList<>();
        for (PupilId pupil : snapshot.facts().pupils()) {
            for (SubjectId subject : List.of(Declared.READING, Declared.WRITING)) {
                for (KindId kind : List.of(Declared.TEACHER, Declared.TEST)) {
                    snapshot.pupil(pupil)
                            .orElseThrow()
                            .readings(subject, kind)
                            .forEach(r -> all.add(new Told(pupil, subject, r)));
                }
            }
        }
        return all;
    }

    /** Puts a result of somebody somewhere, and adds it to the facts where it could be put. */
    private static void putAny(
            SnapshotDraft draft, GridSnapshot in, List<RecordedFact> facts, long revision, Random random) {
        List<PupilId> pupils = in.facts().pupils();
        PupilId pupil = pupils.get(random.nextInt(pupils.size()));
        SubjectId subject = random.nextInt(3) == 0 ? Declared.WRITING : Declared.READING;
        KindId kind = random.nextInt(3) == 0 ? Declared.TEST : Declared.TEACHER;
        Point point = in.facts()
                .timeline()
                .point(in.grid().first()
                        + random.nextInt(Math.max(1, in.grid().end() - in.grid().first())));
        String raw = RAW.get(random.nextInt(RAW.size()));
        SchemeKey scheme = random.nextInt(9) == 0 || raw.length() > 2 ? Declared.SCORES : Declared.LEVELS;
        Security security = List.of(Security.values()).get(random.nextInt(Security.values().length));
        if (draft.put(pupil, subject, point, kind, scheme, raw, security)) {
            Judgement said = new Judgement(subject, point, kind, scheme, raw, security);
            long next = facts.stream().mapToLong(f -> f.id().number()).max().orElse(0) + 1;
            Fact fact = new Fact(
                    pupil,
                    said,
                    Period.on(in.rollDate(Scope.ALL, point)),
                    Optional.empty(),
                    new Origin("test", ""),
                    Optional.empty());
            facts.add(new RecordedFact(new FactId(next), new Revision(revision), fact, false));
        }
    }

    /** Those of three questions that are not refused. */
    private static List<Question> questions(AnySchool any, GridSnapshot of) {
        return Stream.generate(any::question)
                .limit(3)
                .filter(q -> isAsked(of, q))
                .toList();
    }

    private static boolean isAsked(GridSnapshot snapshot, Question question) {
        try {
            snapshot.ask(question, Monitor.NONE);
            return true;
        } catch (RefusedException e) {
            return false;
        }
    }

    private static Said said(GridSnapshot snapshot, List<Question> questions) {
        List<Map<PupilId, PupilStanding>> standings = new ArrayList<>();
        List<Map<Population, Tally>> tallies = new ArrayList<>();
        for (Question question : questions) {
            Answers answers = snapshot.ask(question, Monitor.NONE);
            Map<PupilId, PupilStanding> standing = new HashMap<>();
            snapshot.facts().pupils().forEach(p -> standing.put(p, answers.standing(p)));
            standings.add(standing);
            for (Scope scope : TwinSchool.SCOPES) {
                for (List<Dimension> by : SORTED) {
                    Breakdown breakdown = answers.breakdown(scope, by, true);
                    Map<Population, Tally> of = new HashMap<>();
                    breakdown.populations().forEach(p -> of.put(p, breakdown.of(p.all())));
                    tallies.add(of);
                    assertThat(answers.pupils(scope, Set.of(), Split.ASSESSED))
                            .hasSize(breakdown.whole().count(Split.ASSESSED));
                }
            }
        }
        // The revision differs from one publication to the next; what is counted of whom does not.
        return new Said(
                standings,
                tallies.stream()
                        .map(m -> {
                            Map<Population, Tally> same = new HashMap<>();
                            m.forEach((p, t) ->
                                    same.put(new Population(p.scope(), p.all(), p.at(), snapshot.known()), t));
                            assertThat(same).hasSameSizeAs(m);
                            return same;
                        })
                        .toList());
    }

    @Test
    void whatTheSnapshotHasNotMetIsNotPut() {
        GridSnapshot snapshot = aClass(3).load(DEFINITIONS).snapshot();
        SnapshotDraft draft = snapshot.draft();
        Point summer = Point.parse("2024-25/summer-2");
        PupilId known = new PupilId("p1");

        assertThat(draft.put(known, Declared.READING, summer, Declared.TEACHER, Declared.LEVELS, "2b", Security.SECURE))
                .as("a text in a state of security that nobody wrote")
                .isFalse();
        assertThat(put(draft, new PupilId("p9"), summer, "2b")).isFalse();
        assertThat(put(draft, known, Point.parse("2030-31/summer-2"), "2b")).isFalse();
        assertThat(put(draft, known, summer, "3a")).isFalse();
        assertThat(draft.put(
                        known, Declared.WRITING, summer, Declared.TEACHER, Declared.LEVELS, "2b", Security.NOT_SAID))
                .isFalse();
        assertThat(put(draft, known, summer, "2b")).isTrue();
        draft.published(new Revision(9));
        assertThatThrownBy(() -> put(draft, known, summer, "2b")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void talliesFollowWhoeverMovesToAndFro() {
        GridSnapshot now = aClass(3).load(DEFINITIONS).snapshot();
        List<String> moves = List.of("2b", "1c", "2b", "2b", "1c");
        for (int edition = 0; edition < moves.size(); edition++) {
            now.ask(question(), Monitor.NONE).breakdown(Scope.ALL, List.of(Dimension.CLASS), true);
            SnapshotDraft draft = now.draft();
            assertThat(put(draft, new PupilId("p2"), SUMMER, moves.get(edition)))
                    .isTrue();
            now = draft.published(new Revision(edition + 10L));

            Answers answers = now.ask(question(), Monitor.NONE);
            Breakdown kept = answers.breakdown(Scope.ALL, List.of(Dimension.CLASS), true);
            for (Split split : List.of(Split.AT_OR_ABOVE, Split.ASSESSED, Split.IN_SHARE)) {
                assertThat(kept.whole().count(split))
                        .as(edition + " " + split)
                        .isEqualTo(answers.count(Scope.ALL, Set.of(), Split.ON_ROLL, split)
                                .count());
            }
        }
    }

    /** Schools so different in size that their pages are packed differently, and changes counted some at a time. */
    @Test
    void whoeverMovesIsCountedInASchoolOfAnySizeAndInAll() {
        Book book = aClass(40);
        for (int i = 0; i < 4; i++) {
            PupilId pupil = new PupilId("q" + i);
            SchoolId small = new SchoolId("9992002");
            book.since(pupil, "2023-09-01", new Enrolment(small, true));
            book.since(pupil, "2024-09-01", new YearTaught(small, YearGroup.ofNumber(2 + i / 2)));
        }
        book.add(
                new PupilId("q1"),
                new Judgement(Declared.READING, SUMMER, Declared.TEACHER, Declared.LEVELS, "2b", Security.NOT_SAID),
                Period.on(LocalDate.parse("2025-07-01")));
        GridSnapshot before = book.load(DEFINITIONS).snapshot();
        List<Dimension> by = List.of(Dimension.SCHOOL, Dimension.YEAR, Dimension.CLASS);
        before.ask(question(), Monitor.NONE).breakdown(Scope.ALL, by, true);
        SnapshotDraft draft = before.draft();
        for (String pupil : List.of("p1", "q0", "p2", "p3", "q3", "p1", "p40")) {
            assertThat(put(draft, new PupilId(pupil), SUMMER, "2b")).isTrue();
        }
        draft.settle();
        assertThat(put(draft, new PupilId("q0"), SUMMER, "1c")).isTrue();
        draft.settle();
        assertThat(put(draft, new PupilId("p2"), SUMMER, "1c")).isTrue();
        GridSnapshot after = draft.published(new Revision(9));

        assertThat(after.kept().get(0).breakdowns()).as("carried").hasSize(1);
        Breakdown carried = after.ask(question(), Monitor.NONE).breakdown(Scope.ALL, by, true);
        Breakdown fresh = after.answer(question(), Monitor.NONE).breakdown(Scope.ALL, by, true);
        assertThat(carried.populations()).isEqualTo(fresh.populations());
        fresh.populations()
                .forEach(p -> assertThat(carried.of(p.all())).as("%s", p.all()).isEqualTo(fresh.of(p.all())));
        assertThat(carried.of(Set.of(Dimension.SCHOOL.is("9992002"))).count(Split.AT_OR_ABOVE))
                .isEqualTo(1);
        assertThat(carried.whole().count(Split.AT_OR_ABOVE)).isEqualTo(4);
    }

    /** Drafts of one snapshot share its rules, which grow with every pair of results that somebody puts first. */
    @Test
    void draftsOfManyThreadsJudgeAlike() throws Exception {
        List<Dimension> by = List.of(Dimension.CLASS);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 20; round++) {
                GridSnapshot before = aClass(40).load(DEFINITIONS).snapshot();
                before.ask(question(), Monitor.NONE).breakdown(Scope.ALL, by, true);
                Callable<GridSnapshot> putting = () -> {
                    SnapshotDraft draft = before.draft();
                    for (int i = 1; i <= 40; i++) {
                        put(draft, new PupilId("p" + i), SUMMER, i % 2 == 0 ? "2b" : "1c");
                    }
                    return draft.published(new Revision(9));
                };
                for (Future<GridSnapshot> each : threads.invokeAll(Collections.nCopies(4, putting))) {
                    Breakdown carried = each.get().ask(question(), Monitor.NONE).breakdown(Scope.ALL, by, true);
                    Breakdown fresh =
                            each.get().answer(question(), Monitor.NONE).breakdown(Scope.ALL, by, true);
                    fresh.populations()
                            .forEach(p -> assertThat(carried.of(p.all())).isEqualTo(fresh.of(p.all())));
                    assertThat(carried.whole().count(Split.AT_OR_ABOVE)).isEqualTo(20);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aResultOfTheFirstPupilIsPutToo() {
        GridSnapshot before = aClass(3).load(DEFINITIONS).snapshot();
        PupilId first = before.facts().pupils().get(0);
        SnapshotDraft draft = before.draft();

        assertThat(put(draft, first, SUMMER, "1c")).isTrue();
        assertThat(draft.published(new Revision(9))
                        .standing(question(), first)
                        .latest()
                        .found()
                        .orElseThrow()
                        .raw())
                .isEqualTo("1c");
    }

    @Test
    void noAnswerOfASnapshotHoldsTheOneBefore() {
        GridSnapshot first = aClass(3).load(DEFINITIONS).snapshot();
        first.ask(question(), Monitor.NONE).breakdown(Scope.ALL, List.of(Dimension.CLASS), true);
        GridSnapshot untouched = first.draft().published(new Revision(8));
        SnapshotDraft draft = untouched.draft();
        assertThat(put(draft, new PupilId("p1"), SUMMER, "2b")).isTrue();
        GridSnapshot changed = draft.published(new Revision(9));

        WeakReference<GridSnapshot> before = new WeakReference<>(first);
        first = null;
        for (int i = 0; i < 50 && before.get() != null; i++) {
            System.gc();
        }
        assertThat(before.get()).isNull();
        assertThat(untouched.kept()).hasSize(1);
        assertThat(changed.kept()).hasSize(1);
    }

    @Test
    void aReaderNeverSeesAHalfOfAPublication() throws Exception {
        int pupils = 300;
        Shared shared = new Shared(aClass(pupils).load(DEFINITIONS).snapshot());
        Question question = question();
        List<Dimension> by = List.of(Dimension.CLASS, Dimension.YEAR);
        shared.current.ask(question, Monitor.NONE).breakdown(Scope.ALL, by, true);
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> reader = () -> {
                int read = 0;
                while (!done.get() || read == 0) {
                    Answers answers = shared.current.ask(question, Monitor.NONE);
                    Breakdown breakdown = answers.breakdown(Scope.ALL, by, true);
                    int whole = breakdown.whole().count(Split.AT_OR_ABOVE);
                    int parts = breakdown.by(Dimension.CLASS).values().stream()
                            .mapToInt(t -> t.count(Split.AT_OR_ABOVE))
                            .sum();
                    int one = answers.count(Scope.ALL, Set.of(), Split.ON_ROLL, Split.AT_OR_ABOVE)
                            .count();
                    // Every publication raises or lowers ten children together.
                    assertThat(List.of(whole % 10, parts, one)).containsExactly(0, whole, whole);
                    read++;
                }
                return read;
            };
            Future<Integer> first = threads.submit(reader);
            Future<Integer> second = threads.submit(reader);
            for (int edition = 0; edition < 1500; edition++) {
                SnapshotDraft draft = shared.current.draft();
                int tens = edition % (pupils / 10);
                for (int i = 0; i < 10; i++) {
                    String raw = edition / (pupils / 10) % 2 == 0 ? "2b" : "1c";
                    assertThat(put(draft, new PupilId("p" + (tens * 10 + i + 1)), SUMMER, raw))
                            .isTrue();
                }
                shared.current = draft.published(new Revision(edition + 10L));
            }
            done.set(true);
            assertThat(first.get()).isPositive();
            assertThat(second.get()).isPositive();
        } finally {
            done.set(true);
            threads.shutdownNow();
        }
    }

    /** The snapshot that everybody reads. */
    private static final class Shared {
        private volatile GridSnapshot current;

        Shared(GridSnapshot first) {
            current = first;
        }
    }

    private static final Point SUMMER = Point.parse("2024-25/summer-2");

    private static boolean put(SnapshotDraft draft, PupilId pupil, Point at, String raw) {
        return draft.put(pupil, Declared.READING, at, Declared.TEACHER, Declared.LEVELS, raw, Security.NOT_SAID);
    }

    private static Question question() {
        return new Question(
                Declared.SCHOOL,
                Declared.READING,
                Declared.TEACHER,
                SUMMER,
                Optional.of(new PolicyId("grid")),
                Optional.of(new RuleId("range")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    /** A school of year 2, everybody below what is expected. */
    private static Book aClass(int pupils) {
        Book book = new Book();
        SchoolId school = new SchoolId("9992001");
        for (int i = 1; i <= pupils; i++) {
            PupilId pupil = new PupilId("p" + i);
            book.since(pupil, "2023-09-01", new Enrolment(school, true));
            book.since(pupil, "2024-09-01", new YearTaught(school, YearGroup.ofNumber(2)));
            book.since(pupil, "2024-09-01", new ClassMembership(school, i % 3 == 0 ? "A" : "B"));
            book.add(
                    pupil,
                    new Judgement(Declared.READING, SUMMER, Declared.TEACHER, Declared.LEVELS, "1c", Security.NOT_SAID),
                    Period.on(LocalDate.parse("2025-07-01")));
        }
        book.add(
                new PupilId("p0"),
                new Judgement(Declared.READING, SUMMER, Declared.TEACHER, Declared.LEVELS, "2b", Security.NOT_SAID),
                Period.on(LocalDate.parse("2025-07-01")));
        return book;
    }
}
