package org.pupiltracking.core.disclosure.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.disclosure.DisclosurePolicy;

/**
 * Chooses for every count of one block on which rung it is shown.
 *
 * <p>First by sizes alone: a small population is withheld, a middling one is banded, and an exact count that would let a small or banded one be
 * computed by addition and subtraction is banded too ({@link Structure}).
 *
 * <p>Then in order of priority, each with all that was shown before it in mind: the counts that are possible are parted into ranges, and a
 * rung is taken only if <em>every</em> range that is still possible would leave everybody's value open ({@link PossibleWorlds}). Neither step
 * looks at the true count, except to say in which range it lies once the ranges are settled. So readers who know this algorithm can compute
 * for themselves why a count is not shown, and learn nothing from it (simulatable auditing: Kenthapadi, Mishra and Nissim, Denials leak
 * information, 2013).
 *
 * <p>The order in which counts are given changes nothing. Safe for use by many threads.
 */
public final class Ladder {

    /** So many worlds are looked at one by one; where there are more, the most even one speaks for all. */
    private static final long WORLDS = 20_000;

    private final DisclosurePolicy policy;
    private final long limit;

    public Ladder(DisclosurePolicy policy) {
        this(policy, WORLDS);
    }

    Ladder(DisclosurePolicy policy, long limit) {
        this.policy = policy;
        this.limit = limit;
    }

    /**
     * Returns the row of each count, by its key.
     *
     * @param asked all counts of the block in one release; counts of one population and the same values share a row
     * @param truth says how many it is; asked only once the ranges are settled
     */
    public Map<String, Row> choose(Block block, List<Asked> asked, ToIntFunction<Asked> truth) {
        return new Choice(block, asked).rows(truth);
    }

    /** Returns on which rung each count would be, by its key, as far as sizes alone decide. */
    Map<String, Rung> bySizes(Block block, List<Asked> asked) {
        Choice choice = new Choice(block, asked);
        Map<String, Rung> rungs = new HashMap<>();
        asked.forEach(a -> rungs.put(a.key(), choice.bySizes.getOrDefault(choice.form(a), Rung.WITHHELD)));
        return rungs;
    }

    private final class Choice {

        private final Block block;
        private final List<Asked> asked;
        private final Atoms atoms;
        private final Map<Asked, Form> forms = new HashMap<>();
        private final Set<Form> order = new LinkedHashSet<>();
        private final List<Integer> secrets;
        private final List<Form> small;
        private final Map<Form, Rung> bySizes;

        Choice(Block block, List<Asked> given) {
            this.block = block;
            Comparator<Asked> first = block.kind() == Block.Kind.MEMBERSHIP ? Asked.SMALLEST_FIRST : Asked.BY_PRIORITY;
            this.asked = given.stream().sorted(first).toList();
            this.atoms = Atoms.of(asked.stream().sorted(Asked.BY_PRIORITY).toList());
            this.secrets =
                    List.copyOf(new TreeSet<>(asked.stream().map(Asked::values).toList()));
            asked.forEach(a -> order.add(form(a)));
            this.small = describable();
            this.bySizes = structural();
        }

        private Form form(Asked a) {
            return forms.computeIfAbsent(a, k -> form(k.population(), k.values()));
        }

        private Form form(States population, int values) {
            return new Form(atoms.of(population), values, population.size());
        }

        /** Groups too small to be told of that readers can describe by two of the populations, and pupils whom nothing tells apart. */
        private List<Form> describable() {
            Set<States> found = new LinkedHashSet<>();
            List<States> populations =
                    asked.stream().map(Asked::population).distinct().toList();
            for (int i = 0; i < populations.size(); i++) {
                for (int j = 0; j <= i; j++) {
                    States a = populations.get(i);
                    States b = populations.get(j);
                    addSmall(found, a.and(b));
                    addSmall(found, a.minus(b));
                    addSmall(found, b.minus(a));
                }
            }
            atoms.all().forEach(a -> addSmall(found, a));
            List<Form> small = new ArrayList<>();
            for (States group : found) {
                secrets.forEach(values -> small.add(form(group, values)));
            }
            return small;
        }

        private void addSmall(Set<States> to, States group) {
            int size = group.size();
            if (size > 0 && size < policy.smallest()) {
                to.add(group);
            }
        }

