package org.pupiltracking.core.snapshot.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.core.snapshot.Declared;
import org.pupiltracking.outcome.CancelledException;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.record.Attendance;
import org.pupiltracking.record.AuthorityId;
import org.pupiltracking.record.Enrolment;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.Judgement;
import org.pupiltracking.record.PointDates;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.SamePupil;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.record.SchoolProfile;
import org.pupiltracking.record.Security;
import org.pupiltracking.record.StaffId;
import org.pupiltracking.record.YearTaught;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.text.Text;

class FactColumnsTest {

    private static final SchoolId OAK = new SchoolId("9992001");
    private static final SchoolId ELM = new SchoolId("9992002");
    private static final PupilId ADA = new PupilId("p2");
    private static final PupilId BEN = new PupilId("p1");
    private static final SchoolProfile PROFILE = new SchoolProfile("Oak", new AuthorityId("999"), "primary");

    private final FactColumns columns = new FactColumns(Declared.definitions(), Monitor.NONE);

    private static Judgement judgement(String point, SchemeKey scheme, String raw) {
        return new Judgement(Declared.READING, Point.parse(point), Declared.TEACHER, scheme, raw, Security.NOT_SAID);
    }

    private static Identity born(String day) {
        return new Identity("-", "-", Optional.of(LocalDate.parse(day)), Optional.empty(), Optional.empty());
    }

    @Test
    void pupilsAndSchoolsComeInOrderWhateverIsSaidOfThem() {
        columns.fact(Told.since(1, ADA, new Enrolment(ELM, true)));
        columns.fact(Told.since(2, BEN, born("2018-01-02")));
        columns.fact(Told.since(3, OAK, PROFILE));
        columns.fact(Told.since(
                5,
                OAK,
                new PointDates(Point.parse("2024-25/summer-2"), LocalDate.of(2025, 6, 2), LocalDate.of(2025, 7, 18))));
        columns.fact(Told.since(4, new PupilId("p0"), new YearTaught(new SchoolId("9992000"), YearGroup.ofNumber(2))));
        Facts facts = columns.taken().facts();

        assertThat(facts.pupils()).containsExactly(new PupilId("p0"), BEN, ADA);
        assertThat(facts.schools()).containsExactly(new SchoolId("9992000"), OAK, ELM);
        assertThat(facts.row(ADA)).isEqualTo(2);
        assertThat(facts.row(new PupilId("p9"))).isEqualTo(-1);
        assertThat(facts.ofSchools().payload(facts.ofSchools().first(1))).isEqualTo(PROFILE);
        assertThat(facts.ofSchools().end(1) - facts.ofSchools().first(1))
                .as("both of Oak")
                .isEqualTo(2);
        assertThat(facts.birth(1)).contains(LocalDate.of(2018, 1, 2));
        assertThat(facts.birth(2)).isEmpty();
    }

    @Test
    void attendanceAndWhatIsSaidOfStaffAndAuthoritiesIsNotKept() {
        columns.fact(Told.since(1, ADA, new Attendance(OAK, 380, 370)));
        columns.fact(Told.since(2, new StaffId("t1"), PROFILE));
        columns.fact(Told.since(3, new AuthorityId("999"), PROFILE));
        Facts facts = columns.taken().facts();

        assertThat(facts.pupils()).isEmpty();
        assertThat(facts.schools()).isEmpty();
    }

