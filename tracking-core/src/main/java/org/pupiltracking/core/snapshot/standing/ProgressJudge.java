package org.pupiltracking.core.snapshot.standing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.pupiltracking.core.snapshot.facts.Timeline;
import org.pupiltracking.framework.PointsTable;
import org.pupiltracking.framework.ProgressRule;
import org.pupiltracking.framework.RuleId;
import org.pupiltracking.scheme.Ladder;
import org.pupiltracking.scheme.Operation;
import org.pupiltracking.scheme.Result;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.snapshot.Finding;
import org.pupiltracking.snapshot.Progress;
import org.pupiltracking.text.Text;

/** Progress between two results of one scheme under one rule. */
final class ProgressJudge {

    private ProgressJudge() {}

    /** How far, in steps, a place lies from the expectation of a time: 0 within it. */
    interface Distance {
        int of(int place);

        /** Returns the least place that lies no lower than {@code distance}. */
        int placeAt(int distance);
    }

    /** Returns the number that stands for a result, in the scheme's own numbers or in {@code table}'s points; empty when there is none. */
    static Optional<BigDecimal> number(Result result, Optional<PointsTable> table) {
        if (result instanceof Result.Score score) {
            return Optional.of(score.value());
        }
        if (table.isEmpty() || !(result instanceof Result.AtGrade at)) {
            return Optional.empty();
        }
        Optional<BigDecimal> whole = at.whole().map(w -> table.get().points().get(w));
        return whole.isPresent()
                ? whole
                : Optional.ofNullable(table.get().points().get(at.grade()));
    }

    /** Returns what may be done with the numbers that {@link #number} gives. */
    static Set<Operation> allowed(Rungs ladder, Optional<PointsTable> table) {
        if (ladder.scheme().ladder() instanceof Ladder.Numbers) {
            return ladder.scheme().allows();
        }
        return table.map(PointsTable::allows).orElse(Set.of());
    }

    /**
     * Returns progress from {@code before} to {@code now}, two results with exact places on {@code ladder}.
     *
     * @param apart how many assessment points lie between them, at least 1
     */
    static Progress between(
            Rungs ladder,
            Rules rules,
            Result before,
            Result now,
            int apart,
            Timeline timeline,
            Optional<Distance> then,
            Optional<Distance> today) {
        SchemeKey scheme = ladder.scheme().key();
        int from = ladder.place(before).orElseThrow().least();
        int to = ladder.place(now).orElseThrow().least();
        Optional<Integer> steps = ladder.allows(Operation.COUNT_STEPS) ? Optional.of(to - from) : Optional.empty();
        Optional<RuleId> named = rules.progress()
                .flatMap(r -> r.needs() instanceof ProgressRule.Needs.PerYear p ? p.points() : Optional.empty());
        Optional<PointsTable> table = named.isPresent()
                ? rules.framework().points().stream()
                        .filter(t -> t.id().equals(named.get())
                                && t.scheme().equals(scheme)
                                && t.valid().hold(rules.on()))
                        .findFirst()
                : rules.points(scheme);
        Optional<BigDecimal> amount = Optional.empty();
        if (allowed(ladder, table).contains(Operation.DIFFERENCE)) {
            Optional<BigDecimal> a = number(before, table);
            amount = number(now, table).flatMap(n -> a.map(n::subtract));
        }
        if (rules.progress().isEmpty()) {
            return new Progress(steps, amount, Optional.empty(), Finding.none("reason.no-progress-rule"));
        }
        ProgressRule.Needs needs = rules.progress().get().needs();
        if (needs instanceof ProgressRule.Needs.PerYear perYear) {
            BigDecimal times = perYear.amount().multiply(BigDecimal.valueOf(apart));
            BigDecimal points = BigDecimal.valueOf(timeline.perYear());
            BigDecimal needed = times.divide(points, MathContext.DECIMAL64);
            return new Progress(
                    steps,
                    amount,
                    Optional.of(plain(needed)),
                    perYear(ladder, named, table, steps, amount)
                            .map(made -> made.multiply(points).compareTo(times) >= 0));
        } else if (needs instanceof ProgressRule.Needs.Table asked) {
            return new Progress(steps, amount, Optional.empty(), byTable(ladder, asked, before, to));
        }
        return keepsPace(ladder, steps, amount, from, to, then, today);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0, RoundingMode.UNNECESSARY) : bare;
    }

    private static Finding<BigDecimal> perYear(
            Rungs ladder,
            Optional<RuleId> named,
            Optional<PointsTable> table,
            Optional<Integer> steps,
            Optional<BigDecimal> amount) {
        boolean numbers = ladder.scheme().ladder() instanceof Ladder.Numbers;
        if (named.isPresent() && table.isEmpty() && !numbers) {
            return Finding.none("reason.no-points-table", named.get().value());
        }
        if (named.isPresent() || numbers) {
            if (!allowed(ladder, table).contains(Operation.DIFFERENCE)) {
                return Verdict.none(notAllowed(ladder, Operation.DIFFERENCE));
            }
            return amount.isPresent() ? Finding.of(amount.get()) : Finding.none("reason.no-points");
        }
        return steps.isPresent()
                ? Finding.of(BigDecimal.valueOf(steps.get()))
                : Verdict.none(notAllowed(ladder, Operation.COUNT_STEPS));
    }

    private static Finding<Boolean> byTable(Rungs ladder, ProgressRule.Needs.Table asked, Result before, int reached) {
        if (!ladder.allows(Operation.ORDER)) {
            return Verdict.none(notAllowed(ladder, Operation.ORDER));
        }
        List<String> keys = new ArrayList<>();
        if (before instanceof Result.AtGrade at) {
            at.whole().ifPresent(keys::add);
            keys.add(at.grade());
            keys.addAll(ladder.wholesOf(at));
        } else if (before instanceof Result.Score score) {
            keys.add(score.value().toPlainString());
        }
        for (String key : keys) {
            String needed = asked.needed().get(key);
            if (needed != null) {
                OptionalInt least = ladder.least(needed);
                return least.isEmpty()
                        ? Finding.none("reason.table-unreadable", needed)
                        : Finding.of(reached >= least.getAsInt());
            }
        }
        return Finding.none("reason.not-in-table", keys.get(0));
    }

    private static Progress keepsPace(
            Rungs ladder,
            Optional<Integer> steps,
            Optional<BigDecimal> amount,
            int from,
            int to,
            Optional<Distance> then,
            Optional<Distance> today) {
        Optional<BigDecimal> none = Optional.empty();
        if (steps.isEmpty()) {
            return new Progress(steps, amount, none, Verdict.none(notAllowed(ladder, Operation.COUNT_STEPS)));
        }
        if (then.isEmpty()) {
            return new Progress(steps, amount, none, Finding.none("reason.no-expectation-at-baseline"));
        }
        if (today.isEmpty()) {
            return new Progress(steps, amount, none, Finding.none("reason.no-expectation-now"));
        }
        int before = then.get().of(from);
        int now = today.get().of(to);
        int least = today.get().placeAt(before);
        return new Progress(steps, amount, Optional.of(BigDecimal.valueOf(least - from)), Finding.of(now >= before));
    }

    /** Returns that a scheme does not allow what was asked. */
    static Text notAllowed(Rungs ladder, Operation operation) {
        return Text.of(
                "reason.not-allowed",
                ladder.scheme().key().toString(),
                Text.of("operation." + operation.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
}
