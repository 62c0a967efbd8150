package org.pupiltracking.plugin.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.pupiltracking.disclosure.Disclosed;
import org.pupiltracking.disclosure.Shown;
import org.pupiltracking.kit.pages.DocumentClass;
import org.pupiltracking.kit.pages.Marks;
import org.pupiltracking.kit.pages.Piece;
import org.pupiltracking.kit.pages.Sentences;
import org.pupiltracking.report.Content;
import org.pupiltracking.text.Words;

/** Sets one report as lines of text. Not for many threads. */
final class TextPage {

    private final Sentences sentences;
    private final int width;
    private final List<String> lines = new ArrayList<>();

    TextPage(Words words, int width) {
        sentences = new Sentences(words);
        this.width = width;
    }

    String of(Disclosed report) {
        Content<Shown> content = report.content();
        sentence(text(content.title()));
        lines.add("═".repeat(width));
        sentence(String.join(" · ", content.about().stream().map(this::text).toList()));
        blocks(content.blocks());
        lines.add("");
        sentence(Terminal.safe(sentences.say(DocumentClass.of(report))));
        report.notes().forEach(n -> sentence(Terminal.safe(sentences.say(n))));
        sentence(String.join(" · ", content.foot().stream().map(this::text).toList()));
        return String.join("\n", lines) + "\n";
    }

    private void sentence(String text) {
        lines.addAll(Terminal.wrap(text, width));
    }

    private String text(Shown leaf) {
        return text(sentences.of(leaf));
    }

