package org.pupiltracking.plugin.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.pupiltracking.disclosure.Disclosed;
import org.pupiltracking.disclosure.Shown;
import org.pupiltracking.kit.pages.DocumentClass;
import org.pupiltracking.report.Content;
import org.pupiltracking.text.Text;
import org.pupiltracking.text.Words;

/** Writes the tree of a report: its blocks, and what is in them. */
final class JsonTree {

    private final JsonGenerator to;
    private final Words words;
    private final JsonLeaves leaves;

    JsonTree(JsonGenerator to, Words words) {
        this.to = to;
        this.words = words;
        leaves = new JsonLeaves(to, words);
    }

    void write(Disclosed report) throws IOException {
        Content<Shown> content = report.content();
        to.writeStartObject();
        to.writeStringField("report", report.report().value());
        to.writeStringField("role", report.role().toString());
        to.writeBooleanField("anonymous", report.anonymous());
        to.writeStringField("policy", report.policy());
        to.writeStringField("language", words.language().toLanguageTag());
        to.writeStringField("paper", name(content.paper()));
        leaves.member("title", content.title());
        leaves.members("about", content.about());
        to.writeArrayFieldStart("blocks");
        blocks(content.blocks());
        to.writeEndArray();
        leaves.members("foot", content.foot());
        to.writeStringField("class", words.say(DocumentClass.of(report)));
        to.writeArrayFieldStart("disclosure");
        for (Text note : report.notes()) {
            to.writeString(words.say(note));
        }
        to.writeEndArray();
        to.writeEndObject();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void blocks(List<Content.Block<Shown>> blocks) throws IOException {
        for (Content.Block<Shown> block : blocks) {
            to.writeStartObject();
            to.writeStringField("block", block.getClass().getSimpleName().toLowerCase(Locale.ROOT));
            block(block);
            to.writeEndObject();
        }
    }

    private void block(Content.Block<Shown> block) throws IOException {
        if (block instanceof Content.Heading<Shown> heading) {
            leaves.member("text", heading.text());
        } else if (block instanceof Content.Paragraph<Shown> paragraph) {
            leaves.members("sentences", paragraph.sentences());
        } else if (block instanceof Content.Grid<Shown> grid) {
            grid(grid);
        } else if (block instanceof Content.Bars<Shown> bars) {
            leaves.member("caption", bars.caption());
            to.writeArrayFieldStart("bars");
            for (Content.Bar<Shown> bar : bars.bars()) {
                to.writeStartObject();
                leaves.member("label", bar.label());
                parts("parts", bar.parts());
                to.writeEndObject();
            }
            to.writeEndArray();
        } else if (block instanceof Content.Intervals<Shown> chart) {
            intervals(chart);
        } else if (block instanceof Content.Lists<Shown> lists) {
            listed("lists", lists.lists());
        } else if (block instanceof Content.Notes<Shown> notes) {
            listed("notes", notes.notes());
        } else if (block instanceof Content.Beside<Shown> beside) {
            to.writeArrayFieldStart("sides");
            for (Content.Side<Shown> side : beside.sides()) {
                to.writeStartObject();
                to.writeNumberField("share", side.share());
                to.writeArrayFieldStart("blocks");
                blocks(side.blocks());
                to.writeEndArray();
                to.writeEndObject();
            }
            to.writeEndArray();
        }
    }

    private void grid(Content.Grid<Shown> grid) throws IOException {
        to.writeStringField("style", name(grid.style()));
        leaves.member("caption", grid.caption());
        leaves.member("corner", grid.corner());
        to.writeArrayFieldStart("columns");
        for (Content.Column<Shown> column : grid.columns()) {
            to.writeStartObject();
            leaves.members("heading", column.heading());
            to.writeBooleanField("emphasis", column.emphasis());
            to.writeBooleanField("numeric", column.numeric());
            to.writeEndObject();
        }
        to.writeEndArray();
        to.writeArrayFieldStart("rows");
        for (Content.GridRow<Shown> row : grid.rows()) {
            to.writeStartObject();
            to.writeStringField("kind", name(row.kind()));
            leaves.members("heading", row.heading());
            to.writeArrayFieldStart("cells");
            for (Content.GridCell<Shown> cell : row.cells()) {
                cell(cell);
            }
            to.writeEndArray();
            to.writeEndObject();
        }
        to.writeEndArray();
    }

    /** What a cell has none of is left out. */
    private void cell(Content.GridCell<Shown> cell) throws IOException {
        to.writeStartObject();
        for (Shown count : cell.count()) {
            leaves.member("count", count);
        }
        if (!cell.items().isEmpty()) {
            leaves.members("items", cell.items());
        }
        if (!cell.within().isEmpty()) {
            listed("within", cell.within());
        }
        if (!cell.bar().isEmpty()) {
            parts("bar", cell.bar());
        }
        if (!cell.shades().isEmpty()) {
            to.writeArrayFieldStart("shades");
            for (Content.Shade shade : cell.shades()) {
                to.writeString(name(shade));
            }
            to.writeEndArray();
        }
        to.writeEndObject();
    }

    private void parts(String member, List<Content.Part<Shown>> parts) throws IOException {
        to.writeArrayFieldStart(member);
        for (Content.Part<Shown> part : parts) {
            to.writeStartObject();
            to.writeStringField("sign", name(part.sign()));
            leaves.member("figure", part.figure());
            to.writeEndObject();
        }
        to.writeEndArray();
    }

    private void listed(String member, List<Content.Listed<Shown>> lists) throws IOException {
        to.writeArrayFieldStart(member);
        for (Content.Listed<Shown> list : lists) {
            to.writeStartObject();
            leaves.member("heading", list.heading());
            leaves.members("items", list.items());
            to.writeEndObject();
        }
        to.writeEndArray();
    }

    private void intervals(Content.Intervals<Shown> chart) throws IOException {
        leaves.member("caption", chart.caption());
        leaves.member("corner", chart.corner());
        leaves.members("before", chart.before());
        leaves.member("axis", chart.axis());
        leaves.members("after", chart.after());
        to.writeArrayFieldStart("rows");
        for (Content.IntervalRow<Shown> row : chart.rows()) {
            to.writeStartObject();
            leaves.members("label", row.label());
            columns("figures", row.figures());
            leaves.member("point", row.point());
            leaves.member("interval", row.interval());
            leaves.member("chance", row.chance());
            columns("after", row.after());
            to.writeEndObject();
        }
        to.writeEndArray();
    }

    private void columns(String member, List<List<Shown>> columns) throws IOException {
        to.writeArrayFieldStart(member);
        for (List<Shown> lines : columns) {
            to.writeStartArray();
            for (Shown line : lines) {
                leaves.leaf(line);
            }
            to.writeEndArray();
        }
        to.writeEndArray();
    }
}
