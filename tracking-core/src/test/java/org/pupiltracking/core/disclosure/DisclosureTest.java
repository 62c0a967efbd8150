package org.pupiltracking.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pupiltracking.disclosure.Disclosed;
import org.pupiltracking.disclosure.DisclosurePolicy;
import org.pupiltracking.disclosure.Role;
import org.pupiltracking.disclosure.Shown;
import org.pupiltracking.disclosure.Viewer;
import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.framework.Sensitivity;
import org.pupiltracking.measure.Parameter;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.StaffId;
import org.pupiltracking.record.StaffIdentity;
import org.pupiltracking.report.Audience;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.Cell.CountForm;
import org.pupiltracking.report.Cell.GapForm;
import org.pupiltracking.report.Cell.MeanForm;
import org.pupiltracking.report.Content;
import org.pupiltracking.report.ReportDefinition;
import org.pupiltracking.report.ReportId;
import org.pupiltracking.report.ReportRequest;
import org.pupiltracking.snapshot.Count;
import org.pupiltracking.snapshot.Criterion;
import org.pupiltracking.snapshot.Dimension;
import org.pupiltracking.snapshot.Finding;
import org.pupiltracking.snapshot.Population;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.snapshot.Snapshot;
import org.pupiltracking.snapshot.Split;
import org.pupiltracking.text.Text;

class DisclosureTest {

    private static final PlainSchool SCHOOL = school();
    private static final PupilId OWN = new PupilId("p0");
    private static final PupilId OTHER = new PupilId("p39");
    private static final Scope OWN_CLASS = Scope.parse("class:4A");
    private static final Shown C = new Shown.Withheld();