    /** Badges stand in brackets, since a terminal draws no box. */
    private static String text(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            text.append(piece.kind() == Piece.Kind.BADGE ? "[" + piece.text() + "]" : piece.text());
            for (Piece part : piece.parts()) {
                text.append(' ').append(text(List.of(part)));
            }
        }
        return Terminal.safe(text.toString());
    }

    private void blocks(List<Content.Block<Shown>> blocks) {
        for (Content.Block<Shown> block : blocks) {
            lines.add("");
            block(block);
        }
    }

    private void block(Content.Block<Shown> block) {
        if (block instanceof Content.Heading<Shown> heading) {
            sentence(text(heading.text()));
            lines.add("─".repeat(Math.min(width, Terminal.width(text(heading.text())))));
        } else if (block instanceof Content.Paragraph<Shown> paragraph) {
            sentence(String.join(
                    " ", paragraph.sentences().stream().map(this::text).toList()));
        } else if (block instanceof Content.Grid<Shown> grid) {
            sentence(text(grid.caption()));
            lines.add("");
            grid(grid);
        } else if (block instanceof Content.Bars<Shown> bars) {
            sentence(text(bars.caption()));
            bars.bars().forEach(b -> sentence(text(b.label()) + "  " + parts(b.parts())));
        } else if (block instanceof Content.Intervals<Shown> chart) {
            sentence(text(chart.caption()));
            lines.add("");
            intervals(chart);
        } else if (block instanceof Content.Lists<Shown> lists) {
            lists.lists().forEach(this::list);
        } else if (block instanceof Content.Notes<Shown> notes) {
            notes.notes()
                    .forEach(n -> sentence(text(n.heading()) + " "
                            + String.join(
                                    " ", n.items().stream().map(this::text).toList())));
        } else if (block instanceof Content.Beside<Shown> beside) {
            beside.sides().forEach(s -> blocks(s.blocks()));
        }
    }

    private void list(Content.Listed<Shown> list) {
        sentence(text(list.heading()));
        List<String> items = list.items().isEmpty()
                ? List.of(sentences.say("page.none"))
                : new ArrayList<>(list.items().stream().map(this::text).toList());
        for (int i = 0; i < items.size() - 1; i++) {
            items.set(i, items.get(i) + ",");
        }
        Terminal.fill(items, " ", width - 2).forEach(l -> lines.add("  " + l));
    }

    private String parts(List<Content.Part<Shown>> parts) {
        return String.join(
                "  ",
                parts.stream()
                        .map(p -> Marks.symbol(p.sign()) + " " + text(p.figure()))
                        .toList());
    }

    private void grid(Content.Grid<Shown> grid) {
        List<List<String>> heads = new ArrayList<>();
        heads.add(List.of(text(grid.corner())));
        grid.columns().forEach(c -> heads.add(texts(c.heading())));
        List<Boolean> figures = new ArrayList<>(List.of(false));
        grid.columns().forEach(c -> figures.add(c.numeric()));
        TextTable table = new TextTable(widths(grid, heads), figures);
        lines.addAll(table.row(fitted(heads, table)));
        List<Boolean> everywhere = Collections.nCopies(heads.size(), true);
        lines.add(table.rule(everywhere, "─"));
        Content.RowKind before = Content.RowKind.BODY;
        for (Content.GridRow<Shown> row : grid.rows()) {
            if (row.kind() == Content.RowKind.BLOCK) {
                lines.add("");
                sentence(String.join(" ", texts(row.heading())));
                lines.add(table.rule(everywhere, "─"));
            } else {
                if (row.kind() != before && row.kind() != Content.RowKind.BODY) {
                    lines.add(table.rule(everywhere, "─"));
                }
                lines.addAll(table.row(cells(row, table)));
                underlined(row, table);
            }
            before = row.kind();
        }
    }

    /** The expectation's lower border, drawn as on paper. */
    private void underlined(Content.GridRow<Shown> row, TextTable table) {
        List<Boolean> under = new ArrayList<>(List.of(false));
        row.cells().forEach(c -> under.add(c.shades().contains(Content.Shade.LINE_BELOW)));
        if (under.contains(true)) {
            lines.add(table.rule(under, "━"));
        }
    }

    private List<List<String>> cells(Content.GridRow<Shown> row, TextTable table) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(
                table.widths().isEmpty()
                        ? List.of()
                        : wrapped(texts(row.heading()), table.widths().get(0)));
        for (int c = 0; c < row.cells().size(); c++) {
            cells.add(lines(row.cells().get(c), table.widths().get(c + 1)));
        }
        return cells;
    }

    private List<String> lines(Content.GridCell<Shown> cell, int width) {
        List<String> chunks = new ArrayList<>();
        cell.count().forEach(n -> chunks.add(text(n) + (cell.items().isEmpty() ? "" : ":")));
        cell.items().forEach(i -> chunks.add(text(i)));
        List<String> lines = new ArrayList<>(Terminal.fill(chunks, "  ", width));
        for (Content.Listed<Shown> within : cell.within()) {
            List<String> inner = new ArrayList<>(List.of(text(within.heading()) + ":"));
            within.items().forEach(i -> inner.add(text(i)));
            lines.addAll(Terminal.fill(inner, "  ", width));
        }
        if (!cell.bar().isEmpty()) {
            lines.addAll(Terminal.fill(
                    cell.bar().stream()
                            .map(p -> Marks.symbol(p.sign()) + " " + text(p.figure()))
                            .toList(),
                    "  ",
                    width));
        }
        return lines;
    }

    /** Figures get the room that they need; names share what is left, the column that is spoken of getting more. */
    private List<Integer> widths(Content.Grid<Shown> grid, List<List<String>> heads) {
        int count = heads.size();
        List<Integer> natural = new ArrayList<>();
        heads.forEach(h -> natural.add(longest(h)));
        for (Content.GridRow<Shown> row : grid.rows()) {
            if (row.kind() != Content.RowKind.BLOCK) {
                natural.set(0, Math.max(natural.get(0), longest(texts(row.heading()))));
                for (int c = 0; c < row.cells().size(); c++) {
                    List<String> all = lines(row.cells().get(c), 10_000);
                    natural.set(c + 1, Math.max(natural.get(c + 1), longest(all)));
                }
            }
        }
        natural.set(0, Math.min(natural.get(0), width / 4));
        int room = width - TextTable.GAP.length() * (count - 1);
        if (natural.stream().mapToInt(Integer::intValue).sum() <= room) {
            return natural;
        }
        double shares = 0;
        for (Content.Column<Shown> column : grid.columns()) {
            shares += column.emphasis() ? 2 : 1;
        }
        List<Integer> widths = new ArrayList<>(List.of(natural.get(0)));
        for (Content.Column<Shown> column : grid.columns()) {
            widths.add(Math.max(4, (int) ((room - natural.get(0)) * (column.emphasis() ? 2 : 1) / shares)));
        }
        return widths;
    }

    private static int longest(List<String> lines) {
        return lines.stream().mapToInt(Terminal::width).max().orElse(0);
    }

    private List<String> texts(List<Shown> leaves) {
        return leaves.stream().map(this::text).toList();
    }

    private static List<String> wrapped(List<String> texts, int width) {
        List<String> lines = new ArrayList<>();
        texts.forEach(t -> lines.addAll(Terminal.wrap(t, width)));
        return lines;
    }

    private static List<List<String>> fitted(List<List<String>> cells, TextTable table) {
        List<List<String>> fitted = new ArrayList<>();
        for (int c = 0; c < cells.size(); c++) {
            fitted.add(wrapped(cells.get(c), table.widths().get(c)));
        }
        return fitted;
    }

    private void intervals(Content.Intervals<Shown> chart) {
        List<Content.Column<Shown>> columns = new ArrayList<>();
        chart.before().forEach(h -> columns.add(new Content.Column<>(List.of(h), false, true)));
        chart.after().forEach(h -> columns.add(new Content.Column<>(List.of(h), false, true)));
        List<Content.GridRow<Shown>> rows = new ArrayList<>();
        for (Content.IntervalRow<Shown> row : chart.rows()) {
            List<Content.GridCell<Shown>> cells = new ArrayList<>();
            row.figures().forEach(f -> cells.add(stacked(f)));
            row.after().forEach(f -> cells.add(stacked(f)));
            rows.add(new Content.GridRow<>(row.label(), cells, Content.RowKind.BODY));
        }
        grid(new Content.Grid<>(chart.caption(), chart.corner(), columns, rows, Content.GridStyle.FIGURES));
    }

    /** A line for each leaf that says more than the first. */
    private Content.GridCell<Shown> stacked(List<Shown> leaves) {
        List<Shown> said = new ArrayList<>();
        for (Shown leaf : leaves) {
            if (said.isEmpty() || !Sentences.repeats(sentences.of(said.get(0)), sentences.of(leaf))) {
                said.add(leaf);
            }
        }
        return new Content.GridCell<>(
                List.of(), List.of(new Shown.Row(said)), List.of(), List.of(), java.util.Set.of());
    }
}
