package org.pupiltracking.core.disclosure.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Every possible world, one by one: how many pupils of each atom have each value. Exact, and only for small schools or few atoms. */
final class CountedWorlds implements PossibleWorlds {

    /** Either at least {@code width + 1} counts stay possible, or the count does not come to be known and below {@code smallest}. */
    private record Guard(Form form, int width, int smallest) {}

    private final Block block;
    private final Atoms atoms;
    private final List<Integer> secrets;
    private final int[][] worlds;
    private final BitSet left;
    private final Map<Form, int[]> counts = new HashMap<>();
    private final List<Guard> guards = new ArrayList<>();
    /** By secret: the atoms of which it was said that all have it. */
    private final Map<Integer, BitSet> full = new HashMap<>();

    /** @param secrets values, as bits, of which nobody may be certain where the block forbids it */
    CountedWorlds(Block block, Atoms atoms, List<Integer> secrets) {
        this.block = block;
        this.atoms = atoms;
        this.secrets = secrets;
        this.worlds = all();
        this.left = new BitSet(worlds.length);
        left.set(0, worlds.length);
        secrets.forEach(secret -> full.put(secret, new BitSet()));
    }

    /** Returns how many worlds there would be; empty when more than {@code limit}. */
    static OptionalLong number(Block block, Atoms atoms, long limit) {
        long number = 1;
        for (int a = 0; a < atoms.count(); a++) {
            long ways = 1;
            for (int c = 1; c < block.categories(); c++) {
                ways = ways * (atoms.size(a) + c) / c;
                if (ways > limit) {
                    return OptionalLong.empty();
                }
            }
            number *= ways;
            if (number > limit) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(number);
    }

    private int[][] all() {
        List<int[]> found = new ArrayList<>();
        fill(found, new int[atoms.count() * block.categories()], 0, atoms.count() == 0 ? 0 : atoms.size(0));
        return found.toArray(new int[0][]);
    }

    private void fill(List<int[]> found, int[] world, int at, int rest) {
        if (at == world.length) {
            found.add(world.clone());
            return;
        }
        boolean last = at % block.categories() == block.categories() - 1;
        int atom = at / block.categories();
        for (int here = last ? rest : 0; here <= rest; here++) {
            world[at] = here;
            fill(found, world, at + 1, !last ? rest - here : atom + 1 < atoms.count() ? atoms.size(atom + 1) : 0);
        }
    }

    private int[] counts(Form form) {
        return counts.computeIfAbsent(form, f -> {
            int[] count = new int[worlds.length];
            for (int w = 0; w < worlds.length; w++) {
                for (int atom : f.atoms()) {
                    for (int c = 0; c < block.categories(); c++) {
                        if ((f.values() >> c & 1) == 1) {
                            count[w] += worlds[w][atom * block.categories() + c];
                        }
                    }
                }
            }
            return count;
        });
    }

    @Override
    public boolean possible(Form form, Range range) {
        int[] count = counts(form);
        for (int w = left.nextSetBit(0); w >= 0; w = left.nextSetBit(w + 1)) {
            if (range.holds(count[w])) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean safe(Form form, Range range, boolean mayBeFull) {
        BitSet then = then(form, range);
        boolean says = mayBeFull && range.low() == form.size();
        for (int secret : secrets) {
            BitSet exempt = (BitSet) full.getOrDefault(secret, new BitSet()).clone();
            if (says && (form.values() & ~secret) == 0) {
                mark(exempt, form);
            }
            for (int a = 0; a < atoms.count(); a++) {
                if (!exempt.get(a) && tells(then, new Form(new int[] {a}, secret, atoms.size(a)), 0)) {
                    return false;
                }
            }
            for (Guard guard : guards) {
                if (guard.form.values() == secret
                        && !within(guard.form, exempt)
                        && (guard.smallest > 0
                                ? tellsSmall(then, guard.form, guard.smallest)
                                : tells(then, guard.form, guard.width))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether a count is known too well: all or none of them (with no width), or within fewer than {@code width + 1} counts. */
    private boolean tells(BitSet then, Form form, int width) {
        int[] count = counts(form);
        boolean allHarmless = block.mayBeCertain(form.values());
        boolean noneHarmless = block.mayBeCertain(block.everything() & ~form.values());
        int least = form.size();
        int most = 0;
        for (int w = then.nextSetBit(0); w >= 0; w = then.nextSetBit(w + 1)) {
            least = Math.min(least, count[w]);
            most = Math.max(most, count[w]);
            if (most - least >= width && (allHarmless || least < form.size()) && (noneHarmless || most > 0)) {
                return false;
            }
        }
        return !((allHarmless && least == form.size()) || (noneHarmless && most == 0));
    }

    private boolean tellsSmall(BitSet then, Form form, int smallest) {
        int[] count = counts(form);
        int known = -1;
        for (int w = then.nextSetBit(0); w >= 0; w = then.nextSetBit(w + 1)) {
            if (known >= 0 && count[w] != known) {
                return false;
            }
            known = count[w];
        }
        int others = form.size() - known;
        return (known > 0 && known < smallest) || (others > 0 && others < smallest);
    }

    private static boolean within(Form form, BitSet atoms) {
        for (int a : form.atoms()) {
            if (!atoms.get(a)) {
                return false;
            }
        }
        return true;
    }

    private static void mark(BitSet in, Form form) {
        for (int a : form.atoms()) {
            in.set(a);
        }
    }

    private BitSet then(Form form, Range range) {
        int[] count = counts(form);
        BitSet then = (BitSet) left.clone();
        for (int w = left.nextSetBit(0); w >= 0; w = left.nextSetBit(w + 1)) {
            then.set(w, range.holds(count[w]));
        }
        return then;
    }

    @Override
    public void learn(Form form, Range range, boolean mayBeFull) {
        left.and(then(form, range));
        if (mayBeFull && range.low() == form.size()) {
            full.forEach((secret, exempt) -> {
                if ((form.values() & ~secret) == 0) {
                    mark(exempt, form);
                }
            });
        }
    }

    @Override
    public void guard(Form form, int width) {
        guards.add(new Guard(form, width, 0));
    }

    @Override
    public void guardSmall(Form form, int smallest) {
        guards.add(new Guard(form, 0, smallest));
    }
}