        private Rung first(Form form) {
            if (form.size() < policy.smallest()) {
                return Rung.WITHHELD;
            }
            return block.kind() == Block.Kind.OUTCOME && form.size() < policy.exactFrom() ? Rung.BAND : Rung.EXACT;
        }

        /** That everybody of a few is assessed, or none of them belongs to a group, harms nobody; so only what results tell is guarded by sizes. */
        private Structure guarded() {
            Structure structure = new Structure(atoms.count(), block.categories());
            if (block.kind() == Block.Kind.OUTCOME) {
                small.forEach(structure::guard);
                order.stream().filter(f -> first(f) != Rung.EXACT).forEach(structure::guard);
            }
            return structure;
        }

        private Map<Form, Rung> structural() {
            Structure structure = guarded();
            Map<Form, Rung> rungs = new HashMap<>();
            for (Form form : order) {
                Rung rung = first(form);
                if (rung == Rung.EXACT && structure.wouldTell(form)) {
                    // Whatever tells this one later tells what this one would tell, which is guarded.
                    rung = Rung.BAND;
                } else if (rung == Rung.EXACT) {
                    structure.accept(form);
                }
                rungs.put(form, rung);
            }
            return rungs;
        }

        private PossibleWorlds worlds() {
            PossibleWorlds worlds = CountedWorlds.number(block, atoms, limit).isPresent()
                    ? new CountedWorlds(block, atoms, secrets)
                    : new EvenWorld(block, atoms, secrets);
            // Of results two pupils at least are to stay open; who is missing, or in a group, may well be one pupil
            // alone.
            int width = block.kind() == Block.Kind.OUTCOME ? 2 : 1;
            small.forEach(f -> worlds.guard(f, Math.min(f.size(), width)));
            for (Form form : order) {
                if (block.kind() == Block.Kind.MEMBERSHIP) {
                    worlds.guardSmall(form, policy.smallest());
                } else if (first(form) == Rung.BAND) {
                    worlds.guard(form, 1);
                }
            }
            return worlds;
        }

        Map<String, Row> rows(ToIntFunction<Asked> truth) {
            Structure structure = guarded();
            PossibleWorlds worlds = worlds();
            Map<Form, Row> chosen = new HashMap<>();
            Map<String, Row> rows = new HashMap<>();
            for (Asked one : asked) {
                Form form = form(one);
                Row row = chosen.get(form);
                if (row == null) {
                    row = row(one, form, structure, worlds, truth);
                    chosen.put(form, row);
                }
                rows.put(one.key(), row);
            }
            return rows;
        }

        private Row row(Asked one, Form form, Structure structure, PossibleWorlds worlds, ToIntFunction<Asked> truth) {
            Rung sized = bySizes.getOrDefault(form, Rung.WITHHELD);
            if (form.size() == 0) {
                return row(one, Range.exactly(0), Rung.EXACT);
            } else if (sized == Rung.WITHHELD) {
                return withheld(one);
            }
            boolean full = Steps.mayBeFull(block, form.size(), policy);
            if (sized == Rung.EXACT) {
                if (structure.follows(form) || isTold(one, form, worlds, truth)) {
                    return row(one, Range.exactly(truth.applyAsInt(one)), Rung.EXACT);
                }
                List<Range> parts = structure.wouldTell(form)
                        ? null
                        : open(Steps.exact(block, form.size(), policy), form, worlds, full);
                if (parts != null) {
                    return show(one, form, parts, Rung.EXACT, structure, worlds, truth, full);
                }
                Range known = possible(form, worlds);
                if (block.kind() == Block.Kind.COVERAGE && known.low() > 0 && known.holds(truth.applyAsInt(one))) {
                    return row(one, known, Rung.BAND);
                }
            }
            List<Range> bands = open(Steps.bands(block, form.size()), form, worlds, false);
            if (bands == null) {
                bands = open(Steps.halves(form.size()), form, worlds, false);
            }
            if (bands == null) {
                structure.guard(form);
                worlds.guard(form, Math.min(2, spread(form, worlds)));
                return withheld(one);
            }
            return show(one, form, bands, Rung.BAND, structure, worlds, truth, false);
        }