    @Test
    void whatCannotBeUsedIsSaidWithHowManyFactsItCosts() {
        SchemeKey unheard = SchemeKey.of("unheard-of", "1");
        columns.fact(Told.since(1, ADA, judgement("2024-25/summer-2", Declared.LEVELS, "??")));
        columns.fact(Told.since(2, BEN, judgement("2024-25/summer-2", Declared.LEVELS, "!")));
        columns.fact(Told.since(3, BEN, judgement("2024-25/summer-2", unheard, "5")));
        columns.fact(Told.since(4, BEN, judgement("2024-25/trimester-1", Declared.LEVELS, "2b")));
        columns.fact(Told.since(5, BEN, judgement("2024-25/summer-2", Declared.LEVELS, "2b")));
        columns.fact(Told.ended(6, BEN, judgement("2024-25/summer-2", Declared.LEVELS, "?")));
        FactColumns.Taken taken = columns.taken();

        assertThat(taken.facts().problems().stream().map(Problem::text))
                .containsExactlyInAnyOrder(
                        Text.of("snapshot.unreadable", "levels@1", 2),
                        Text.of("snapshot.scheme-unknown", "unheard-of@1", 1),
                        Text.of("snapshot.point-unknown", "2024-25/trimester-1", 1));
        assertThat(taken.journal().log().size()).isEqualTo(5);
    }

    @Test
    void theFirstPointThatThereIsIsOneToo() {
        columns.fact(Told.since(1, ADA, judgement("1900-01/autumn-1", Declared.LEVELS, "2b")));
        FactColumns.Taken taken = columns.taken();

        assertThat(taken.facts().problems()).isEmpty();
        assertThat(taken.journal().log().first()).isZero();
    }

    @Test
    void aCorrectedFactNeverCounts() {
        columns.fact(Told.since(1, ADA, born("2018-01-02")));
        columns.fact(Told.correcting(1, Told.since(2, BEN, born("2018-03-04"))));
        judge(columns, 3, 0);
        FactColumns.Taken taken = columns.taken();

        assertThat(taken.facts().birth(taken.facts().row(ADA))).isEmpty();
        assertThat(taken.facts().birth(taken.facts().row(BEN))).contains(LocalDate.of(2018, 3, 4));
        assertThat(taken.journal().corrected()).containsExactlyInAnyOrder(0L, 1L);
    }

    private static void judge(FactColumns in, long id, long corrects) {
        in.judgement(
                id,
                1,
                ADA,
                Declared.READING,
                Point.parse("2024-25/summer-2"),
                Declared.TEACHER,
                Declared.LEVELS,
                "2b",
                Security.NOT_SAID,
                LocalDate.of(2025, 7, 1),
                "",
                "test",
                "",
                corrects);
    }

    @Test
    void idsOfOneChildAreOneRow() {
        columns.fact(Told.since(1, ADA, new Enrolment(OAK, true)));
        columns.fact(Told.since(2, BEN, new Enrolment(OAK, true)));
        columns.fact(Told.since(3, ADA, new SamePupil(BEN, true)));
        FactColumns.Taken taken = columns.taken();

        assertThat(taken.facts().pupils()).containsExactly(BEN);
        assertThat(taken.facts().row(ADA)).isZero();
        assertThat(taken.journal().merged()).isTrue();
        assertThat(new FactColumns(Declared.definitions(), Monitor.NONE)
                        .taken()
                        .journal()
                        .merged())
                .isFalse();
    }

    /** Watches how far the facts are. */
    private static final class Watching implements Monitor {
        private final List<Long> seen = new ArrayList<>();
        private boolean cancelled;

        @Override
        public void progress(Text what, long done, long of) {
            assertThat(what).isEqualTo(Text.of("progress.facts"));
            assertThat(of).isEqualTo(-1);
            seen.add(done);
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }
    }

    @Test
    void theMonitorHearsOfTheFirstFactAndNowAndThenAndCanStop() {
        Watching watching = new Watching();
        FactColumns watched = new FactColumns(Declared.definitions(), watching);
        for (int i = 0; i <= 1 << 14; i++) {
            watched.fact(Told.since(i, ADA, PROFILE));
        }
        assertThat(watching.seen).containsExactly(1L, (1L << 14) + 1);

        FactColumns stopped = new FactColumns(Declared.definitions(), watching);
        watching.cancelled = true;
        assertThatThrownBy(() -> stopped.fact(Told.since(1, ADA, PROFILE))).isInstanceOf(CancelledException.class);
        FactColumns judging = new FactColumns(Declared.definitions(), watching);
        assertThatThrownBy(() -> judge(judging, 1, -1)).isInstanceOf(CancelledException.class);
    }
}
