package org.pupiltracking.core.snapshot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.pupiltracking.framework.PointsTable;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.Ladder;
import org.pupiltracking.scheme.Operation;
import org.pupiltracking.scheme.Result;
import org.pupiltracking.snapshot.Finding;
import org.pupiltracking.snapshot.Reading;
import org.pupiltracking.text.Text;

/** What the naive twin knows of a ladder: places, ends, points. Shares nothing with the engine. */
final class TwinLadder {

    private TwinLadder() {}

    static boolean onLadder(TwinQuestion.Read read, Reading r) {
        return read.ladder().filter(l -> l.key().equals(r.scheme())).isPresent();
    }

    static int least(TwinQuestion.Read read, String raw) {
        return switch (raw) {
            case "2" -> read.ladder().orElseThrow().ordinal("2c");
            case "3" -> read.ladder().orElseThrow().ordinal("3c");
            case "4" -> read.ladder().orElseThrow().ordinal("4c");
            default -> place(read, raw);
        };
    }

    static int greatest(TwinQuestion.Read read, String raw) {
        return "2".equals(raw) ? read.ladder().orElseThrow().ordinal("2a") : place(read, raw);
    }

    static int place(TwinQuestion.Read read, String raw) {
        GradingScheme scheme = read.ladder().orElseThrow();
        return scheme.read(raw).map(r -> scheme.ordinal(r).orElse(-1)).orElse(-1);
    }

    /** Every place of the ladder, one below and one above it, where a result may be. */
    static List<Integer> places(TwinQuestion.Read read, Result r) {
        GradingScheme scheme = read.ladder().orElseThrow();
        OptionalInt at = scheme.ordinal(r);
        if (at.isPresent()) {
            return List.of(at.getAsInt());
        }
        Ladder.Numbers numbers = (Ladder.Numbers) scheme.ladder();
        Result.OutOfRange bound = (Result.OutOfRange) r;
        List<Integer> possible = new ArrayList<>();
        BigDecimal value = numbers.least();
        int place = 0;
        for (; value.compareTo(numbers.greatest()) <= 0; value = value.add(numbers.step())) {
            int c = value.compareTo(bound.limit());
            if (bound.below() ? c < 0 : c > 0) {
                possible.add(place);
            }
            place++;
        }
        possible.add(bound.below() ? -1 : place);
        return possible.stream().sorted().toList();
    }

    static int distance(int place, int[] ends) {
        return place < ends[0] ? place - ends[0] : place > ends[1] ? place - ends[1] : 0;
    }

    static boolean isBound(Reading r) {
        return r.result() instanceof Result.OutOfRange;
    }

    static Optional<PointsTable> usualPoints(TwinQuestion.Read read) {
        return read.framework().points().stream()
                .filter(t -> t.scheme().equals(read.ladder().orElseThrow().key()))
                .filter(t -> t.valid().hold(LocalDate.of(2024, 1, 1)))
                .min(Comparator.comparingInt(t -> 0));
    }

    static Optional<BigDecimal> number(Result r, Optional<PointsTable> table) {
        if (r instanceof Result.Score s) {
            return Optional.of(s.value());
        }
        if (r instanceof Result.AtGrade g && table.isPresent()) {
            Map<String, BigDecimal> points = table.get().points();
            return g.whole()
                    .filter(points::containsKey)
                    .or(() -> Optional.of(g.grade()))
                    .map(points::get);
        }
        return Optional.empty();
    }

    static Text notAllowed(TwinQuestion.Read read, Operation operation) {
        return Text.of(
                "reason.not-allowed",
                read.ladder().orElseThrow().key().toString(),
                Text.of("operation." + operation.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    static <T> Finding<T> none(Text why) {
        return new Finding.NotMeasured<>(why);
    }

    static <T, U> Finding<U> then(Finding<T> first, java.util.function.Function<T, Finding<U>> next) {
        return first.found().isPresent()
                ? next.apply(first.found().get())
                : none(first.why().orElseThrow());
    }
}
