package org.pupiltracking.core.snapshot.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pupiltracking.record.Payload;

/** What facts say, each different payload once, with a number. Not for many threads while it grows. */
public final class Payloads {

    private final List<Payload> all = new ArrayList<>();
    private final Map<Payload, Integer> numbers = new HashMap<>();

    int number(Payload payload) {
        Integer known = numbers.putIfAbsent(payload, all.size());
        if (known != null) {
            return known;
        }
        all.add(payload);
        return all.size() - 1;
    }

    /** Returns how many different payloads there are. */
    public int size() {
        return all.size();
    }

    /** Returns the payload with this number. */
    public Payload get(int number) {
        return all.get(number);
    }
}
