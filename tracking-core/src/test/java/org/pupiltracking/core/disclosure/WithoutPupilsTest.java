package org.pupiltracking.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pupiltracking.framework.Sensitivity;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.Content;

class WithoutPupilsTest {

    private static final Cell KEPT = new Cell.Data("kept");
    private static final PupilId PUPIL = new PupilId("p1");

    /** Every kind of block, with {@code many} wherever there can be several leaves. */
    private static Content<Cell> content(List<Cell> many) {
        Content.Listed<Cell> listed = new Content.Listed<>(new Cell.Row(many), many);
        Content.Part<Cell> part = new Content.Part<>(Cell.Sign.AT, KEPT);
        Content.GridCell<Cell> cell = new Content.GridCell<>(many, many, List.of(listed), List.of(part), Set.of());
        Content.Block<Cell> paragraph = new Content.Paragraph<>(many);
        List<Content.Block<Cell>> blocks = List.of(
                new Content.Heading<>(KEPT),
                paragraph,
                new Content.Grid<>(
                        KEPT,
                        KEPT,
                        List.of(new Content.Column<>(many, true, false)),
                        List.of(new Content.GridRow<>(many, List.of(cell), Content.RowKind.BODY)),
                        Content.GridStyle.NAMES),
                new Content.Bars<>(KEPT, List.of(new Content.Bar<>(new Cell.Row(many), List.of(part)))),
                new Content.Intervals<>(
                        KEPT,
                        KEPT,
                        List.of(KEPT),
                        KEPT,
                        List.of(KEPT),
                        List.of(new Content.IntervalRow<>(many, List.of(many), KEPT, KEPT, KEPT, List.of(many)))),
                new Content.Lists<>(List.of(listed)),
                new Content.Notes<>(List.of(listed)),
                new Content.Beside<>(List.of(new Content.Side<>(1, List.of(paragraph)))));
        return new Content<>(KEPT, many, blocks, many, Content.Paper.A4_PORTRAIT);
    }

    @Test
    void whatIsOfNoPupilStaysWhereItIs() {
        Cell words = new Cell.Words("some.words", List.of(KEPT, new Cell.Row(List.of(KEPT))));
        Content<Cell> content = content(List.of(KEPT, words, new Cell.Guarded(KEPT, Sensitivity.STAFF)));

        assertThat(WithoutPupils.of(content)).isEqualTo(content);
    }

    @Test
    void whatIsOfPupilsIsTakenOutAndLeavesNoGap() {
        Cell pupil = new Cell.Pupil(PUPIL, List.of());
        List<Cell> ofPupils = List.of(
                pupil,
                new Cell.OfPupil(PUPIL, KEPT),
                new Cell.FreeText("text"),
                new Cell.HowMany(List.of(PUPIL)),
                new Cell.Guarded(pupil, Sensitivity.VISIBLE),
                new Cell.Row(List.of(KEPT, pupil)),
                new Cell.Words("some.words", List.of(KEPT, pupil)));

        for (Cell one : ofPupils) {
            List<Cell> both = Stream.of(one, KEPT).toList();
            assertThat(WithoutPupils.of(content(both))).as(one.toString()).isEqualTo(content(List.of(KEPT)));
        }
    }
}
