package org.pupiltracking.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pupiltracking.disclosure.Disclosed;
import org.pupiltracking.disclosure.DisclosurePolicy;
import org.pupiltracking.disclosure.Role;
import org.pupiltracking.disclosure.Shown;
import org.pupiltracking.disclosure.Viewer;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.Content;
import org.pupiltracking.report.ReportRequest;
import org.pupiltracking.snapshot.Finding;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.snapshot.Split;
import org.pupiltracking.text.Text;

/** Averages are for staff: a table of them is left out of what an anonymous viewer gets, whatever they come to. */
class AveragesTest {

    private static final PlainSchool SCHOOL = PlainSchool.of(List.of(
            Child.of(0, "Child", "Surname", "4", "4A").result(true, true),
            Child.of(1, "Child", "Other", "4", "4A").result(true, false)));

    private static final Cell TITLE = new Cell.Data("title");

    private static Cell average(Finding<Double> mean) {
        return new Cell.Averaged(
                new PlainSchool.PlainMean(
                        PlainSchool.READING,
                        SCHOOL.count(Scope.ALL, Set.of(), Split.IN_SHARE, Split.AT_OR_ABOVE)
                                .population(),
                        2,
                        mean,
                        OptionalDouble.empty()),
                Cell.MeanForm.MEAN);
    }

    private static Content.Block<Cell> table(Cell... cells) {
        return new Content.Grid<>(
                TITLE,
                TITLE,
                List.of(),
                List.of(new Content.GridRow<>(
                        List.of(TITLE), List.of(Content.GridCell.of(List.of(cells))), Content.RowKind.BODY)),
                Content.GridStyle.FIGURES);
    }

    private static Disclosed disclosed(Role role, List<Content.Block<Cell>> blocks) {
        return new Disclosure(SCHOOL, SCHOOL)
                .disclose(
                        new Content<>(TITLE, List.of(), blocks, List.of(), Content.Paper.A4_PORTRAIT),
                        ReportRequest.of("some-report", Scope.ALL, PlainSchool.AT),
                        Viewer.of(role, Optional.empty()),
                        DisclosurePolicy.LADDER);
    }

    @Test
    void tableOfAveragesIsLeftOutWhetherOrNotThereAreAny() {
        Content.Block<Cell> found = table(average(Finding.of(15.0)), average(Finding.of(17.0)));
        Content.Block<Cell> none = table(average(Finding.none("reason.no-result")));
        Content.Block<Cell> inner = new Content.Beside<>(List.of(new Content.Side<>(1, List.of(found))));

        assertThat(disclosed(Role.HEAD, List.of(found, none)).content().blocks())
                .hasSize(2);
        Disclosed governor = disclosed(Role.GOVERNOR, List.of(found, none));
        assertThat(governor.content().blocks()).isEmpty();
        assertThat(governor.notes()).contains(Text.of("disclosure.note.averages"));
        Disclosed nested = disclosed(Role.GOVERNOR, List.of(inner));
        assertThat(((Content.Beside<Shown>) nested.content().blocks().get(0))
                        .sides()
                        .get(0)
                        .blocks())
                .isEmpty();
        assertThat(nested.notes()).contains(Text.of("disclosure.note.averages"));
    }

    @Test
    void tableOfOtherFiguresStaysAndAveragesInItAreWithheld() {
        Disclosed governor = disclosed(
                Role.GOVERNOR, List.of(table(TITLE, average(Finding.of(15.0))), table(), new Content.Heading<>(TITLE)));

        assertThat(governor.content().blocks()).hasSize(3);
        assertThat(((Content.Grid<Shown>) governor.content().blocks().get(0))
                        .rows()
                        .get(0)
                        .cells()
                        .get(0)
                        .items())
                .containsExactly(new Shown.Data("title"), new Shown.Withheld());
        assertThat(governor.notes()).doesNotContain(Text.of("disclosure.note.averages"));
    }
}
