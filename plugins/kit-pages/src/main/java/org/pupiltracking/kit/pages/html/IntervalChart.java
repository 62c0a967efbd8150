package org.pupiltracking.kit.pages.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pupiltracking.kit.pages.Piece;
import org.pupiltracking.kit.pages.Piece.Range;
import org.pupiltracking.report.Content;

/**
 * The geometry of an interval chart, in percent of its width. Drawn from shown figures only: what is withheld has no place on it.
 *
 * @param ticks along the axis, lowest first
 * @param zero where nothing lies on either side
 * @param rows one a row of the chart
 */
public record IntervalChart(List<Tick> ticks, String zero, List<Row> rows) {

    /** A tick of the axis: where, and the number beside it. */
    public record Tick(String at, String number) {}

    /** A stretch from {@code from}, {@code width} wide. */
    public record Stretch(String from, String to, String width) {}

    /**
     * One row.
     *
     * @param point where the point is; empty when it is not shown or known only as a range
     * @param hatched the range of a point that is not shown exactly
     * @param interval around the point
     * @param chance what chance alone gives
     * @param outside whether the point lies outside of what chance gives
     */
    public record Row(
            Optional<String> point,
            Optional<Stretch> hatched,
            Optional<Stretch> interval,
            Optional<Stretch> chance,
            boolean outside) {}

    /** Returns the geometry of {@code chart}. */
    static IntervalChart of(Content.Intervals<List<Piece>> chart) {
        double low = 0;
        double high = 0;
        for (Content.IntervalRow<List<Piece>> row : chart.rows()) {
            for (List<Piece> leaf : List.of(row.point(), row.interval(), row.chance())) {
                Optional<Range> range = range(leaf);
                if (range.isPresent()) {
                    low = Math.min(low, range.get().low());
                    high = Math.max(high, range.get().high());
                }
            }
        }
        double step = step(high - low);
        double from = Math.floor(low / step) * step - step / 4;
        double to = Math.max(Math.ceil(high / step), 1) * step + step / 4;
        Scale scale = new Scale(from, to);
        List<Tick> ticks = new ArrayList<>();
        for (double at = Math.ceil(from / step) * step; at <= to; at += step) {
            ticks.add(new Tick(scale.at(at), signed(Math.round(at))));
        }
        return new IntervalChart(
                ticks,
                scale.at(0),
                chart.rows().stream().map(r -> row(r, scale)).toList());
    }

    private static Row row(Content.IntervalRow<List<Piece>> row, Scale scale) {
        Optional<Range> point = range(row.point());
        Optional<Range> chance = range(row.chance());
        boolean exact = point.isPresent() && point.get().low() == point.get().high();
        boolean outside = exact
                && chance.isPresent()
                && (point.get().low() < chance.get().low()
                        || point.get().low() > chance.get().high());
        return new Row(
                point.filter(p -> exact).map(p -> scale.at(p.low())),
                point.filter(p -> !exact).map(scale::stretch),
                range(row.interval()).map(scale::stretch),
                chance.map(scale::stretch),
                outside);
    }

    private static Optional<Range> range(List<Piece> leaf) {
        return leaf.stream().flatMap(p -> p.range().stream()).findFirst();
    }

    /** 1, 2 or 5 times a power of ten: at most eight ticks. */
    private static double step(double width) {
        double step = 10;
        for (double factor : new double[] {2, 2.5, 2}) {
            if (width / step > 8) {
                step *= factor;
            }
        }
        return step;
    }

    private static String signed(long number) {
        return number == 0 ? "0" : (number < 0 ? "\u2212" : "+") + Math.abs(number);
    }

    private record Scale(double from, double to) {
        String at(double value) {
            return percent((value - from) / (to - from));
        }

        Stretch stretch(Range range) {
            return new Stretch(at(range.low()), at(range.high()), percent((range.high() - range.low()) / (to - from)));
        }

        private static String percent(double share) {
            return String.format(Locale.ROOT, "%.2f%%", 100 * share);
        }
    }
}
