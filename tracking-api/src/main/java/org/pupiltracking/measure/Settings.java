package org.pupiltracking.measure;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pupiltracking.outcome.Given;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;

/**
 * Chosen values of {@link Parameter}s, as text by name. A value: equal, hashable, and given back by {@link #parse} from its text form.
 *
 * @param values by name, ordered by name; what is not chosen is absent
 * @since 0.1
 */
public record Settings(Map<String, String> values) {

    /** Nothing chosen. */
    public static final Settings NONE = new Settings(Map.of());

    public Settings {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** Returns these settings with one more. */
    public Settings with(String name, String value) {
        Map<String, String> more = new TreeMap<>(values);
        more.put(name, value);
        return new Settings(more);
    }

    /** Returns the value of {@code name}; empty when it was not chosen. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Returns the value of {@code name}, or its default. */
    public String get(Parameter of) {
        return values.getOrDefault(of.name(), of.usual());
    }

    /**
     * Returns the number that {@code of} is set to.
     *
     * @throws RefusedException {@code setting.number} if it is none
     */
    public double number(Parameter of) {
        String text = get(of);
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new RefusedException(
                    Problem.refused("setting.number", of.name(), Given.of(text).text()), e);
        }
    }

    /**
     * Refuses what none of {@code parameters} understands. A setting may be that of a parameter for one column, {@code NAME:COLUMN}.
     *
     * @throws RefusedException {@code setting.unknown}; {@code setting.choice} for what is none of a choice's values; {@code setting.number}
     *     and {@code setting.range} for a number
     */
    public void check(List<Parameter> parameters) {
        values.forEach((name, value) -> {
            int colon = name.indexOf(':');
            String own = colon < 0 ? name : name.substring(0, colon);
            List<String> known = parameters.stream().map(Parameter::name).toList();
            Parameter of = parameters.stream()
                    .filter(p -> p.name().equals(own))
                    .findFirst()
                    .orElseThrow(() -> new RefusedException(Problem.refused(
                            "setting.unknown", Given.of(name, known).text(), known)));
            if (of.type() == Parameter.Type.CHOICE) {
                RefusedException.unless(
                        of.allowed().contains(value),
                        "setting.choice",
                        own,
                        Given.of(value, of.allowed()).text(),
                        of.allowed());
            } else if (of.type() == Parameter.Type.NUMBER || of.type() == Parameter.Type.WHOLE_NUMBER) {
                double number = number(of);
                RefusedException.unless(
                        number >= of.least().orElse(Double.NEGATIVE_INFINITY)
                                && number <= of.greatest().orElse(Double.POSITIVE_INFINITY),
                        "setting.range",
                        own,
                        of.least().map(Object::toString).orElse("-"),
                        of.greatest().map(Object::toString).orElse("-"));
            }
        });
    }

    /** Returns the settings that {@code text} writes, as {@link #toString} does. */
    public static Settings parse(String text) {
        Map<String, String> values = new TreeMap<>();
        for (String part : text.isEmpty() ? new String[0] : text.split("&", -1)) {
            int at = part.indexOf('=');
            RefusedException.unless(at > 0, "settings.form");
            values.put(Escapes.decode(part.substring(0, at)), Escapes.decode(part.substring(at + 1)));
        }
        return new Settings(values);
    }

    /** Returns {@code name=value&name=value}, escaped, ordered by name. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        values.forEach((k, v) -> text.append(text.isEmpty() ? "" : "&")
                .append(Escapes.encode(k))
                .append('=')
                .append(Escapes.encode(v)));
        return text.toString();
    }
}
