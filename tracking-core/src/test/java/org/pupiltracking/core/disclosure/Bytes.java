package org.pupiltracking.core.disclosure;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.pupiltracking.disclosure.Disclosed;
import org.pupiltracking.disclosure.Shown;
import org.pupiltracking.report.Content;

/** A disclosed report as bytes, everything of it: one line a row of a grid, one a leaf elsewhere, cells parted by tabs. */
final class Bytes {

    private Bytes() {}

    static byte[] of(Disclosed report) {
        StringBuilder out = new StringBuilder();
        out.append(report.report())
                .append('\t')
                .append(report.role())
                .append('\t')
                .append(report.policy())
                .append('\n');
        report.notes().forEach(note -> out.append(note).append('\n'));
        Content<Shown> content = report.content();
        out.append(text(content.title()))
                .append('\n')
                .append(line(content.about()))
                .append('\n');
        content.blocks().forEach(block -> write(block, out));
        out.append(line(content.foot())).append('\n');
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Content.Block<Shown> block, StringBuilder out) {
        if (block instanceof Content.Grid<Shown> grid) {
            grid.rows()
                    .forEach(row -> out.append(line(row.heading()))
                            .append('\t')
                            .append(row.cells().stream()
                                    .map(c -> line(c.count()) + line(c.items()))
                                    .collect(Collectors.joining("\t")))
                            .append('\n'));
        } else {
            block.map(leaf -> {
                out.append(text(leaf)).append('\n');
                return leaf;
            });
        }
    }

    private static String line(List<Shown> leaves) {
        return leaves.stream().map(Bytes::text).collect(Collectors.joining(" "));
    }

    static String text(Shown leaf) {
        if (leaf instanceof Shown.Words words) {
            return words.key() + "("
                    + words.arguments().stream().map(Bytes::text).collect(Collectors.joining(";")) + ")";
        } else if (leaf instanceof Shown.Plain plain) {
            return "'" + plain.text();
        } else if (leaf instanceof Shown.Data data) {
            return data.text();
        } else if (leaf instanceof Shown.Name name) {
            return name.name() + "[" + line(name.beside()) + name.tint() + "]";
        } else if (leaf instanceof Shown.Figure figure) {
            return "#" + figure.low() + ".." + figure.high() + figure.unit();
        } else if (leaf instanceof Shown.Band band) {
            return "~" + band.word() + ":" + band.low() + ".." + band.high() + "/" + band.of();
        } else if (leaf instanceof Shown.NoFigure none) {
            return "-" + none.reason();
        } else if (leaf instanceof Shown.Row row) {
            return line(row.leaves());
        } else if (leaf instanceof Shown.Withheld) {
            return "c";
        }
        return leaf instanceof Shown.Empty ? "" : leaf.toString();
    }
}
