package org.pupiltracking.core.disclosure;

import java.util.List;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.Content;
import org.pupiltracking.report.Content.Bar;
import org.pupiltracking.report.Content.Bars;
import org.pupiltracking.report.Content.Beside;
import org.pupiltracking.report.Content.Block;
import org.pupiltracking.report.Content.Column;
import org.pupiltracking.report.Content.Grid;
import org.pupiltracking.report.Content.GridCell;
import org.pupiltracking.report.Content.GridRow;
import org.pupiltracking.report.Content.IntervalRow;
import org.pupiltracking.report.Content.Intervals;
import org.pupiltracking.report.Content.Listed;
import org.pupiltracking.report.Content.Lists;
import org.pupiltracking.report.Content.Notes;
import org.pupiltracking.report.Content.Paragraph;
import org.pupiltracking.report.Content.Side;

/**
 * A report with everything about single pupils left out of its lists, for viewers who may name nobody: a mark for each would say how many
 * there are. Tables of averages are left out as well, since no average is shown to such viewers.
 */
final class WithoutPupils {

    private WithoutPupils() {}

    static Content<Cell> of(Content<Cell> content) {
        return new Content<>(
                content.title(),
                kept(content.about()),
                blocks(content.blocks()),
                kept(content.foot()),
                content.paper());
    }

    /** Returns whether {@link #of} leaves a table of averages out. */
    static boolean leavesAveragesOut(Content<Cell> content) {
        return hasAverages(content.blocks());
    }

    private static boolean hasAverages(List<Block<Cell>> blocks) {
        return blocks.stream()
                .anyMatch(b -> b instanceof Beside<Cell> beside
                        ? beside.sides().stream().anyMatch(s -> hasAverages(s.blocks()))
                        : isOfAverages(b));
    }

    private static List<Cell> kept(List<Cell> cells) {
        return cells.stream().filter(c -> !isOfPupils(c)).toList();
    }

    private static Cell row(Cell cell) {
        return cell instanceof Cell.Row row ? new Cell.Row(kept(row.cells())) : cell;
    }

    private static boolean isOfPupils(Cell cell) {
        return cell instanceof Cell.Pupil
                || cell instanceof Cell.OfPupil
                || cell instanceof Cell.FreeText
                || cell instanceof Cell.HowMany
                || (cell instanceof Cell.Guarded guarded && isOfPupils(guarded.cell()))
                || (cell instanceof Cell.Row row && row.cells().stream().anyMatch(WithoutPupils::isOfPupils))
                || (cell instanceof Cell.Words words
                        && words.arguments().stream().anyMatch(WithoutPupils::isOfPupils));
    }

    private static List<Block<Cell>> blocks(List<Block<Cell>> blocks) {
        return blocks.stream()
                .filter(b -> !isOfAverages(b))
                .map(WithoutPupils::block)
                .toList();
    }

    /** Whether a block is a table that holds averages and no other figure; what they come to does not matter. */
    private static boolean isOfAverages(Block<Cell> block) {
        if (!(block instanceof Grid<Cell> grid)) {
            return false;
        }
        List<Cell> cells = grid.rows().stream()
                .flatMap(r -> r.cells().stream())
                .flatMap(c -> c.items().stream())
                .toList();
        return !cells.isEmpty() && cells.stream().allMatch(Cell.Averaged.class::isInstance);
    }

    private static Block<Cell> block(Block<Cell> block) {
        if (block instanceof Paragraph<Cell> p) {
            return new Paragraph<>(kept(p.sentences()));
        } else if (block instanceof Grid<Cell> g) {
            return new Grid<>(
                    g.caption(),
                    g.corner(),
                    g.columns().stream()
                            .map(c -> new Column<>(kept(c.heading()), c.emphasis(), c.numeric()))
                            .toList(),
                    g.rows().stream()
                            .map(r -> new GridRow<>(
                                    kept(r.heading()),
                                    r.cells().stream().map(WithoutPupils::cell).toList(),
                                    r.kind()))
                            .toList(),
                    g.style());
        } else if (block instanceof Bars<Cell> b) {
            return new Bars<>(
                    b.caption(),
                    b.bars().stream()
                            .map(bar -> new Bar<>(row(bar.label()), bar.parts()))
                            .toList());
        } else if (block instanceof Intervals<Cell> i) {
            return intervals(i);
        } else if (block instanceof Lists<Cell> l) {
            return new Lists<>(listed(l.lists()));
        } else if (block instanceof Notes<Cell> n) {
            return new Notes<>(listed(n.notes()));
        } else if (block instanceof Beside<Cell> b) {
            return new Beside<>(b.sides().stream()
                    .map(s -> new Side<>(s.share(), blocks(s.blocks())))
                    .toList());
        }
        return block;
    }

    private static Intervals<Cell> intervals(Intervals<Cell> of) {
        return new Intervals<>(
                of.caption(),
                of.corner(),
                of.before(),
                of.axis(),
                of.after(),
                of.rows().stream()
                        .map(r -> new IntervalRow<>(
                                kept(r.label()),
                                r.figures().stream().map(WithoutPupils::kept).toList(),
                                r.point(),
                                r.interval(),
                                r.chance(),
                                r.after().stream().map(WithoutPupils::kept).toList()))
                        .toList());
    }

    private static GridCell<Cell> cell(GridCell<Cell> cell) {
        return new GridCell<>(kept(cell.count()), kept(cell.items()), listed(cell.within()), cell.bar(), cell.shades());
    }

    private static List<Listed<Cell>> listed(List<Listed<Cell>> lists) {
        return lists.stream()
                .map(l -> new Listed<>(row(l.heading()), kept(l.items())))
                .toList();
    }
}
