package org.pupiltracking.kit.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pupiltracking.disclosure.Shown;
import org.pupiltracking.text.Text;
import org.pupiltracking.text.Words;

/**
 * Says what a viewer is shown in one language. An argument that is more than a number, such as a name, keeps its place in the sentence as a
 * piece of its own: where it stands is the language's business, how it looks the format's. Safe for many threads if {@code words} is.
 */
public final class Sentences {

    /** Stands for an argument within a said sentence; private-use characters, which no word list writes. */
    private static final Pattern PLACE = Pattern.compile("\uE000([0-9]{1,4})\uE001");

    private final Words words;
    private final Figures figures;

    public Sentences(Words words) {
        this.words = Objects.requireNonNull(words, "words");
        figures = new Figures(words);
    }

    /** Returns the pieces of {@code leaf}, in reading order; none for nothing. */
    public List<Piece> of(Shown leaf) {
        List<Piece> pieces = new ArrayList<>();
        add(leaf, pieces);
        return List.copyOf(pieces);
    }

    /** Returns the pieces of {@code leaves}, each by itself. */
    public List<List<Piece>> each(List<Shown> leaves) {
        return leaves.stream().map(this::of).filter(p -> !p.isEmpty()).toList();
    }

    /** Returns what {@code leaf} says as one text. */
    public String plain(Shown leaf) {
        return plain(of(leaf));
    }

    /** Returns what {@code pieces} say as one text: marks and badges as their characters, what stands beside a name after it. */
    public static String plain(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            text.append(piece.text());
            if (!piece.parts().isEmpty()) {
                piece.parts().forEach(p -> text.append(' ').append(p.text()));
            }
        }
        return text.toString();
    }

    /**
     * Returns whether a figure that stands below another says nothing more: the same range, or again that there is no figure where the other
     * says it too.
     */
    public static boolean repeats(List<Piece> first, List<Piece> next) {
        return plain(first).equals(plain(next))
                || (!first.isEmpty()
                        && first.stream().allMatch(Sentences::isAbsent)
                        && next.stream().anyMatch(Sentences::isAbsent));
    }

    private static boolean isAbsent(Piece piece) {
        return piece.kind() == Piece.Kind.WITHHELD || piece.kind() == Piece.Kind.REASON;
    }

    /** Returns {@code key} with {@code arguments} in words. */
    public String say(String key, Object... arguments) {
        return words.say(Text.of(key, arguments));
    }

    /** Returns {@code text} in words. */
    public String say(Text text) {
        return words.say(text);
    }

    private void add(Shown leaf, List<Piece> to) {
        if (leaf instanceof Shown.Words sentence) {
            addSentence(sentence, to);
        } else if (leaf instanceof Shown.Row row) {
            addRow(row.leaves(), to);
        } else if (!(leaf instanceof Shown.Empty)) {
            to.add(one(leaf));
        }
    }

    private void addRow(List<Shown> leaves, List<Piece> to) {
        for (Shown leaf : leaves) {
            int before = to.size();
            add(leaf, to);
            if (before > 0 && to.size() > before) {
                to.add(before, Piece.of(Piece.Kind.TEXT, " "));
            }
        }
    }

    private Piece one(Shown leaf) {
        if (leaf instanceof Shown.Plain plain) {
            return Piece.of(Piece.Kind.TEXT, words.say(plain.text()));
        } else if (leaf instanceof Shown.Data data) {
            return Piece.of(Piece.Kind.DATA, data.text());
        } else if (leaf instanceof Shown.Day day) {
            return Piece.of(Piece.Kind.TEXT, say("shown.day", day.day()));
        } else if (leaf instanceof Shown.Name name) {
            return new Piece(Piece.Kind.NAME, name.name(), "", name.tint(), beside(name), Optional.empty());
        } else if (leaf instanceof Shown.Figure figure) {
            return Piece.figure(figures.write(figure), figure.low(), figure.high());
        } else if (leaf instanceof Shown.Band band) {
            return Piece.figure(
                    say("shown.band", Text.of(band.word()), band.low(), band.high(), band.of()),
                    (double) band.low(),
                    (double) band.high());
        } else if (leaf instanceof Shown.NoFigure none) {
            return Piece.of(Piece.Kind.REASON, words.say(none.reason()));
        } else if (leaf instanceof Shown.Badge badge) {
            return Piece.of(Piece.Kind.BADGE, badge.letters(), words.say(badge.meaning()), badge.tint());
        } else if (leaf instanceof Shown.Mark mark) {
            return Piece.of(Piece.Kind.MARK, Marks.symbol(mark.sign()), say(Marks.key(mark.sign())), "");
        }
        return Piece.of(Piece.Kind.WITHHELD, say("shown.withheld.mark"), say("shown.withheld"), "");
    }

    private List<Piece> beside(Shown.Name name) {
        List<Piece> pieces = new ArrayList<>();
        for (Shown leaf : name.beside()) {
            List<Piece> said =
                    of(leaf).stream().filter(p -> !p.text().isEmpty()).toList();
            boolean drawn = said.stream().anyMatch(p -> p.kind() == Piece.Kind.BADGE || p.kind() == Piece.Kind.MARK);
            if (said.size() > 1 && !drawn) {
                pieces.add(Piece.of(Piece.Kind.DATA, plain(said)));
            } else {
                said.stream().filter(p -> !p.text().isBlank()).forEach(pieces::add);
            }
        }
        return pieces;
    }

    private void addSentence(Shown.Words sentence, List<Piece> to) {
        List<Object> arguments = new ArrayList<>();
        List<List<Piece>> placed = new ArrayList<>();
        for (Shown argument : sentence.arguments()) {
            if (argument instanceof Shown.Figure figure && isWhole(figure)) {
                // As a number, so that the language can choose its plural.
                arguments.add((long) figure.low());
            } else {
                arguments.add("\uE000" + placed.size() + "\uE001");
                placed.add(of(argument));
            }
        }
        String said = words.say(new Text(sentence.key(), arguments));
        Matcher place = PLACE.matcher(said);
        int from = 0;
        while (place.find()) {
            addText(said.substring(from, place.start()), to);
            int index = Integer.parseInt(place.group(1));
            if (index < placed.size()) {
                to.addAll(placed.get(index));
            }
            from = place.end();
        }
        addText(said.substring(from), to);
    }

    private static boolean isWhole(Shown.Figure figure) {
        return figure.isExact() && figure.unit() == Shown.Unit.COUNT && figure.low() == Math.rint(figure.low());
    }

    private static void addText(String text, List<Piece> to) {
        if (!text.isEmpty()) {
            to.add(Piece.of(Piece.Kind.TEXT, text));
        }
    }
}
