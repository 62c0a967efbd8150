package org.pupiltracking.plugin.grids;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pupiltracking.plugin.grids.Moves.Label;
import org.pupiltracking.plugin.grids.Moves.Move;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.Cell.CountForm;
import org.pupiltracking.report.Cell.Sign;
import org.pupiltracking.report.Content;
import org.pupiltracking.report.Content.GridCell;
import org.pupiltracking.report.Content.GridRow;
import org.pupiltracking.report.Content.RowKind;
import org.pupiltracking.report.Content.Shade;
import org.pupiltracking.text.Text;

/** The table of a transition matrix: prior results down, highest first, later ones across, and in the margin who made enough progress. */
final class MatrixRows {

    /** More pupils than this are counted, not named: a page of names is no picture. */
    static final int MOST_NAMES = 150;

    private final Moves moves;
    private final People people;
    private final boolean named;
    private final boolean judged;

    MatrixRows(Moves moves, People people) {
        this.moves = moves;
        this.people = people;
        named = moves.all().size() <= MOST_NAMES;
        judged = moves.isJudged();
    }

    Content.Block<Cell> grid() {
        Topic topic = moves.topic();
        List<GridRow<Cell>> rows = new ArrayList<>();
        for (int r = moves.rows().size() - 1; r >= 0; r--) {
            rows.add(row(moves.rows().get(r)));
        }
        if (!moves.withoutStart().isEmpty()) {
            rows.add(withoutStart());
        }
        rows.add(totals());
        List<Content.Column<Cell>> columns = new ArrayList<>();
        moves.columns().forEach(c -> columns.add(new Content.Column<>(List.of(label(c)), false, false)));
        columns.add(new Content.Column<>(
                List.of(Cell.words(judged ? "grids.matrix.enough" : "grids.matrix.up")), false, false));
        return new Content.Grid<>(
                Cell.words("grids.matrix.caption", Labels.who(topic.scope()), Labels.subject(topic)),
                Labels.when(topic.snapshot(), topic.question().since().orElseThrow()),
                columns,
                rows,
                Content.GridStyle.MATRIX);
    }

    private static Cell label(Label label) {
        return label.isKey() ? Cell.of(Text.of(label.text())) : Cell.of(label.text());
    }

    private GridRow<Cell> row(Label from) {
        List<GridCell<Cell>> cells = new ArrayList<>();
        boolean begun = false;
        for (Label to : moves.columns()) {
            Optional<Boolean> enough = enough(from, to);
            Set<Shade> shades = EnumSet.noneOf(Shade.class);
            if (enough.filter(e -> e).isPresent()) {
                shades.add(begun ? Shade.MORE_THAN_EXPECTED : Shade.EXPECTED);
                if (!begun) {
                    shades.add(Shade.LINE_LEFT);
                }
                begun = true;
            }
            cells.add(cell(moves.in(from, to), shades));
        }
        List<PupilId> here = moves.who(m -> m.from().equals(from));
        cells.add(margin(m -> m.from().equals(from)));
        return new GridRow<>(
                List.of(label(from), Cell.words("grids.pupils", new Cell.HowMany(here))), cells, RowKind.BODY);
    }

    /** Whether the whole cell is expected progress; empty when only a part of it is, or the rule cannot say. */
    private Optional<Boolean> enough(Label from, Label to) {
        List<Boolean> found = moves.judge(from, to);
        return found.isEmpty() || found.stream().distinct().count() > 1 ? Optional.empty() : Optional.of(found.get(0));
    }

    private GridCell<Cell> cell(List<Move> here, Set<Shade> shades) {
        List<Cell> names = named ? here.stream().map(this::name).toList() : List.of();
        List<PupilId> who = here.stream().map(Move::pupil).toList();
        return new GridCell<>(here.isEmpty() ? List.of() : List.of(new Cell.HowMany(who)), names, shades);
    }

    private Cell name(Move move) {
        List<Cell> grade = move.after().equals(move.to().text()) ? List.of() : List.of(Cell.of(move.after()));
        return people.full(move.pupil(), grade, List.of(new Cell.Mark(sign(move))));
    }

    /** Against the rule where it can say, else against where the pupil was. */
    static Sign sign(Move move) {
        if (move.enough().isPresent()) {
            return move.enough().get() ? Sign.AT : Sign.BELOW;
        }
        return move.change() > 0 ? Sign.UP : move.change() < 0 ? Sign.DOWN : Sign.LEVEL;
    }

    private GridCell<Cell> margin(java.util.function.Predicate<Move> of) {
        List<PupilId> base = moves.who(of.and(m -> !judged || m.enough().isPresent()));
        List<PupilId> good = moves.who(of.and(m -> judged ? m.enough().orElse(false) : m.change() > 0));
        CountForm form = base.size() < 10 ? CountForm.OUT_OF : CountForm.OUT_OF_AND_SHARE;
        return GridCell.of(base.isEmpty() ? List.of() : List.of(new Cell.HowMany(good, base, form)));
    }

    private GridRow<Cell> withoutStart() {
        List<GridCell<Cell>> cells = new ArrayList<>();
        for (Label to : moves.columns()) {
            List<PupilId> here = moves.withoutStart().entrySet().stream()
                    .filter(e -> e.getValue().equals(to))
                    .map(java.util.Map.Entry::getKey)
                    .toList();
            List<Cell> names =
                    here.stream().map(p -> people.full(p, List.of(), List.of())).toList();
            cells.add(GridCell.of(here.isEmpty() ? List.of() : named ? names : List.<Cell>of(new Cell.HowMany(here))));
        }
        cells.add(GridCell.of(List.of(Cell.words("grids.matrix.not-counted"))));
        return new GridRow<>(
                List.of(
                        Cell.words("grids.matrix.without-start"),
                        Cell.words(
                                "grids.pupils",
                                new Cell.HowMany(
                                        List.copyOf(moves.withoutStart().keySet())))),
                cells,
                RowKind.ASIDE);
    }

    private GridRow<Cell> totals() {
        List<PupilId> everybody = moves.who(m -> true);
        List<GridCell<Cell>> cells = new ArrayList<>();
        for (Label to : moves.columns()) {
            List<PupilId> here = moves.who(m -> m.to().equals(to));
            List<Cell> figures = new ArrayList<>(List.of(new Cell.HowMany(here)));
            if (everybody.size() >= 10) {
                figures.add(new Cell.HowMany(here, everybody, CountForm.SHARE));
            }
            cells.add(GridCell.of(List.of(new Cell.Row(figures))));
        }
        cells.add(margin(m -> true));
        return new GridRow<>(
                List.of(Cell.words("grids.matrix.all"), Cell.words("grids.pupils", new Cell.HowMany(everybody))),
                cells,
                RowKind.TOTAL);
    }
}
