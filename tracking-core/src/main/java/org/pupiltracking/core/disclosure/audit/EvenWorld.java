package org.pupiltracking.core.disclosure.audit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The most even of all worlds that agree with what was shown: the distribution of largest entropy, found row by row (iterative proportional
 * fitting: Deming and Stephan, On a least squares adjustment, 1940; with ranges as in Dykstra, An iterative procedure for obtaining
 * I-projections, 1985). Where it exists with every probability strictly between 0 and 1, no pupil's value follows from what is shown, among
 * fractions; whole numbers can leave less, which the ends that {@link Ladder} leaves open are for. The counts of one form for which it exists
 * are a range without holes, since what is possible is convex, so only the ends of that range are looked for.
 */
final class EvenWorld implements PossibleWorlds {

    private static final int SWEEPS = 250;
    private static final double CLOSE = 1e-4;
    /** A value this unlikely in the most even world counts as impossible. */
    private static final double LEAST = 0.01;
    /** How many pupils a count stays away from the ends of what can be shown, since pupils come whole. */
    private static final int ROOM = 1;

    private final Block block;
    private final Atoms atoms;
    private final List<Integer> secrets;
    private final Set<Form> guarded = new LinkedHashSet<>();
    private EvenState now;
    private final Map<Form, int[]> ends = new HashMap<>();

    EvenWorld(Block block, Atoms atoms, List<Integer> secrets) {
        this.block = block;
        this.atoms = atoms;
        this.secrets = secrets;
        this.now = new EvenState(atoms, block);
    }

    @Override
    public boolean possible(Form form, Range range) {
        Range bounds = bounds(now, now.allowed, form);
        return bounds != null && range.high() >= bounds.low() && range.low() <= bounds.high();
    }

    /**
     * By the bounds of Fréchet: a row that holds at least so many leaves at least so many of them outside the pupils that are not asked about. And
     * by what is certain of whole atoms. Null where what was said contradicts itself.
     */
    private @Nullable Range bounds(EvenState state, int[] allowed, Form form) {
        int least = 0;
        int most = form.size();
        for (int a : form.atoms()) {
            least += (allowed[a] & ~form.values()) == 0 ? atoms.size(a) : 0;
            most -= (allowed[a] & form.values()) == 0 ? atoms.size(a) : 0;
        }
        for (EvenState.Said row : state.said) {
            int outside = 0;
            int sure = 0;
            int common = 0;
            for (int a : row.form().atoms()) {
                if (Arrays.binarySearch(form.atoms(), a) >= 0) {
                    common += atoms.size(a);
                } else {
                    outside += (allowed[a] & row.form().values()) == 0 ? 0 : atoms.size(a);
                    sure += (allowed[a] & ~row.form().values()) == 0 ? atoms.size(a) : 0;
                }
            }
            if ((row.form().values() & ~form.values()) == 0) {
                least = Math.max(least, row.range().low() - outside);
            }
            if ((form.values() & ~row.form().values()) == 0) {
                most = Math.min(most, row.range().high() - sure + form.size() - common);
            }
        }
        return least > most ? null : new Range(least, most);
    }

    @Override
    public boolean safe(Form form, Range range, boolean full) {
        if (settles(form, range, full)) {
            EvenState then = now.copy();
            return restrict(then, form, range) && settle(then);
        }
        int[] safe = ends(form);
        int low = safe[0] + room(form, safe[0] - 1);
        int high = safe[1] - room(form, safe[1] + 1);
        return Math.max(range.low(), low) <= Math.min(range.high(), high);
    }

    /**
     * How far to keep away from an end beyond which the count would be {@code beyond}. Where it cannot be that anyhow, everything that follows
     * at the end is known to do no harm; of results something always does.
     */
    private int room(Form form, int beyond) {
        return block.kind() == Block.Kind.OUTCOME || possible(form, Range.exactly(beyond)) ? ROOM : 0;
    }

    @Override
    public void learn(Form form, Range range, boolean full) {
        ends.clear();
        if (settles(form, range, full)) {
            restrict(now, form, range);
        } else {
            now.add(form, range);
        }
        settle(now);
    }

    /** Among fractions a count that is neither certain nor follows has room; what follows for whole atoms is looked at. */
    @Override
    public void guard(Form form, int width) {
        guarded.add(form);
    }

    @Override
    public void guardSmall(Form form, int smallest) {}

    /** The least and greatest count that could be shown exactly; the first greater than the second for none. */
    private int[] ends(Form form) {
        return ends.computeIfAbsent(form, f -> {
            // Where few whole numbers are left, the nearest to what is expected may be the one that says too much.
            double even = expected(now, f);
            int centre = (int) Math.floor(even);
            if (!settles(f, centre)) {
                centre = (int) Math.ceil(even);
                if (!settles(f, centre)) {
                    return new int[] {1, 0};
                }
            }
            int low = centre;
            for (int step = centre; step > 0 && low > 0; ) {
                int trial = Math.max(0, low - step);
                if (settles(f, trial)) {
                    low = trial;
                } else {
                    step /= 2;
                }
            }
            int high = centre;
            for (int step = f.size() - centre; step > 0 && high < f.size(); ) {
                int trial = Math.min(f.size(), high + step);
                if (settles(f, trial)) {
                    high = trial;
                } else {
                    step /= 2;
                }
            }
            return new int[] {low, high};
        });
    }

    private boolean settles(Form form, int count) {
        EvenState then = now.copy();
        then.add(form, Range.exactly(count));
        return settle(then);
    }

    /** Whether all of the pupils have one of the values, or none of them, and may be known to. */
    private boolean settles(Form form, Range range, boolean full) {
        int others = block.everything() & ~form.values();
        return (range.low() == form.size() && (full || block.mayBeCertain(form.values())))
                || (range.high() == 0 && block.mayBeCertain(others));
    }

