package org.pupiltracking.core.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pupiltracking.intake.Taken;
import org.pupiltracking.outcome.Given;
import org.pupiltracking.outcome.NearMiss;

/** Values that were not understood: each role and value once, with its count. Keeps only what may be shown. */
final class Unknowns {

    /** Roles whose cells are who somebody is; nothing that stands there is ever shown. */
    private static final Set<String> IDENTITY =
            Set.of("pupil", "name", "surname", "forename", "birth-date", "upn", "former-upn");

    /** So many different values are told apart; further ones are counted by their length. */
    private static final int BOUND = 10_000;

    private record Value(String role, Given given) {}

    private record Seen(long count, Optional<String> suggestion) {}

    private final Map<Value, Seen> seen = new LinkedHashMap<>();

    /** Returns the form of {@code raw} that may be shown in {@code role}. */
    static Given given(String role, String raw, Collection<String> allowed) {
        return IDENTITY.contains(role) ? Given.hidden(raw) : Given.of(raw, allowed);
    }

    void add(String role, Given given, Collection<String> allowed) {
        Value value = new Value(role, given);
        Seen before = seen.get(value);
        if (before == null && seen.size() >= BOUND) {
            value = new Value(role, new Given(Optional.empty(), 0));
            before = seen.get(value);
        }
        Optional<String> suggestion =
                before != null ? before.suggestion : value.given.shown().flatMap(s -> NearMiss.of(s, allowed));
        seen.put(value, new Seen(before == null ? 1 : before.count + 1, suggestion));
    }

    /** Returns all, most frequent first, then by role and value. */
    List<Taken.Unknown> list() {
        List<Taken.Unknown> all = new ArrayList<>();
        seen.forEach((v, s) -> all.add(new Taken.Unknown(v.role, v.given, s.count, s.suggestion)));
        all.sort(Comparator.comparingLong(Taken.Unknown::count)
                .reversed()
                .thenComparing(Taken.Unknown::role)
                .thenComparing(u -> u.given().shown().orElse(""))
                .thenComparing(u -> u.given().length()));
        return all;
    }
}
