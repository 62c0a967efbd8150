package org.pupiltracking.core.disclosure.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The coarsest parts of a block of which every population that is asked about is a union. Pupils of one part cannot be told apart by what
 * is shown. In the order of their smallest state.
 */
final class Atoms {

    private final List<States> parts;
    private final int[] sizes;

    private Atoms(List<States> parts) {
        this.parts = parts;
        this.sizes = parts.stream().mapToInt(States::size).toArray();
    }

    static Atoms of(List<Asked> asked) {
        States all = States.of(IntStream.empty());
        for (Asked one : asked) {
            all = all.or(one.population());
        }
        Map<BitSet, List<Integer>> bySignature = new LinkedHashMap<>();
        all.numbers().forEach(state -> {
            BitSet signature = new BitSet();
            for (int i = 0; i < asked.size(); i++) {
                signature.set(i, asked.get(i).population().holds(state));
            }
            bySignature.computeIfAbsent(signature, s -> new ArrayList<>()).add(state);
        });
        List<States> parts = new ArrayList<>();
        bySignature.values().forEach(of -> parts.add(States.of(of.stream().mapToInt(i -> i))));
        return new Atoms(List.copyOf(parts));
    }

    List<States> all() {
        return parts;
    }

    int count() {
        return parts.size();
    }

    int size(int atom) {
        return sizes[atom];
    }

    /** Returns the atoms that {@code population}, a union of them, is made of. */
    int[] of(States population) {
        return IntStream.range(0, parts.size())
                .filter(a -> population.holds(parts.get(a).numbers().findFirst().orElseThrow()))
                .toArray();
    }
}
