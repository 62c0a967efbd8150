package org.pupiltracking.core.disclosure.derive;

import org.pupiltracking.disclosure.Shown;
import org.pupiltracking.report.Cell.MeanForm;
import org.pupiltracking.text.Text;

/** Means as they are shown, with one decimal; no interval of fewer than 10 pupils. */
public final class ShownMean {

    private ShownMean() {}

    /** Returns what a viewer sees of {@code told} in {@code form}. */
    public static Shown of(ToldMean told, MeanForm form) {
        if (form == MeanForm.MEAN) {
            return figure(told.mean(), told.mean());
        } else if (told.deviation().isEmpty()) {
            return new Shown.NoFigure(Text.of("figure.one-value"));
        }
        double deviation = told.deviation().getAsDouble();
        if (form == MeanForm.DEVIATION) {
            return figure(deviation, deviation);
        } else if (told.of() < Shares.LEAST) {
            return new Shown.NoFigure(Text.of("figure.too-few", Shares.LEAST));
        }
        Interval interval = Means.interval(told.mean(), deviation, told.of());
        return figure(interval.low(), interval.high());
    }

    private static Shown figure(double low, double high) {
        return new Shown.Figure(Interval.tenths(low), Interval.tenths(high), Shown.Unit.DECIMAL);
    }
}
