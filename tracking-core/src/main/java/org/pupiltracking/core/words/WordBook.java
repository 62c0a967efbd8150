package org.pupiltracking.core.words;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.text.Text;
import org.pupiltracking.text.WordList;
import org.pupiltracking.text.Words;

/**
 * The words of one language, from the lists that plugins brought. A key that the language lacks is looked for in the languages that it
 * falls back to ({@code cy-GB}, {@code cy}), then in {@code fallback}, so that a half-translated report stays readable.
 *
 * <p>{@link #PSEUDO} is the language in which every word of a list stands out: a page in it shows at a glance which words no list holds.
 *
 * <p>Frozen; safe for many threads.
 */
public final class WordBook implements Words {

    /** The words of the fallback with accents, as in Unicode’s pseudo-locale of that name. */
    public static final Locale PSEUDO = Locale.forLanguageTag("en-XA");

    private final Locale language;
    private final Map<String, String> patterns;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final DateTimeFormatter days;

    private WordBook(Locale language, Map<String, String> patterns) {
        this.language = language;
        this.patterns = patterns;
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language);
    }

    /**
     * Returns the words of {@code language}.
     *
     * @param lists of all languages, in any order; no two hold one key of one language
     * @param fallback the language of last resort
     */
    public static WordBook of(Locale language, Collection<WordList> lists, Locale fallback) {
        Map<String, String> patterns = new HashMap<>();
        List<Locale> order = new ArrayList<>(candidates(fallback));
        order.addAll(candidates(language));
        for (Locale candidate : order) {
            for (WordList list : lists) {
                if (list.language().equals(candidate)) {
                    patterns.putAll(list.patterns());
                }
            }
        }
        return new WordBook(language, Map.copyOf(patterns));
    }

    /** Returns the general before the particular: {@code cy} before {@code cy-GB}. */
    private static List<Locale> candidates(Locale language) {
        List<Locale> found = new ArrayList<>(ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_DEFAULT)
                .getCandidateLocales("words", language));
        Collections.reverse(found);
        return found;
    }

    @Override
    public Locale language() {
        return language;
    }

    @Override
    public boolean knows(String key) {
        return patterns.containsKey(key);
    }

    @Override
    public String say(Text text) {
        return PSEUDO.equals(language) ? Accents.outside(speak(text)) : speak(text);
    }

    private String speak(Text text) {
        String pattern = patterns.get(text.key());
        List<Object> arguments = text.arguments();
        if (pattern == null) {
            String said = arguments.stream().map(this::plain).collect(Collectors.joining(", "));
            return said.isEmpty() ? "‹" + text.key() + "›" : "‹" + text.key() + ": " + said + "›";
        }
        if (arguments.isEmpty() && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        MessageFormat format = formats.computeIfAbsent(text.key(), k -> new MessageFormat(pattern, language));
        Object[] ready = arguments.stream().map(this::argument).toArray();
        return ((MessageFormat) format.clone()).format(ready);
    }

    /** Numbers stay numbers, so that a pattern can choose by them; everything else is said. */
    private Object argument(Object argument) {
        if (argument instanceof Number) {
            return argument;
        }
        return PSEUDO.equals(language) ? Accents.within(plain(argument)) : plain(argument);
    }

    private String plain(Object argument) {
        if (argument instanceof Text text) {
            return say(text);
        } else if (argument instanceof LocalDate day) {
            return days.format(day);
        } else if (argument instanceof List<?> list) {
            return list.stream().map(this::plain).collect(Collectors.joining(", "));
        }
        return argument.toString();
    }

    /** Returns the pattern of {@code key}; empty when no list holds it. */
    public Optional<String> pattern(String key) {
        @Nullable String pattern = patterns.get(key);
        return Optional.ofNullable(pattern);
    }
}
