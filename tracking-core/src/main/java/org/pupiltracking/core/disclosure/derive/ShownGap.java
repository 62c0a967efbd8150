package org.pupiltracking.core.disclosure.derive;

import org.pupiltracking.disclosure.Shown;
import org.pupiltracking.report.Cell.GapForm;
import org.pupiltracking.text.Text;

/** One group beside another, as it is shown. What is withheld of one of them is withheld of the gap. */
public final class ShownGap {

    private ShownGap() {}

    /** Returns what a viewer sees of {@code a} minus {@code b} in {@code form}. */
    public static Shown of(Told a, Told b, GapForm form) {
        if (a.isWithheld() || b.isWithheld()) {
            return new Shown.Withheld();
        } else if (a.hasNobody() || b.hasNobody()) {
            return new Shown.NoFigure(Text.of("figure.nobody"));
        } else if (!a.isExact() || !b.isExact()) {
            return new Shown.Withheld();
        } else if (Math.min(a.base().low(), b.base().low()) < Shares.LEAST) {
            return new Shown.NoFigure(Text.of("figure.too-few", Shares.LEAST));
        }
        Gap gap = new Gap(
                a.count().low(), a.base().low(), b.count().low(), b.base().low());
        return switch (form) {
            case POINTS -> figure(gap.points(), gap.points(), Shown.Unit.POINTS);
            case INTERVAL -> figure(gap.interval().low(), gap.interval().high(), Shown.Unit.POINTS);
            case IN_PUPILS -> figure(gap.inPupils(), gap.inPupils(), Shown.Unit.SIGNED_COUNT);
            case CHANCE -> figure(gap.chance().low(), gap.chance().high(), Shown.Unit.POINTS);
            case VERDICT ->
                new Shown.Plain(
                        Text.of(gap.chance().leavesOut(gap.points()) ? "gap.wider-than-chance" : "gap.within-chance"));
        };
    }

    private static Shown figure(double low, double high, Shown.Unit unit) {
        return new Shown.Figure(Interval.whole(low), Interval.whole(high), unit);
    }
}
