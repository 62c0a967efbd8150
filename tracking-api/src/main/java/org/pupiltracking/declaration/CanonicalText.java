package org.pupiltracking.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pupiltracking.outcome.RefusedException;

/** Writes a tree as JSON of strings, arrays and objects without blanks, and reads exactly that: one text for one tree. */
final class CanonicalText {

    private static final int DEEPEST = 1000;
    private static final String HEX = "0123456789abcdef";

    private final String text;
    private int at;

    private CanonicalText(String text) {
        this.text = text;
    }

    static String write(Node node) {
        StringBuilder to = new StringBuilder();
        write(node, to);
        return to.toString();
    }

    private static void write(Node node, StringBuilder to) {
        if (node instanceof Node.Scalar scalar) {
            quote(scalar.text(), to);
        } else if (node instanceof Node.Sequence sequence) {
            to.append('[');
            String comma = "";
            for (Node item : sequence.items()) {
                to.append(comma);
                write(item, to);
                comma = ",";
            }
            to.append(']');
        } else if (node instanceof Node.Mapping map) {
            to.append('{');
            String comma = "";
            for (Node.Entry entry : map.entries()) {
                to.append(comma);
                quote(entry.key(), to);
                to.append(':');
                write(entry.value(), to);
                comma = ",";
            }
            to.append('}');
        }
    }

    /** What UTF-8 cannot hold or a reader could stumble on is written by its number. */
    private static void quote(String of, StringBuilder to) {
        to.append('"');
        for (int i = 0; i < of.length(); i++) {
            char c = of.charAt(i);
            if (c == '"' || c == '\\') {
                to.append('\\').append(c);
            } else if (c < ' ' || c == '\u007f' || Character.isSurrogate(c)) {
                to.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    to.append(HEX.charAt(c >> shift & 15));
                }
            } else {
                to.append(c);
            }
        }
        to.append('"');
    }

    /** @throws RefusedException {@code canonical.form} if {@code text} is not what {@link #write} writes */
    static Node read(String text) {
        CanonicalText reading = new CanonicalText(text);
        Node node = reading.node(0);
        reading.unless(reading.at == text.length());
        return node;
    }

    private Node node(int depth) {
        unless(depth < DEEPEST && at < text.length());
        return switch (text.charAt(at)) {
            case '[' -> {
                at++;
                List<Node> items = new ArrayList<>();
                while (more(']', items.isEmpty())) {
                    items.add(node(depth + 1));
                }
                yield new Node.Sequence(items, Optional.empty());
            }
            case '{' -> {
                at++;
                List<Node.Entry> entries = new ArrayList<>();
                while (more('}', entries.isEmpty())) {
                    String key = string();
                    expect(':');
                    entries.add(new Node.Entry(key, Optional.empty(), node(depth + 1)));
                }
                yield new Node.Mapping(entries, Optional.empty());
            }
            default -> new Node.Scalar(string(), Optional.empty());
        };
    }

    /** Whether another item follows; takes the comma, or the end. */
    private boolean more(char end, boolean first) {
        unless(at < text.length());
        if (text.charAt(at) == end) {
            at++;
            return false;
        }
        if (!first) {
            expect(',');
        }
        return true;
    }

    private void expect(char c) {
        unless(at < text.length() && text.charAt(at) == c);
        at++;
    }

    private String string() {
        expect('"');
        StringBuilder of = new StringBuilder();
        while (true) {
            unless(at < text.length());
            char c = text.charAt(at++);
            if (c == '"') {
                return of.toString();
            }
            of.append(c == '\\' ? escaped() : c);
        }
    }

    private char escaped() {
        unless(at < text.length());
        char c = text.charAt(at++);
        if (c != 'u') {
            unless(c == '"' || c == '\\');
            return c;
        }
        int value = 0;
        for (int i = 0; i < 4; i++) {
            unless(at < text.length());
            int digit = HEX.indexOf(text.charAt(at++));
            unless(digit >= 0);
            value = value << 4 | digit;
        }
        return (char) value;
    }

    private void unless(boolean ok) {
        RefusedException.unless(ok, "canonical.form", at);
    }
}
