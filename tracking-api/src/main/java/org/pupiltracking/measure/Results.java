package org.pupiltracking.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.text.Text;

/**
 * What a measure found: named values in order, as in {@code measure}'s JSON. A number that cannot be given is absent and a reason stands in
 * its place; there is no NaN.
 *
 * @param values by name, in order
 * @since 0.1
 */
public record Results(Map<String, Value> values) {

    /** One value. */
    public sealed interface Value {}

    /** A finite number at full double precision. */
    public record Real(double value) implements Value {
        public Real {
            RefusedException.unless(Double.isFinite(value), "results.not-finite");
        }
    }

    /** A count. */
    public record Whole(long value) implements Value {}

    /** A code or id as in the input; never a name. */
    public record Word(String value) implements Value {
        public Word {
            Objects.requireNonNull(value, "value");
        }
    }

    /** Words for a reader, such as the rule that was used. */
    public record Said(Text text) implements Value {
        public Said {
            Objects.requireNonNull(text, "text");
        }
    }

    /** Several results of one shape. */
    public record Items(List<Results> items) implements Value {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Results within. */
    public record Within(Results results) implements Value {
        public Within {
            Objects.requireNonNull(results, "results");
        }
    }

    /** No value, and why. */
    public record None(Text reason) implements Value {
        public None {
            Objects.requireNonNull(reason, "reason");
        }
    }

    public Results {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Starts results. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the number with this name; empty when it is absent or no number. */
    public Optional<Double> number(String name) {
        Value value = values.get(name);
        if (value instanceof Real n) {
            return Optional.of(n.value());
        }
        return value instanceof Whole w ? Optional.of((double) w.value()) : Optional.empty();
    }

    /** Returns the items with this name; empty when there are none such. */
    public List<Results> items(String name) {
        return values.get(name) instanceof Items items ? items.items() : List.of();
    }

    /** Returns the results within this name; empty when there are none such. */
    public Optional<Results> within(String name) {
        return values.get(name) instanceof Within within ? Optional.of(within.results()) : Optional.empty();
    }

    /** Returns the word with this name; empty when it is absent or no word. */
    public Optional<String> word(String name) {
        return values.get(name) instanceof Word word ? Optional.of(word.value()) : Optional.empty();
    }

    /** Builds {@link Results}; not for many threads. */
    public static final class Builder {
        private final Map<String, Value> values = new LinkedHashMap<>();

        private Builder() {}

        /** Adds a value. */
        public Builder put(String name, Value value) {
            RefusedException.unless(values.put(name, value) == null, "results.twice", name);
            return this;
        }

        /** Adds a number, or the reason {@code otherwise} when it is not finite. */
        public Builder number(String name, double value, Text otherwise) {
            return put(name, Double.isFinite(value) ? new Real(value) : new None(otherwise));
        }

        /** Adds a finite number. */
        public Builder number(String name, double value) {
            return put(name, new Real(value));
        }

        /** Adds a count. */
        public Builder whole(String name, long value) {
            return put(name, new Whole(value));
        }

        /** Adds a word. */
        public Builder word(String name, String value) {
            return put(name, new Word(value));
        }

        /** Adds items. */
        public Builder items(String name, List<Results> items) {
            return put(name, new Items(items));
        }

        /** Returns the results. */
        public Results build() {
            return new Results(values);
        }
    }
}
