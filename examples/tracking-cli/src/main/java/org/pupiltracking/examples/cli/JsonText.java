package org.pupiltracking.examples.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.pupiltracking.measure.Results;
import org.pupiltracking.outcome.Problem;

/** The JSON that commands print: one object, numbers at full double precision. */
final class JsonText {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonText() {}

    /** Writes JSON. */
    @FunctionalInterface
    interface Body {
        void into(JsonGenerator to) throws IOException;
    }

    static void print(Console console, Body body) throws IOException {
        JsonGenerator to = JSON.createGenerator(console.out());
        to.configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);
        to.useDefaultPrettyPrinter();
        body.into(to);
        to.close();
        console.out().println();
    }

    static void problems(JsonGenerator to, Console console, String name, List<Problem> problems) throws IOException {
        to.writeArrayFieldStart(name);
        for (Problem problem : problems) {
            to.writeStartObject();
            if (problem.place().isPresent()) {
                to.writeStringField("source", problem.place().get().source());
                if (problem.place().get().line().isPresent()) {
                    to.writeNumberField("line", problem.place().get().line().getAsInt());
                }
                if (problem.place().get().column().isPresent()) {
                    to.writeStringField("column", problem.place().get().column().get());
                }
            }
            to.writeStringField("code", problem.code());
            to.writeStringField("message", console.sentence(problem));
            to.writeEndObject();
        }
        to.writeEndArray();
    }

    /** Writes the values of {@code results} as members of the object that is open. */
    static void members(JsonGenerator to, Console console, Results results) throws IOException {
        for (Map.Entry<String, Results.Value> entry : results.values().entrySet()) {
            Results.Value value = entry.getValue();
            if (value instanceof Results.None none) {
                // A number that cannot be given is absent, and the reason says why.
                if (!results.values().containsKey("reason")) {
                    to.writeStringField("reason", console.words().say(none.reason()));
                }
                continue;
            }
            to.writeFieldName(entry.getKey());
            write(to, console, value);
        }
    }

    private static void write(JsonGenerator to, Console console, Results.Value value) throws IOException {
        if (value instanceof Results.Real real) {
            to.writeNumber(real.value());
        } else if (value instanceof Results.Whole whole) {
            to.writeNumber(whole.value());
        } else if (value instanceof Results.Word word) {
            to.writeString(word.value());
        } else if (value instanceof Results.Said said) {
            to.writeString(console.words().say(said.text()));
        } else if (value instanceof Results.Items items) {
            to.writeStartArray();
            for (Results item : items.items()) {
                to.writeStartObject();
                members(to, console, item);
                to.writeEndObject();
            }
            to.writeEndArray();
        } else if (value instanceof Results.Within within) {
            to.writeStartObject();
            members(to, console, within.results());
            to.writeEndObject();
        }
    }
}
