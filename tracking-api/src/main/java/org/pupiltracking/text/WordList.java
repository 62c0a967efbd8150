package org.pupiltracking.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

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

    /**
     * Returns the list that a properties file in UTF-8 holds. Reads to the end, does not close {@code from}.
     *
     * @throws IOException only if {@code from} does
     */
    public static WordList read(Locale language, InputStream from) throws IOException {
        Properties file = new Properties();
        file.load(new InputStreamReader(from, StandardCharsets.UTF_8));
        Map<String, String> patterns = new HashMap<>();
        file.stringPropertyNames().forEach(key -> patterns.put(key, file.getProperty(key, "")));
        return new WordList(language, patterns);
    }
}