        private Row withheld(Asked one) {
            return row(one, new Range(0, one.size()), Rung.WITHHELD);
        }

        private Row row(Asked one, Range shown, Rung rung) {
            return new Row(one.population(), one.values(), shown, rung, ReleaseId.FIRST);
        }

        private Row show(
                Asked one,
                Form form,
                List<Range> parts,
                Rung rung,
                Structure structure,
                PossibleWorlds worlds,
                ToIntFunction<Asked> truth,
                boolean full) {
            int count = truth.applyAsInt(one);
            Range part = parts.stream().filter(p -> p.holds(count)).findFirst().orElseThrow();
            if (!worlds.possible(form, part)) {
                // Counts that contradict each other come from no school: nothing can be said about what they tell.
                return withheld(one);
            }
            worlds.learn(form, part, full);
            if (part.isExact()) {
                structure.accept(form);
            } else {
                structure.guard(form);
                worlds.guard(form, 1);
            }
            return row(one, part, rung);
        }

        /**
         * Returns {@code parts} with those merged, from the nearer end, that would tell too much if the count were in them; null when nothing
         * is left to say. That all pupils of it have a result may be said beside anything, so it stays a part by itself.
         */
        private @Nullable List<Range> open(List<Range> parts, Form form, PossibleWorlds worlds, boolean full) {
            Range last = parts.get(parts.size() - 1);
            List<Range> open = new ArrayList<>(parts);
            if (block.kind() == Block.Kind.COVERAGE && last.isExact() && isOpen(last, form, worlds, full)) {
                open.remove(last);
                open = merged(open, form, worlds, full);
                open.add(last);
            } else {
                open = merged(open, form, worlds, full);
            }
            boolean each = open.stream().allMatch(part -> isOpen(part, form, worlds, full));
            return each && open.size() > 1 ? open : null;
        }

        /** Whether a count in {@code part} could be told; so it can where no count in it is possible. */
        private boolean isOpen(Range part, Form form, PossibleWorlds worlds, boolean full) {
            return !worlds.possible(form, part)
                    || (worlds.safe(form, part, full) && (part.isExact() || isWide(part, form, worlds)));
        }

        private List<Range> merged(List<Range> parts, Form form, PossibleWorlds worlds, boolean full) {
            List<Range> open = new ArrayList<>(parts);
            Range possible = possible(form, worlds);
            int at = 0;
            while (at < open.size() && open.size() > 1) {
                Range part = open.get(at);
                if (isOpen(part, form, worlds, full)) {
                    at++;
                } else if (part.low() + part.high() <= possible.low() + possible.high()) {
                    merge(open, 0, Math.max(at, 1));
                    at = 0;
                } else {
                    int last = open.size() - 1;
                    int from = Math.min(at, last - 1);
                    merge(open, from, last);
                    at = from;
                }
            }
            return open;
        }

        /** The least and the greatest count that is possible. */
        private Range possible(Form form, PossibleWorlds worlds) {
            int low = 0;
            while (low < form.size() && !worlds.possible(form, Range.exactly(low))) {
                low++;
            }
            int high = form.size();
            while (high > low && !worlds.possible(form, Range.exactly(high))) {
                high--;
            }
            return new Range(low, high);
        }

        private int spread(Form form, PossibleWorlds worlds) {
            Range possible = possible(form, worlds);
            return possible.high() - possible.low();
        }

        /** Whether one count alone is possible, so that it is told already; it is the true one unless what was shown contradicts itself. */
        private boolean isTold(Asked one, Form form, PossibleWorlds worlds, ToIntFunction<Asked> truth) {
            Range possible = possible(form, worlds);
            return possible.isExact() && possible.low() == truth.applyAsInt(one);
        }

        /** Whether a range leaves at least two counts open. */
        private boolean isWide(Range part, Form form, PossibleWorlds worlds) {
            int open = 0;
            for (int count = part.low(); count <= part.high() && open < 2; count++) {
                open += worlds.possible(form, Range.exactly(count)) ? 1 : 0;
            }
            return open == 2;
        }

        private void merge(List<Range> parts, int from, int to) {
            Range merged = new Range(parts.get(from).low(), parts.get(to).high());
            parts.subList(from, to + 1).clear();
            parts.add(from, merged);
        }
    }
}
