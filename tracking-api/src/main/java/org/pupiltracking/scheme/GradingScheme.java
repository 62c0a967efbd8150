package org.pupiltracking.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.outcome.Given;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;

/**
 * One scale in one edition, such as {@code nc-levels@1999}: its ladder, the codes that are not attainment, how it is read, and what may be
 * done with it. A value: immutable, safe for many threads, equal when all its parts are equal.
 *
 * <p>Whether numbers can stand for grades is no property of a scheme: points tables are dated and belong to a framework.
 *
 * @since 0.1
 */
public final class GradingScheme {

    private static final Pattern BOUND = Pattern.compile("([<>])\\s*(-?[0-9]+(?:\\.[0-9]+)?)");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");

    private final SchemeKey key;
    private final String label;
    private final Citation citation;
    private final Ladder ladder;
    private final List<Code> codes;
    private final List<String> qualifiers;
    private final Set<Operation> allows;
    private final List<ErrorAt> errors;
    private final Map<String, Integer> ordinals;
    private final Map<String, Result> readings;

    private GradingScheme(Builder from) {
        key = from.key;
        label = from.label;
        citation = from.citation;
        ladder = Objects.requireNonNull(from.ladder, "ladder");
        codes = List.copyOf(from.codes);
        qualifiers = List.copyOf(from.qualifiers);
        allows = Set.copyOf(from.allows);
        errors = List.copyOf(from.errors);
        ordinals = new LinkedHashMap<>();
        readings = new HashMap<>();
        if (ladder instanceof Ladder.Steps steps) {
            addGrades(steps.grades());
            steps.wholes().forEach(this::addWhole);
        } else if (ladder instanceof Ladder.NoOrder none) {
            RefusedException.unless(allows.isEmpty(), "scheme.no-order-operations", key.toString());
            addGrades(none.descriptors());
        }
        if (!(ladder instanceof Ladder.Numbers)) {
            RefusedException.unless(errors.isEmpty(), "scheme.error-without-numbers", key.toString());
            RefusedException.unless(
                    !allows.contains(Operation.DIFFERENCE) && !allows.contains(Operation.MEAN),
                    "scheme.arithmetic-on-steps",
                    key.toString());
        }
        Set<String> seen = new HashSet<>();
        for (Code code : codes) {
            RefusedException.unless(seen.add(code.code()), "scheme.code-twice", key.toString(), code.code());
            Result.NotAttainment result = new Result.NotAttainment(code.code());
            addReading(code.code(), result);
            code.aliases().forEach(a -> addReading(a, result));
        }
    }

    private void addGrades(List<Grade> grades) {
        for (Grade grade : grades) {
            RefusedException.unless(
                    ordinals.put(grade.code(), ordinals.size()) == null,
                    "scheme.grade-twice",
                    key.toString(),
                    grade.code());
            Result.AtGrade result = new Result.AtGrade(grade.code(), Optional.empty(), Optional.empty());
            addReading(grade.code(), result);
            grade.aliases().forEach(a -> addReading(a, result));
        }
    }

    private void addWhole(Whole whole) {
        int at = ordinal(whole.standsAt());
        RefusedException.unless(
                ordinal(whole.lowest()) <= at && at <= ordinal(whole.highest()),
                "scheme.whole-order",
                key.toString(),
                whole.code());
        Result.AtGrade result = new Result.AtGrade(whole.standsAt(), Optional.of(whole.code()), Optional.empty());
        addReading(whole.code(), result);
        whole.aliases().forEach(a -> addReading(a, result));
    }

    private void addReading(String text, Result result) {
        Result before = readings.put(fold(text), result);
        RefusedException.unless(before == null || before.equals(result), "scheme.reading-twice", key.toString(), text);
    }

    /** Case, outer blanks and inner runs of blanks carry no meaning, unless two readings of the scheme differ by them. */
    private static String fold(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** Starts a scheme; {@code label} is a word key for its name. */
    public static Builder builder(SchemeKey key, String label, Citation citation) {
        return new Builder(key, label, citation);
    }

    /** Returns id and edition, such as {@code nc-levels@1999}. */
    public SchemeKey key() {
        return key;
    }

    /** Returns the word key of its name. */
    public String label() {
        return label;
    }

    /** Returns where it comes from. */
    public Citation citation() {
        return citation;
    }

    /** Returns its order. */
    public Ladder ladder() {
        return ladder;
    }

    /** Returns the codes that are not attainment, in the order declared; may be empty. */
    public List<Code> codes() {
        return codes;
    }

    /** Returns what may follow a grade and is shown but never counted, such as {@code +}; may be empty. */
    public List<String> qualifiers() {
        return qualifiers;
    }

    /** Returns what may be done with its grades or numbers; empty for a scheme without order. */
    public Set<Operation> allows() {
        return allows;
    }

    /** Returns the standard errors of measurement, lowest score first; may be empty. */
    public List<ErrorAt> errors() {
        return errors;
    }

    /** Returns the codes of its grades, lowest first; of its descriptors for a scheme without order; empty for numbers. */
    public List<String> grades() {
        return List.copyOf(ordinals.keySet());
    }

    /**
     * Returns the place of {@code grade} on the ladder, from 0 for the lowest.
     *
     * @throws RefusedException {@code grade.unknown} if it is not a grade's code
     */
    public int ordinal(String grade) {
        Integer at = ordinals.get(grade);
        if (at == null) {
            throw new RefusedException(unknown(grade));
        }
        return at;
    }

    /** Returns the place of a result on the ladder, from 0: of its grade, or of its number in steps above the least; empty for codes and bounds. */
    public OptionalInt ordinal(Result result) {
        if (result instanceof Result.AtGrade at && !(ladder instanceof Ladder.NoOrder)) {
            return OptionalInt.of(ordinal(at.grade()));
        }
        if (result instanceof Result.Score score && ladder instanceof Ladder.Numbers numbers) {
            return OptionalInt.of(score.value()
                    .subtract(numbers.least())
                    .divide(numbers.step())
                    .intValueExact());
        }
        return OptionalInt.empty();
    }

    /**
     * Returns the code with this text.
     *
     * @throws RefusedException {@code grade.unknown} if there is none
     */
    public Code code(String code) {
        return codes.stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RefusedException(unknown(code)));
    }