    /** 20 pupils in 4A, 20 in 5B; one in 5B is looked after. */
    private static PlainSchool school() {
        List<Child> children = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Child child = Child.of(i, "Child" + i, "Surname", i < 20 ? "4" : "5", i < 20 ? "4A" : "5B")
                    .with(Map.of("sex", i % 2 == 0 ? "F" : "M", "looked-after", i == 39 ? "yes" : "no"))
                    .result(true, i % 3 == 0);
            children.add(child);
        }
        return PlainSchool.of(children);
    }

    private static Viewer viewer(Role role, String scope) {
        return Viewer.of(role, Optional.of(Scope.parse(scope)));
    }

    private static final Viewer TEACHER = viewer(Role.TEACHER, "class:4A");
    private static final Viewer HEAD = Viewer.of(Role.HEAD, Optional.empty());
    private static final Viewer PARENT = viewer(Role.PARENT, "pupil:p0");
    private static final Viewer GOVERNOR = Viewer.of(Role.GOVERNOR, Optional.empty());

    private static Content<Cell> page(Cell... cells) {
        return new Content<>(
                new Cell.Data("title"),
                List.of(),
                List.of(new Content.Paragraph<>(List.of(cells))),
                List.of(),
                Content.Paper.A4_PORTRAIT);
    }

    private static Disclosed disclosed(Viewer viewer, Scope scope, Cell... cells) {
        return new Disclosure(SCHOOL, SCHOOL)
                .disclose(
                        page(cells),
                        ReportRequest.of("some-report", scope, PlainSchool.AT),
                        viewer,
                        DisclosurePolicy.LADDER);
    }

    private static List<Shown> shown(Viewer viewer, Cell... cells) {
        return ((Content.Paragraph<Shown>)
                        disclosed(viewer, OWN_CLASS, cells).content().blocks().get(0))
                .sentences();
    }

    private static Count count(Scope scope, Criterion... criteria) {
        return SCHOOL.count(scope, Set.of(criteria), Split.IN_SHARE, Split.AT_OR_ABOVE);
    }

    private static Shown figure(int number) {
        return new Shown.Figure(number, number, Shown.Unit.COUNT);
    }

    @Test
    void aTeacherSeesNamesOfTheOwnClassAndAMarkForOthers() {
        assertThat(shown(TEACHER, new Cell.Pupil(OWN, List.of()), new Cell.Pupil(OTHER, List.of())))
                .containsExactly(new Shown.Name("Child0 S.", List.of(), ""), C);
    }

    @Test
    void whatThePupilsOfASchoolAreCalledIsFoundOnceForAllPagesOfAPoint() {
        List<PupilId> asked = new ArrayList<>();
        Identities counting = new Identities() {
            @Override
            public Optional<Identity> identity(PupilId pupil) {
                asked.add(pupil);
                return SCHOOL.identity(pupil);
            }

            @Override
            public Optional<StaffIdentity> staff(StaffId person) {
                return SCHOOL.staff(person);
            }
        };
        Disclosure disclosure = new Disclosure(SCHOOL, counting);
        Content<Cell> page = page(new Cell.Pupil(OWN, List.of()));
        ReportRequest request = ReportRequest.of("some-report", OWN_CLASS, PlainSchool.AT);
        Disclosed first = disclosure.disclose(page, request, TEACHER, DisclosurePolicy.LADDER);
        int once = asked.size();
        Disclosed second = disclosure.disclose(page, request, HEAD, DisclosurePolicy.LADDER);

        assertThat(once).isEqualTo(40);
        assertThat(asked).hasSize(once);
        assertThat(second.content()).isEqualTo(first.content());
    }

    @Test
    void whatIsKnownOfOnePupilIsWithheldLikeTheName() {
        Cell grade = new Cell.Data("2b");

        assertThat(shown(TEACHER, new Cell.OfPupil(OWN, grade), new Cell.OfPupil(OTHER, grade)))
                .containsExactly(new Shown.Data("2b"), C);
    }

    @Test
    void whatStandsBesideAWithheldNameGoesWithIt() {
        assertThat(shown(TEACHER, new Cell.Pupil(OTHER, List.of(new Cell.Data("2b")))))
                .containsExactly(C);
        assertThat(shown(TEACHER, new Cell.Pupil(OWN, List.of(new Cell.Data("2b")))))
                .containsExactly(new Shown.Name("Child0 S.", List.of(new Shown.Data("2b")), ""));
    }

    @Test
    void badgesAndTintsAreForThoseWhoAreCleared() {
        Cell badge = new Cell.Badge("L", "plain", Text.of("characteristic.looked-after"));
        Cell restricted = new Cell.Guarded(badge, Sensitivity.RESTRICTED);
        Cell staff = new Cell.Guarded(badge, Sensitivity.STAFF);
        Cell tinted = new Cell.Pupil(OWN, List.of(), Optional.of(new Cell.Tint("blue", Sensitivity.RESTRICTED)));
        Shown box = new Shown.Badge("L", "plain", Text.of("characteristic.looked-after"));

        assertThat(shown(TEACHER, restricted, staff, tinted))
                .containsExactly(new Shown.Empty(), box, new Shown.Name("Child0 S.", List.of(), ""));
        assertThat(shown(HEAD, restricted, staff, tinted))
                .containsExactly(box, box, new Shown.Name("Child0 S.", List.of(), "blue"));
        assertThat(shown(PARENT, staff)).containsExactly(new Shown.Empty());
    }

    @Test
    void freeTextIsForThoseToWhomEverybodyItCanBeAboutMayBeNamed() {
        Cell text = new Cell.FreeText("Canary wrote this");

        assertThat(shown(TEACHER, text)).containsExactly(new Shown.Data("Canary wrote this"));
        assertThat(disclosed(TEACHER, Scope.ALL, text).content().toString()).doesNotContain("Canary");
        assertThat(disclosed(HEAD, Scope.ALL, text).content().toString()).contains("Canary");
        assertThat(shown(PARENT, text)).containsExactly(C);
        assertThat(shown(GOVERNOR, text)).isEmpty();
    }

    @Test
    void figuresAreExactWithinWhatMayBeCountedHoweverTheScopeIsWritten() {
        Cell ownClass = new Cell.Counted(count(OWN_CLASS), CountForm.COUNT);
        Cell ownYear = new Cell.Counted(count(Scope.parse("year:4,school:9992001")), CountForm.COUNT);
        Cell all = new Cell.Counted(count(Scope.ALL), CountForm.COUNT);
        Viewer classOnly = viewer(Role.HEAD, "class:4A");

        assertThat(shown(classOnly, ownClass, ownYear, all)).containsExactly(figure(7), figure(7), C);
        assertThat(shown(TEACHER, all)).containsExactly(figure(14));
        assertThat(shown(PARENT, ownClass, all)).containsExactly(C, C);
    }

    @Test
    void figuresOfGroupsBeyondTheClearanceAreWithheldAndTheirComplementsToo() {
        Dimension lookedAfter = Dimension.of(new CharacteristicId("looked-after"));
        Dimension undeclared = Dimension.of(new CharacteristicId("never-declared"));
        Cell in = new Cell.Counted(count(Scope.ALL, lookedAfter.is("yes")), CountForm.BASE);
        Cell out = new Cell.Counted(count(Scope.ALL, lookedAfter.is("no")), CountForm.BASE);
        Cell unknown = new Cell.Counted(count(Scope.ALL, undeclared.is("")), CountForm.BASE);

        assertThat(shown(TEACHER, in, out, unknown)).containsExactly(C, C, C);
        assertThat(shown(HEAD, in, out, unknown)).containsExactly(figure(1), figure(39), figure(40));
        assertThat(shown(GOVERNOR, in, out)).containsExactly(C, C);
    }

    @Test
    void figuresAreToldWhereverTheyStandOnAPageForWhoeverMayNameNobody() {
        Cell all = new Cell.Counted(count(Scope.ALL), CountForm.COUNT);
        Cell year = new Cell.Counted(count(Scope.ALL, Dimension.YEAR.is("4")), CountForm.COUNT);
        Cell gap = new Cell.Compared(
                count(Scope.ALL, Dimension.CLASS.is("9992001/4A")),
                count(Scope.ALL, Dimension.CLASS.is("9992001/5B")),
                GapForm.POINTS);

        assertThat(shown(GOVERNOR, new Cell.Words("of", List.of(all)))).containsExactly(words(figure(14)));
        assertThat(shown(GOVERNOR, new Cell.Row(List.of(all, year))))
                .containsExactly(new Shown.Row(List.of(figure(14), figure(7))));
        assertThat(shown(GOVERNOR, new Cell.Guarded(all, Sensitivity.STAFF))).containsExactly(figure(14));
        assertThat(shown(GOVERNOR, new Cell.Guarded(all, Sensitivity.RESTRICTED)))
                .containsExactly(new Shown.Empty());
        assertThat(shown(GOVERNOR, gap)).containsExactly(new Shown.Figure(0, 0, Shown.Unit.POINTS));
    }

    private static Shown words(Shown argument) {
        return new Shown.Words("of", List.of(argument));
    }

    @Test
    void howManyNamesAListHoldsIsForThoseToWhomAllMayBeNamed() {
        Cell own = new Cell.HowMany(List.of(OWN), List.of(OWN, new PupilId("p1")), CountForm.OUT_OF);
        Cell mixed = new Cell.HowMany(List.of(OWN), List.of(OWN, OTHER), CountForm.OUT_OF);

        assertThat(shown(TEACHER, own, mixed, new Cell.HowMany(List.of())))
                .containsExactly(new Shown.Words("figure.out-of", List.of(figure(1), figure(2))), C, figure(0));
        assertThat(shown(GOVERNOR, own, mixed, new Cell.HowMany(List.of()))).isEmpty();
    }

    @Test
    void meansAreShownToStaffAndWithheldFromAnonymousViewers() {
        Population all = count(Scope.ALL).population();
        Cell mean = new Cell.Averaged(
                new PlainSchool.PlainMean(PlainSchool.READING, all, 40, Finding.of(15.26), OptionalDouble.of(3)),
                MeanForm.MEAN);
        Cell none = new Cell.Averaged(
                new PlainSchool.PlainMean(
                        PlainSchool.READING, all, 0, Finding.none("reason.no-means"), OptionalDouble.empty()),
                MeanForm.MEAN);

        assertThat(shown(HEAD, mean, none))
                .containsExactly(
                        new Shown.Figure(15.3, 15.3, Shown.Unit.DECIMAL),
                        new Shown.NoFigure(Text.of("reason.no-means")));
        assertThat(shown(GOVERNOR, mean)).containsExactly(C);
        assertThat(shown(PARENT, mean)).containsExactly(C);
    }

    /** Of two pupils of a group it would say that neither was assessed. */
    @Test
    void whyThereIsNoMeanIsWithheldFromWhoeverMayNotBeToldTheMean() {
        Criterion lookedAfter =
                Dimension.of(new CharacteristicId("looked-after")).is("yes");
        Cell all = noResult(count(Scope.ALL).population());
        Cell few = noResult(count(Scope.ALL, lookedAfter).population());
        Shown why = new Shown.NoFigure(Text.of("reason.no-result"));

        assertThat(shown(HEAD, all, few)).containsExactly(why, why);
        assertThat(shown(TEACHER, all, few)).containsExactly(why, C);
        assertThat(shown(PARENT, all, few)).containsExactly(C, C);
        assertThat(shown(GOVERNOR, all, few)).containsExactly(C, C);
        assertThat(disclosed(GOVERNOR, OWN_CLASS, all, few).notes())
                .contains(Text.of("disclosure.note.withheld", 2, 0));
    }

    private static Cell noResult(Population of) {
        return new Cell.Averaged(
                new PlainSchool.PlainMean(
                        PlainSchool.READING, of, 0, Finding.none("reason.no-result"), OptionalDouble.empty()),
                MeanForm.MEAN);
    }

    @Test
    void staffAreNamedToStaffOnly() {
        Cell teacher = new Cell.Staff(PlainSchool.TEACHER);

        assertThat(shown(HEAD, teacher, new Cell.Staff(new StaffId("nobody"))))
                .containsExactly(new Shown.Data("Ms Canaria Teacher"), new Shown.Empty());
        assertThat(shown(GOVERNOR, teacher)).containsExactly(C);
    }

    @Test
    void everythingElseIsPassedOn() {
        Cell words = Cell.words("some.words", "data", 3, Text.of("inner"), PlainSchool.DAY);

        assertThat(shown(GOVERNOR, words, new Cell.Mark(Cell.Sign.UP), new Cell.Row(List.of(new Cell.Empty()))))
                .containsExactly(
                        new Shown.Words(
                                "some.words",
                                List.of(
                                        new Shown.Data("data"),
                                        figure(3),
                                        new Shown.Plain(Text.of("inner")),
                                        new Shown.Day(PlainSchool.DAY))),
                        new Shown.Mark(Cell.Sign.UP),
                        new Shown.Row(List.of(new Shown.Empty())));
    }

    @Test
    void aReportSaysForWhomItIsAndHowManyFiguresAreNotShown() {
        Cell all = new Cell.Counted(count(Scope.ALL), CountForm.COUNT);
        Cell girls = new Cell.Counted(
                count(OWN_CLASS, Dimension.of(new CharacteristicId("sex")).is("F")), CountForm.COUNT);
        Disclosed head = disclosed(HEAD, OWN_CLASS, all);
        Disclosed parent = disclosed(PARENT, OWN_CLASS, all, all);
        Disclosed governor = disclosed(GOVERNOR, OWN_CLASS, all, girls, new Cell.Staff(PlainSchool.TEACHER));

        assertThat(List.of(head.role(), parent.role(), governor.role()))
                .containsExactly(Role.HEAD, Role.PARENT, Role.GOVERNOR);
        assertThat(head.report()).isEqualTo(new ReportId("some-report"));
        assertThat(head.anonymous()).isFalse();
        assertThat(head.policy()).isEqualTo("named");
        assertThat(head.notes()).isEmpty();
        assertThat(parent.notes()).containsExactly(Text.of("disclosure.note.out-of-reach", 2));
        assertThat(governor.anonymous()).isTrue();
        assertThat(governor.policy()).isEqualTo("ladder");
        assertThat(governor.notes())
                .containsExactly(
                        Text.of("disclosure.note.policy", "ladder", 5, 20),
                        Text.of("disclosure.note.withheld", 0, 1),
                        Text.of("disclosure.note.one-release"));
        assertThat(governor.toString()).isEqualTo("Disclosed[some-report]");
    }

    private record Definition(Audience audience) implements ReportDefinition {

        @Override
        public ReportId id() {
            return new ReportId("some-report");
        }

        @Override
        public String label() {
            return "report.some";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public Content<Cell> write(Snapshot of, ReportRequest request, Monitor on) {
            throw new UnsupportedOperationException();
        }
    }

    private static void admit(Audience audience, Viewer viewer, Scope scope) {
        Disclosure.admit(
                new Definition(audience), ReportRequest.of("some-report", scope, PlainSchool.AT), viewer, SCHOOL);
    }

    private static void refused(Audience audience, Viewer viewer, Scope scope, String code) {
        assertThatThrownBy(() -> admit(audience, viewer, scope))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(code);
    }

    @Test
    void aReportThatNamesPupilsIsForThoseToWhomAllMayBeNamed() {
        admit(Audience.NAMED, TEACHER, OWN_CLASS);
        admit(Audience.NAMED, TEACHER, Scope.parse("year:4"));
        admit(Audience.NAMED, HEAD, Scope.ALL);
        admit(Audience.NAMED, PARENT, Scope.parse("pupil:p0"));
        refused(Audience.NAMED, TEACHER, Scope.parse("class:5B"), "disclosure.names-needed");
        refused(Audience.NAMED, TEACHER, Scope.ALL, "disclosure.names-needed");
        refused(Audience.NAMED, PARENT, OWN_CLASS, "disclosure.names-needed");
        refused(Audience.NAMED, PARENT, Scope.parse("pupil:p1"), "disclosure.names-needed");
    }

    /** The roll of a day on which a pupil is on none is empty, and of nobody everything holds. */
    @Test
    void whoeverAScopeNamesByIdMustBeOneWhomTheViewerMayNameAlsoWhenOnNoRoll() {
        refused(Audience.NAMED, PARENT, Scope.parse("pupil:gone"), "disclosure.names-needed");
        refused(Audience.NAMED, TEACHER, Scope.parse("pupil:gone"), "disclosure.names-needed");
        refused(Audience.NAMED, PARENT, Scope.parse("class:9Z,pupil:p1"), "disclosure.names-needed");
        admit(Audience.NAMED, HEAD, Scope.parse("pupil:gone"));
        admit(Audience.NAMED, viewer(Role.PARENT, "pupil:gone"), Scope.parse("pupil:gone"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"GOVERNOR", "ADVISER", "CONSULTANT"})
    void aReportThatNamesPupilsIsRefusedToAnonymousViewersEvenOfNobody(Role role) {
        Viewer viewer = Viewer.of(role, Optional.empty());

        refused(Audience.NAMED, viewer, Scope.ALL, "disclosure.names-needed");
        refused(Audience.NAMED, viewer, Scope.parse("class:9Z"), "disclosure.names-needed");
        admit(Audience.ANYBODY, viewer, Scope.ALL);
    }

    @Test
    void aReportForAnybodyIsForThoseWhoMayCountItsScope() {
        admit(Audience.ANYBODY, TEACHER, Scope.ALL);
        admit(Audience.ANYBODY, PARENT, Scope.parse("pupil:p0"));
        refused(Audience.ANYBODY, PARENT, OWN_CLASS, "disclosure.out-of-reach");
        refused(Audience.ANYBODY, viewer(Role.HEAD, "class:4A"), Scope.ALL, "disclosure.out-of-reach");
    }
}
