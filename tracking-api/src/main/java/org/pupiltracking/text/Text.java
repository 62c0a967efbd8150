package org.pupiltracking.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Words as a key with arguments, such as {@code grade.unknown[A+, nc-levels@1999]}. No sentence of any language is kept: a {@link Words}
 * turns it into one. An argument is data (a code, a number, a date) or another text; never a pupil's name, UPN or date of birth.
 *
 * @param key lower-case words parted by dots and hyphens, such as {@code story.where}
 * @param arguments in the order that the key's pattern numbers them: {@link String}, {@link Integer}, {@link Long}, {@link Double},
 *     {@link BigDecimal}, {@link LocalDate}, {@link Text} or a {@link List} of these; empty when the key takes none
 * @since 0.1
 */
public record Text(String key, List<Object> arguments) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

    public Text {
        Objects.requireNonNull(key, "key");
        if (!FORM.matcher(key).matches()) {
            throw new IllegalArgumentException("text.key:" + key);
        }
        arguments = List.copyOf(arguments);
        arguments.forEach(Text::check);
    }

    /** Returns the words of {@code key} with {@code arguments}. */
    public static Text of(String key, Object... arguments) {
        return new Text(key, List.of(arguments));
    }

    private static void check(Object argument) {
        if (argument instanceof List<?> list) {
            list.forEach(Text::check);
        } else if (!(argument instanceof String
                || argument instanceof Integer
                || argument instanceof Long
                || argument instanceof Double
                || argument instanceof BigDecimal
                || argument instanceof LocalDate
                || argument instanceof Text)) {
            throw new IllegalArgumentException(
                    "text.argument:" + argument.getClass().getName());
        }
    }

    /** Returns key and arguments, such as {@code grade.unknown[A+, nc-levels@1999]}; for logs and debuggers, not for readers. */
    @Override
    public String toString() {
        return arguments.isEmpty() ? key : key + arguments;
    }
}
