package org.pupiltracking.text;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The patterns of one language: key to {@link java.text.MessageFormat} pattern, such as {@code story.where} to {@code {0} is at {1}.}.
 * Typographic apostrophes (’) need no escape.
 *
 * @param language such as {@code en-GB} or {@code cy}; a list for {@code en} serves {@code en-GB} where that has no pattern of its own
 * @param patterns by key; may be empty
 * @since 0.1
 */
public record WordList(Locale language, Map<String, String> patterns) {

    public WordList {
        Objects.requireNonNull(language, "language");
        patterns = Map.copyOf(patterns);
    }
}
