package org.pupiltracking.core.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives equal things one number, from 0 in order of arrival, so that millions of statements are a few whole numbers each. */
final class Numbering<T> {

    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> things = new ArrayList<>();

    int of(T thing) {
        Integer known = numbers.get(thing);
        if (known != null) {
            return known;
        }
        numbers.put(thing, things.size());
        things.add(thing);
        return things.size() - 1;
    }

    /** Returns the number of {@code thing}; -1 when it has none. */
    int find(T thing) {
        Integer known = numbers.get(thing);
        return known == null ? -1 : known;
    }

    T get(int number) {
        return things.get(number);
    }

    int size() {
        return things.size();
    }
}
