package org.pupiltracking.declaration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.pupiltracking.outcome.Given;
import org.pupiltracking.outcome.NearMiss;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.outcome.Severity;
import org.pupiltracking.text.Text;

/** The reading of one tree: what was found wrong so far, and the words that labels gave. */
final class Reading {

    /** A file with more faults than this is a file of another kind; the rest is counted. */
    static final int MOST_PROBLEMS = 500;

    /** No list that means something is longer; without a bound, checking each item against all others could take hours. */
    static final int MOST_ITEMS = 2000;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?(E[+-][0-9]{1,2})?");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    private static final Pattern DAY = Pattern.compile("[0-9]{2}-[0-9]{2}");

    private final String source;
    private final boolean kept;
    private final LabelWords labels;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> doubts = new ArrayList<>();
    private int faults;
    private int unlisted;

    private Reading(String source, boolean kept) {
        this.source = source;
        this.kept = kept;
        this.labels = new LabelWords();
    }

    /** Reads what somebody wrote: everything is checked. */
    static Reading written(String source) {
        return new Reading(source, false);
    }

    /** Reads what was a value once and was kept: only what a value itself demands is checked, since an old judgement must stay readable. */
    static Reading kept(String source) {
        return new Reading(source, true);
    }

    boolean isKept() {
        return kept;
    }

    LabelWords labels() {
        return labels;
    }

    /** How many problems so far cost something; a value is made only while this stays the same. */
    int faults() {
        return faults;
    }

    void add(Optional<Position> at, Problem problem) {
        if (problem.severity() != Severity.NOTICE) {
            faults++;
        }
        if (isFull()) {
            unlisted++;
            return;
        }
        problems.add(problem.at(place(at)));
    }

    /** Tells of something that is a fault only if there is no other, since a greater fault would be its cause. */
    void doubt(Optional<Position> at, String code, Object... arguments) {
        if (doubts.size() < MOST_PROBLEMS) {
            doubts.add(Problem.leftOut(code, arguments).at(place(at)));
        }
    }

    private Place place(Optional<Position> at) {
        return at.map(p -> Place.of(source, p.line(), Integer.toString(p.column())))
                .orElseGet(() -> Place.of(source));
    }

    /** Whether so much is wrong that what else is will only be counted. */
    boolean isFull() {
        return problems.size() >= MOST_PROBLEMS;
    }

    void add(Optional<Position> at, String code, Object... arguments) {
        add(at, Problem.leftOut(code, arguments));
    }

    /** Says that {@code raw} is none of {@code allowed}, and which of them was probably meant. */
    void notAllowed(Optional<Position> at, String code, String raw, Collection<String> known) {
        if (isFull()) {
            add(at, code);
            return;
        }
        List<String> allowed = List.copyOf(known);
        Text guess = NearMiss.of(raw, allowed)
                .map(m -> Text.of("declaration.perhaps", m))
                .orElseGet(() -> Text.of("declaration.no-guess"));
        add(at, Problem.leftOut(code, allowed, guess).with(Given.of(raw, allowed)));
    }

    /** All problems in the order of the file. */
    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        if (faults == 0) {
            all.addAll(doubts);
        }
        all.sort(Comparator.<Problem>comparingInt(
                        p -> p.place().orElseThrow().line().orElse(0))
                .thenComparingInt(p ->
                        p.place().orElseThrow().column().map(Integer::parseInt).orElse(0)));
        if (unlisted > 0) {
            all.add(Problem.leftOut("declaration.more-problems", unlisted).at(Place.of(source)));
        }
        return all;
    }

    /** What {@code make} makes; a refusal becomes a problem at {@code at}. */
    <T> Optional<T> guard(Optional<Position> at, Supplier<? extends T> make) {
        try {
            return Optional.of(make.get());
        } catch (RefusedException e) {
            Problem p = e.problem();
            add(at, new Problem(Severity.LEFT_OUT, p.text(), p.place(), p.given()));
            return Optional.empty();
        }
    }

    Optional<String> text(Node node) {
        if (!(node instanceof Node.Scalar scalar)) {
            add(node.at(), "declaration.text-expected");
            return Optional.empty();
        }
        if (scalar.text().isBlank() && !kept) {
            add(node.at(), "declaration.text-empty");
            return Optional.empty();
        }
        return Optional.of(scalar.text());
    }

    <T> Optional<T> value(Node node, Function<String, ? extends T> make) {
        return text(node).flatMap(t -> guard(node.at(), () -> make.apply(t)));
    }

    <E extends Enum<E>> Optional<E> choice(Node node, Class<E> of) {
        Optional<String> text = text(node);
        List<String> allowed = new ArrayList<>();
        for (E constant : of.getEnumConstants()) {
            allowed.add(word(constant));
            if (text.isPresent() && word(constant).equals(text.get().toLowerCase(Locale.ROOT))) {
                return Optional.of(constant);
            }
        }
        text.ifPresent(t -> notAllowed(node.at(), "declaration.value-unknown", t, allowed));
        return Optional.empty();
    }

    /** How a constant is written: {@code TO_BE_CHECKED} as {@code to-be-checked}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static BigDecimal number(String text) {
        RefusedException.unless(NUMBER.matcher(text).matches(), "declaration.number-form", givenText(text));
        return new BigDecimal(text);
    }

    static Integer whole(String text) {
        RefusedException.unless(text.matches("-?[0-9]{1,9}"), "declaration.whole-form", givenText(text));
        return Integer.valueOf(text);
    }

    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new RefusedException(Problem.refused("declaration.date-form", givenText(text)), e);
        }
    }

    static MonthDay day(String text) {
        RefusedException.unless(DAY.matcher(text).matches(), "declaration.day-form", givenText(text));
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeParseException e) {
            throw new RefusedException(Problem.refused("declaration.day-form", givenText(text)), e);
        }
    }

    /** An id is no name of a child, so it is shown as it is; what has not its form only if it looks like a code. */
    static Text shown(String id) {
        return ID.matcher(id).matches() ? Text.of("given.shown", id) : givenText(id);
    }

    private static Text givenText(String raw) {
        return Given.of(raw).text();
    }
}