    /** Leaves the pupils of {@code form} its values only, or the others only; false when one of them has none left. */
    private boolean restrict(EvenState state, Form form, Range range) {
        int values = range.high() == 0 ? block.everything() & ~form.values() : form.values();
        int[] left = state.allowed.clone();
        for (int a : form.atoms()) {
            left[a] &= values;
            if (left[a] == 0) {
                return false;
            }
        }
        state.leave(left);
        return true;
    }

    private boolean settle(EvenState state) {
        int[] left = state.forced();
        if (left == null || tellsTooMuch(state.allowed, left)) {
            return false;
        } else if (!Arrays.equals(left, state.allowed)) {
            if (tellsOfFew(state, left)) {
                return false;
            }
            state.leave(left);
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double moved = 0;
            for (int r = 0; r < state.rows.size(); r++) {
                double by = project(state, r);
                if (Double.isNaN(by)) {
                    return false;
                }
                moved = Math.max(moved, by);
            }
            if (!isOpen(state)) {
                return false;
            }
            if (moved < CLOSE) {
                return true;
            }
        }
        return false;
    }

    /** Whether a value that was open has come to be certain, and does harm. */
    private boolean tellsTooMuch(int[] before, int[] after) {
        for (int a = 0; a < after.length; a++) {
            for (int secret : secrets) {
                int others = block.everything() & ~secret;
                if (tellsTooMuch(before[a], after[a], secret) || tellsTooMuch(before[a], after[a], others)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean tellsTooMuch(int before, int after, int values) {
        return (after & ~values) == 0 && (before & ~values) != 0 && !block.mayBeCertain(values);
    }

    /** Whether of some who are guarded it is known how many it is, and that does harm. */
    private boolean tellsOfFew(EvenState state, int[] allowed) {
        for (Form form : guarded) {
            Range bounds = bounds(state, allowed, form);
            if (bounds == null) {
                return true;
            }
            boolean none = bounds.high() == 0 && block.mayBeCertain(block.everything() & ~form.values());
            boolean all = bounds.low() == form.size() && block.mayBeCertain(form.values());
            if (bounds.isExact() && !none && !all) {
                return true;
            }
        }
        return false;
    }

    private boolean isOpen(EvenState state) {
        for (int a = 0; a < atoms.count(); a++) {
            for (int secret : secrets) {
                double p = state.chance(a, secret);
                boolean settled = (state.allowed[a] & ~secret) == 0 || (state.allowed[a] & secret) == 0;
                if (!settled
                        && ((p < LEAST && !block.mayBeCertain(block.everything() & ~secret))
                                || (p > 1 - LEAST && !block.mayBeCertain(secret)))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Moves the strength of one row so that the row holds; returns by how many pupils its count moved, NaN when it cannot hold. */
    private double project(EvenState state, int r) {
        Form form = state.rows.get(r).form();
        Range range = state.rows.get(r).range();
        double[] odds = new double[form.atoms().length];
        double always = 0;
        double open = 0;
        for (int i = 0; i < odds.length; i++) {
            int a = form.atoms()[i];
            int allowed = state.allowed[a];
            if ((allowed & ~form.values()) == 0) {
                always += atoms.size(a);
                odds[i] = -1;
            } else if ((allowed & form.values()) == 0) {
                odds[i] = -1;
            } else {
                double others = state.chance(a, block.everything() & ~form.values());
                odds[i] = state.chance(a, form.values()) / Math.max(others, Double.MIN_NORMAL);
                open += atoms.size(a);
            }
        }
        double strength = state.strengths.get(r);
        double before = count(form, odds, 0) + always;
        double free = strength == 0 ? before : count(form, odds, -strength) + always;
        double shift = -strength;
        double after = free;
        if (free < range.low() || free > range.high()) {
            double target = free < range.low() ? range.low() : range.high();
            if (target <= always || target >= always + open) {
                return Double.NaN;
            }
            shift = solve(form, odds, target - always);
            after = target;
        }
        if (shift != 0) {
            state.shift(form, shift);
            state.strengths.set(r, strength + shift);
        }
        return Math.abs(after - before);
    }

    /** The shift of the odds that makes the count {@code target}, by Newton's method kept within a shrinking bracket. */
    private double solve(Form form, double[] odds, double target) {
        double low = -80;
        double high = 80;
        double at = 0;
        for (int i = 0; i < 60; i++) {
            double value = 0;
            double slope = 0;
            double factor = StrictMath.exp(at);
            for (int k = 0; k < odds.length; k++) {
                if (odds[k] >= 0) {
                    double p = odds[k] * factor / (1 + odds[k] * factor);
                    value += atoms.size(form.atoms()[k]) * p;
                    slope += atoms.size(form.atoms()[k]) * p * (1 - p);
                }
            }
            if (Math.abs(value - target) < 1e-9) {
                return at;
            }
            if (value < target) {
                low = at;
            } else {
                high = at;
            }
            double next = at - (value - target) / slope;
            at = next > low && next < high ? next : (low + high) / 2;
        }
        return at;
    }

    private double count(Form form, double[] odds, double shift) {
        double factor = StrictMath.exp(shift);
        double sum = 0;
        for (int k = 0; k < odds.length; k++) {
            if (odds[k] >= 0) {
                sum += atoms.size(form.atoms()[k]) * (odds[k] * factor / (1 + odds[k] * factor));
            }
        }
        return sum;
    }

    private double expected(EvenState state, Form form) {
        double sum = 0;
        for (int a : form.atoms()) {
            sum += atoms.size(a) * state.chance(a, form.values());
        }
        return sum;
    }
}
