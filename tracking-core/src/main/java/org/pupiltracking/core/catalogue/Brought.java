package org.pupiltracking.core.catalogue;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.pupiltracking.calendar.AcademicCalendar;
import org.pupiltracking.disclosure.DisclosurePolicy;

/**
 * All that one plugin, bundle or file brought, checked and copied. Frozen.
 *
 * @param items values as they are, plugin objects as {@link Behaviour}
 * @param words by language, then by key
 */
record Brought(Map<Contribution, Object> items, Map<Locale, Map<String, String>> words) {

    static final Brought NOTHING = new Brought(Map.of(), Map.of());

    /** What is always there; whoever brings the same is told that it is taken. */
    static final Brought BUILT_IN = new Brought(
            Map.of(
                    new Contribution(What.POLICY, DisclosurePolicy.LADDER.id()),
                    DisclosurePolicy.LADDER,
                    new Contribution(What.CALENDAR, AcademicCalendar.HALF_TERMS.id()),
                    AcademicCalendar.HALF_TERMS),
            Map.of());

    Brought {
        items = Map.copyOf(items);
        Map<Locale, Map<String, String>> copied = new HashMap<>();
        words.forEach((language, patterns) -> copied.put(language, Map.copyOf(patterns)));
        words = Map.copyOf(copied);
    }

    /** A plugin's object, and what it said of itself. */
    record Behaviour(Object plugin, Offer offer) {}

    /** Returns the values of one kind, by id. */
    <T> Stream<T> values(What what, Class<T> as) {
        return items.entrySet().stream()
                .filter(e -> e.getKey().what() == what)
                .sorted(Map.Entry.comparingByKey())
                .map(e -> as.cast(e.getValue()));
    }

    /** Returns whether it holds objects with code, which must not go while they work. */
    boolean hasCode() {
        return items.values().stream().anyMatch(Behaviour.class::isInstance);
    }
}
