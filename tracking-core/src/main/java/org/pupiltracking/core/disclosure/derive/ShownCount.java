package org.pupiltracking.core.disclosure.derive;

import java.util.List;
import org.pupiltracking.core.disclosure.audit.Range;
import org.pupiltracking.core.disclosure.audit.Rung;
import org.pupiltracking.disclosure.Shown;
import org.pupiltracking.report.Cell.CountForm;
import org.pupiltracking.text.Text;

/** Counts as they are shown, in every form. Percentages are whole, and there are none of fewer than 10 pupils. */
public final class ShownCount {

    private ShownCount() {}

    /** Returns what a viewer sees of {@code told} in {@code form}. */
    public static Shown of(Told told, CountForm form) {
        if (told.isWithheld()) {
            return new Shown.Withheld();
        } else if (form == CountForm.BASE) {
            return figure(told.base());
        } else if (told.hasNobody()) {
            return form == CountForm.COUNT
                    ? new Shown.Figure(0, 0, Shown.Unit.COUNT)
                    : new Shown.NoFigure(Text.of("figure.nobody"));
        } else if (!told.count().isExact()) {
            return ranged(told, form);
        }
        return switch (form) {
            case COUNT, BASE -> figure(told.count());
            case OUT_OF -> outOf(told);
            case SHARE -> tooFew(told) ? few() : share(told);
            case OUT_OF_AND_SHARE ->
                tooFew(told)
                        ? outOf(told)
                        : new Shown.Words(
                                "figure.out-of-and-share",
                                List.of(figure(told.count()), figure(told.base()), share(told)));
            case INTERVAL -> tooFew(told) ? few() : interval(told);
        };
    }

    /** A range stands in words beside its numbers; a percentage of it only where it is the end of an exact scale. */
    private static Shown ranged(Told told, CountForm form) {
        if (form == CountForm.INTERVAL) {
            return new Shown.Withheld();
        } else if (!told.base().isExact()) {
            return form == CountForm.COUNT ? figure(told.count()) : new Shown.Withheld();
        } else if (form == CountForm.SHARE && told.rung() == Rung.EXACT && !tooFew(told)) {
            return share(told);
        }
        return band(told);
    }

    private static Shown band(Told told) {
        int of = told.base().low();
        Range count = told.count();
        String word;
        if (count.low() == 0) {
            word = fromNone(count.high(), of);
        } else if (count.high() == of) {
            word = toAll(count.low(), of);
        } else {
            word = count.high() == of - 1 && told.rung() == Rung.EXACT ? "band.nearly-all" : "band.some";
        }
        return new Shown.Band(word, count.low(), count.high(), of);
    }

    /** What was merged can reach beyond the usual bands, and is not called few then. */
    private static String fromNone(int high, int of) {
        if (high <= Math.max(2, of / 3)) {
            return "band.few";
        }
        return 2 * high <= of ? "band.half-or-fewer" : "band.not-all";
    }

    private static String toAll(int low, int of) {
        if (10 * low >= 9 * of) {
            return "band.all-or-nearly";
        } else if (2 * low > of) {
            return "band.most";
        }
        return 2 * low == of ? "band.half-or-more" : "band.some-or-all";
    }

    private static Shown figure(Range range) {
        return new Shown.Figure(range.low(), range.high(), Shown.Unit.COUNT);
    }

    private static Shown outOf(Told told) {
        return new Shown.Words("figure.out-of", List.of(figure(told.count()), figure(told.base())));
    }

    private static boolean tooFew(Told told) {
        return told.base().low() < Shares.LEAST;
    }

    private static Shown few() {
        return new Shown.NoFigure(Text.of("figure.too-few", Shares.LEAST));
    }

    private static Shown share(Told told) {
        return new Shown.Figure(
                Interval.whole(Shares.percent(told.count().low(), told.base().high())),
                Interval.whole(Shares.percent(told.count().high(), told.base().low())),
                Shown.Unit.PERCENT);
    }

    private static Shown interval(Told told) {
        Interval low = Shares.wilson(told.count().low(), told.base().high());
        Interval high = Shares.wilson(told.count().high(), told.base().low());
        Interval both = new Interval(low.low(), high.high()).whole();
        return new Shown.Figure(both.low(), both.high(), Shown.Unit.PERCENT);
    }
}
