package org.pupiltracking.declaration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.pupiltracking.text.WordList;

/**
 * Turns labels into word keys. A label is words of the file's language ({@code Reading}), words by language ({@code {en-GB: Reading, cy:
 * Darllen}}), or the key of words that are known already ({@code {key: kind.test}}). Words get a key derived from the ids above them, which
 * are permanent, so the key is.
 */
final class LabelWords {

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    private static final String KNOWN_KEY = "key";

    private Locale language = Locale.UK;
    private final Map<String, Map<String, String>> patterns = new TreeMap<>();

    void speak(Locale of) {
        language = of;
    }

    String key(Node label, String derived, Reading in) {
        if (!(label instanceof Node.Mapping map)) {
            in.text(label).ifPresent(t -> keep(language, derived, t, label, in));
            return derived;
        }
        if (map.entries().isEmpty()) {
            in.add(label.at(), "declaration.text-empty");
        }
        for (Node.Entry entry : map.entries()) {
            Optional<String> text = in.text(entry.value());
            if (KNOWN_KEY.equals(entry.key())) {
                if (map.entries().size() > 1) {
                    in.add(entry.at(), "label.key-and-words");
                }
                text.filter(t -> !in.isKept() && !KEY.matcher(t).matches())
                        .ifPresent(t -> in.add(entry.value().at(), "label.key-form"));
                return text.orElse(derived);
            }
            Optional<Locale> spoken = locale(entry.key());
            if (spoken.isEmpty()) {
                in.add(entry.at(), "label.language");
            } else if (text.isPresent()) {
                keep(spoken.get(), derived, text.get(), entry.value(), in);
            }
        }
        return derived;
    }

    static Optional<Locale> locale(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            return locale.getLanguage().isEmpty() ? Optional.empty() : Optional.of(locale);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private void keep(Locale of, String key, String words, Node at, Reading in) {
        String pattern = words.replace("'", "''").replace("{", "'{'");
        String before = patterns.computeIfAbsent(of.toLanguageTag(), t -> new HashMap<>())
                .putIfAbsent(key, pattern);
        if (before != null && !before.equals(pattern)) {
            in.doubt(at.at(), "label.twice", key);
        }
    }

    List<WordList> lists() {
        List<WordList> all = new ArrayList<>();
        patterns.forEach((tag, words) -> all.add(new WordList(Locale.forLanguageTag(tag), words)));
        return all;
    }

    /** A part of a key: letters and digits stay, other characters become hyphens, or their number where nothing else would be left. */
    static String part(String of) {
        StringBuilder key = new StringBuilder();
        of.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                key.appendCodePoint(c);
            } else if (c == '.' || c == '-' || c == '_' || c == ' ' || c == '/' || c == '(' || c == ')') {
                key.append('-');
            } else {
                key.append("-x").append(Integer.toHexString(c)).append('-');
            }
        });
        String bare = key.toString().replaceAll("-+", "-").replaceAll("^-|-$", "");
        return bare.isEmpty() ? "x" : bare;
    }

    /** A key of the parts. */
    static String join(String first, String... more) {
        StringBuilder key = new StringBuilder(first);
        for (String one : more) {
            key.append('.').append(part(one));
        }
        return key.toString();
    }
}
