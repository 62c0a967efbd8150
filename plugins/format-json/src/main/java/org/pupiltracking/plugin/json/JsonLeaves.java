package org.pupiltracking.plugin.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.pupiltracking.disclosure.Shown;
import org.pupiltracking.kit.pages.Marks;
import org.pupiltracking.kit.pages.Sentences;
import org.pupiltracking.text.Words;

/** Writes leaves: {@code kind}, what a program compares, and {@code text}, what a reader reads. */
final class JsonLeaves {

    private final JsonGenerator to;
    private final Sentences sentences;

    JsonLeaves(JsonGenerator to, Words words) {
        this.to = to;
        sentences = new Sentences(words);
    }

    void member(String name, Shown leaf) throws IOException {
        to.writeFieldName(name);
        leaf(leaf);
    }

    void members(String name, List<Shown> leaves) throws IOException {
        to.writeArrayFieldStart(name);
        for (Shown leaf : leaves) {
            leaf(leaf);
        }
        to.writeEndArray();
    }

    void leaf(Shown leaf) throws IOException {
        to.writeStartObject();
        if (leaf instanceof Shown.Words sentence) {
            to.writeStringField("kind", "words");
            to.writeStringField("key", sentence.key());
            members("arguments", sentence.arguments());
        } else if (leaf instanceof Shown.Plain plain) {
            to.writeStringField("kind", "words");
            to.writeStringField("key", plain.text().key());
        } else if (leaf instanceof Shown.Data) {
            to.writeStringField("kind", "data");
        } else if (leaf instanceof Shown.Day day) {
            to.writeStringField("kind", "day");
            to.writeStringField("day", day.day().toString());
        } else if (leaf instanceof Shown.Name name) {
            name(name);
        } else if (leaf instanceof Shown.Figure figure) {
            to.writeStringField("kind", "figure");
            to.writeStringField(
                    "unit", figure.unit().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            number("low", figure.low());
            number("high", figure.high());
        } else if (leaf instanceof Shown.Band band) {
            to.writeStringField("kind", "band");
            to.writeStringField("word", band.word());
            to.writeNumberField("low", band.low());
            to.writeNumberField("high", band.high());
            to.writeNumberField("of", band.of());
        } else if (leaf instanceof Shown.NoFigure none) {
            to.writeStringField("kind", "no-figure");
            to.writeStringField("key", none.reason().key());
        } else if (leaf instanceof Shown.Badge badge) {
            to.writeStringField("kind", "badge");
            to.writeStringField("meaning", sentences.say(badge.meaning()));
        } else if (leaf instanceof Shown.Mark mark) {
            to.writeStringField("kind", "mark");
            to.writeStringField("sign", Marks.name(mark.sign()));
            to.writeStringField("meaning", sentences.say(Marks.key(mark.sign())));
        } else if (leaf instanceof Shown.Row row) {
            to.writeStringField("kind", "row");
            members("leaves", row.leaves());
        } else {
            to.writeStringField("kind", leaf instanceof Shown.Withheld ? "withheld" : "empty");
        }
        to.writeStringField("text", sentences.plain(leaf));
        to.writeEndObject();
    }

    private void name(Shown.Name name) throws IOException {
        to.writeStringField("kind", "name");
        to.writeStringField("name", name.name());
        if (!name.tint().isEmpty()) {
            to.writeStringField("tint", name.tint());
        }
        members("beside", name.beside());
    }

    private void number(String member, double value) throws IOException {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            to.writeNumberField(member, (long) value);
        } else {
            to.writeNumberField(member, value);
        }
    }
}