    /** Returns the problem that says that {@code raw} is no result of this scheme, and what is. */
    public Problem unknown(String raw) {
        List<String> allowed = new ArrayList<>(ordinals.keySet());
        if (ladder instanceof Ladder.Numbers n) {
            allowed.add(n.least().toPlainString() + "–" + n.greatest().toPlainString());
        }
        codes.forEach(c -> allowed.add(c.code()));
        return Problem.leftOut("grade.unknown", key.toString(), allowed).with(Given.of(raw, allowed));
    }

    /**
     * Returns what {@code raw} means: a grade by its code or alias, a number of the range, a bound such as {@code <70}, a code, or a grade
     * with a qualifier such as {@code 2b+}. Case and blanks around it do not matter. Empty when it means nothing here; also for blank text.
     */
    public Optional<Result> read(String raw) {
        String folded = fold(raw);
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        Result known = readings.get(folded);
        if (known != null) {
            return Optional.of(known);
        }
        if (ladder instanceof Ladder.Numbers numbers) {
            return Optional.ofNullable(readNumber(numbers, folded));
        }
        for (String qualifier : qualifiers) {
            String tail = fold(qualifier);
            if (folded.endsWith(tail) && folded.length() > tail.length()) {
                Result bare = readings.get(
                        folded.substring(0, folded.length() - tail.length()).strip());
                if (bare instanceof Result.AtGrade at) {
                    return Optional.of(new Result.AtGrade(at.grade(), at.whole(), Optional.of(qualifier)));
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable Result readNumber(Ladder.Numbers numbers, String folded) {
        Matcher bound = BOUND.matcher(folded);
        if (bound.matches()) {
            return new Result.OutOfRange("<".equals(bound.group(1)), new BigDecimal(bound.group(2)));
        }
        if (folded.length() > 40 || !NUMBER.matcher(folded).matches()) {
            return null;
        }
        BigDecimal value = new BigDecimal(folded).stripTrailingZeros();
        boolean inside = value.compareTo(numbers.least()) >= 0 && value.compareTo(numbers.greatest()) <= 0;
        boolean onStep =
                value.subtract(numbers.least()).remainder(numbers.step()).signum() == 0;
        return inside && onStep ? new Result.Score(value.scale() < 0 ? value.setScale(0) : value) : null;
    }

    /** Returns the standard error of measurement at {@code result}, in units of the scale; empty when the scheme gives none. */
    public OptionalDouble standardError(Result result) {
        if (!(result instanceof Result.Score score)) {
            return OptionalDouble.empty();
        }
        OptionalDouble found = OptionalDouble.empty();
        for (ErrorAt error : errors) {
            if (error.from().compareTo(score.value()) <= 0) {
                found = OptionalDouble.of(error.error().doubleValue());
            }
        }
        return found;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof GradingScheme that
                        && key.equals(that.key)
                        && label.equals(that.label)
                        && citation.equals(that.citation)
                        && ladder.equals(that.ladder)
                        && codes.equals(that.codes)
                        && qualifiers.equals(that.qualifiers)
                        && allows.equals(that.allows)
                        && errors.equals(that.errors));
    }

    /** That of its key: two contents of one edition are rare, and a scheme is looked up for every report. */
    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key.toString();
    }

    /** Builds a {@link GradingScheme}; not for many threads. */
    public static final class Builder {
        private final SchemeKey key;
        private final String label;
        private final Citation citation;
        private @Nullable Ladder ladder;
        private final List<Code> codes = new ArrayList<>();
        private final List<String> qualifiers = new ArrayList<>();
        private final Set<Operation> allows = EnumSet.noneOf(Operation.class);
        private final List<ErrorAt> errors = new ArrayList<>();

        private Builder(SchemeKey key, String label, Citation citation) {
            this.key = Objects.requireNonNull(key, "key");
            this.label = Objects.requireNonNull(label, "label");
            this.citation = Objects.requireNonNull(citation, "citation");
        }

        /** Sets the order; required. */
        public Builder ladder(Ladder of) {
            ladder = of;
            return this;
        }

        /** Adds a code that is not attainment. */
        public Builder code(Code code) {
            codes.add(code);
            return this;
        }

        /** Adds what may follow a grade, such as {@code +}. */
        public Builder qualifier(String qualifier) {
            qualifiers.add(qualifier);
            return this;
        }

        /** Allows operations on grades or numbers. */
        public Builder allow(Operation... operations) {
            allows.addAll(List.of(operations));
            return this;
        }

        /** Adds a standard error; give the lowest score first. */
        public Builder error(ErrorAt error) {
            RefusedException.unless(
                    errors.isEmpty() || errors.get(errors.size() - 1).from().compareTo(error.from()) < 0,
                    "scheme.error-order");
            errors.add(error);
            return this;
        }

        /**
         * Returns the scheme.
         *
         * @throws RefusedException naming the rule that it breaks: two grades with one code, one text with two readings, arithmetic on
         *     steps, operations on a scheme without order, a whole grade outside its steps
         */
        public GradingScheme build() {
            RefusedException.unless(
                    new HashSet<>(qualifiers).size() == qualifiers.size(), "scheme.qualifier-twice", key.toString());
            return new GradingScheme(this);
        }
    }
}
