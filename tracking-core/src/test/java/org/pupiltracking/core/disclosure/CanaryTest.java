package org.pupiltracking.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pupiltracking.disclosure.Disclosed;
import org.pupiltracking.disclosure.DisclosurePolicy;
import org.pupiltracking.disclosure.Role;
import org.pupiltracking.disclosure.Shown;
import org.pupiltracking.disclosure.Viewer;
import org.pupiltracking.framework.Sensitivity;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.Cell.CountForm;
import org.pupiltracking.report.Content;
import org.pupiltracking.report.ReportId;
import org.pupiltracking.report.ReportRequest;
import org.pupiltracking.snapshot.Count;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.snapshot.Split;
import org.pupiltracking.text.Text;

/** A report that asks for names in every place that a report has, and what of it comes out. */
class CanaryTest {

    private static final String CANARY = "Canaria";
    private static final PlainSchool SCHOOL = school();
    private static final Count ALL = SCHOOL.count(Scope.ALL, Set.of(), Split.ON_ROLL, Split.ON_ROLL);

    private static PlainSchool school() {
        List<Child> children = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            children.add(Child.of(i, CANARY, CANARY + i, "4", "4A")
                    .with(Map.of("sex", "F"))
                    .result(true, i % 2 == 0));
        }
        return PlainSchool.of(children);
    }

    /** Names, what somebody wrote about them, and how many there are: everything that may not leave. */
    private static List<Cell> cells(int pupils) {
        List<Cell> all = new ArrayList<>();
        for (Child child : SCHOOL.children().subList(0, pupils)) {
            all.add(new Cell.Pupil(child.id(), List.of(new Cell.Data("2b"))));
            all.add(new Cell.OfPupil(child.id(), new Cell.Words("of.pupil", List.of(new Cell.Data(CANARY)))));
            all.add(new Cell.Row(List.of(new Cell.Pupil(child.id(), List.of()))));
            all.add(new Cell.Guarded(new Cell.Pupil(child.id(), List.of()), Sensitivity.VISIBLE));
            all.add(new Cell.Words("story", List.of(new Cell.Pupil(child.id(), List.of()))));
            all.add(new Cell.FreeText(CANARY + " is often late"));
            all.add(new Cell.HowMany(List.of(child.id())));
        }
        all.add(new Cell.Staff(PlainSchool.TEACHER));
        return all;
    }

    private static Cell one() {
        return new Cell.Words("title", List.of(cells(1).get(0), new Cell.FreeText(CANARY)));
    }

    private static Content<Cell> content(int pupils) {
        List<Cell> many = cells(pupils);
        Content.Listed<Cell> listed = new Content.Listed<>(one(), many);
        Content.Part<Cell> part = new Content.Part<>(Cell.Sign.AT, one());
        Content.GridCell<Cell> cell = new Content.GridCell<>(many, many, List.of(listed), List.of(part), Set.of());
        List<Content.Block<Cell>> blocks = List.of(
                new Content.Heading<>(one()),
                new Content.Paragraph<>(many),
                new Content.Grid<>(
                        one(),
                        one(),
                        List.of(new Content.Column<>(many, true, false)),
                        List.of(new Content.GridRow<>(many, List.of(cell), Content.RowKind.BODY)),
                        Content.GridStyle.NAMES),
                new Content.Bars<>(one(), List.of(new Content.Bar<>(one(), List.of(part)))),
                new Content.Intervals<>(
                        one(),
                        one(),
                        List.of(one()),
                        one(),
                        List.of(one()),
                        List.of(new Content.IntervalRow<>(many, List.of(many), one(), one(), one(), List.of(many)))),
                new Content.Lists<>(List.of(listed)),
                new Content.Notes<>(List.of(listed)),
                new Content.Beside<>(List.of(new Content.Side<>(1, List.of(new Content.Paragraph<>(many))))));
        List<Cell> about = new ArrayList<>(many);
        about.add(new Cell.Counted(ALL, CountForm.BASE));
        return new Content<>(one(), about, blocks, many, Content.Paper.A4_PORTRAIT);
    }

    /** All text that a format could get hold of. */
    private static String everything(Disclosed report) {
        return new String(Bytes.of(report), StandardCharsets.UTF_8) + report.content() + report.notes() + report;
    }

    private static Disclosed disclosed(Viewer viewer, int pupils) {
        return new Disclosure(SCHOOL, SCHOOL)
                .disclose(
                        content(pupils),
                        ReportRequest.of("canary", Scope.ALL, PlainSchool.AT),
                        viewer,
                        DisclosurePolicy.LADDER);
    }

    /** Disclosure switched off: everything is shown as it is. */
    private static Disclosed passedThrough() {
        return new DisclosedReport(
                new ReportId("canary"), Role.GOVERNOR, true, "none", content(3).map(CanaryTest::asItIs), List.of());
    }

    private static Shown asItIs(Cell cell) {
        if (cell instanceof Cell.Pupil pupil) {
            return new Shown.Name(SCHOOL.identity(pupil.pupil()).orElseThrow().forename(), List.of(), "");
        } else if (cell instanceof Cell.FreeText text) {
            return new Shown.Data(text.text());
        } else if (cell instanceof Cell.Words words) {
            return new Shown.Words(
                    words.key(),
                    words.arguments().stream().map(CanaryTest::asItIs).toList());
        }
        return new Shown.Plain(Text.of("something"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"GOVERNOR", "ADVISER", "CONSULTANT"})
    void noCanaryComesOutToAnAnonymousViewer(Role role) {
        Disclosed report = disclosed(Viewer.of(role, Optional.empty()), 3);

        assertThat(everything(report)).doesNotContain(CANARY).doesNotContain("2b");
    }

    @Test
    void howManyPupilsAReportLeavesOutCannotBeSeen() {
        Viewer governor = Viewer.of(Role.GOVERNOR, Optional.empty());

        assertThat(everything(disclosed(governor, 7))).isEqualTo(everything(disclosed(governor, 2)));
    }

    @Test
    void aParentSeesTheOwnChildAndNoOther() {
        Viewer parent = Viewer.of(Role.PARENT, Optional.of(Scope.parse("pupil:p0")));

        assertThat(everything(disclosed(parent, 3)))
                .contains(CANARY + " " + CANARY + "0")
                .doesNotContain(CANARY + "1")
                .doesNotContain(CANARY + "2")
                .doesNotContain("often late");
    }

    @Test
    void theCanaryIsFoundWhenDisclosureIsSwitchedOff() {
        assertThat(everything(passedThrough())).contains(CANARY);
        assertThat(everything(disclosed(Viewer.of(Role.HEAD, Optional.empty()), 3)))
                .contains(CANARY);
    }
}
