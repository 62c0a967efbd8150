package org.pupiltracking.core.disclosure.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pupiltracking.core.disclosure.audit.Range;
import org.pupiltracking.core.disclosure.audit.Rung;
import org.pupiltracking.disclosure.Shown;
import org.pupiltracking.report.Cell.CountForm;
import org.pupiltracking.report.Cell.GapForm;
import org.pupiltracking.report.Cell.MeanForm;
import org.pupiltracking.text.Text;

class ShownTest {

    private static final Shown C = new Shown.Withheld();
    private static final Shown TOO_FEW = new Shown.NoFigure(Text.of("figure.too-few", 10));
    private static final Shown NOBODY = new Shown.NoFigure(Text.of("figure.nobody"));

    private static Shown figure(double low, double high, Shown.Unit unit) {
        return new Shown.Figure(low, high, unit);
    }

    private static Shown count(int number) {
        return figure(number, number, Shown.Unit.COUNT);
    }

    private static Told band(int low, int high, int of, Rung rung) {
        return new Told(new Range(low, high), Range.exactly(of), rung);
    }

    @Test
    void anExactCountHasEveryForm() {
        Told told = Told.exactly(17, 26);

        assertThat(ShownCount.of(told, CountForm.COUNT)).isEqualTo(count(17));
        assertThat(ShownCount.of(told, CountForm.BASE)).isEqualTo(count(26));
        assertThat(ShownCount.of(told, CountForm.OUT_OF))
                .isEqualTo(new Shown.Words("figure.out-of", List.of(count(17), count(26))));
        assertThat(ShownCount.of(told, CountForm.SHARE)).isEqualTo(figure(65, 65, Shown.Unit.PERCENT));
        assertThat(ShownCount.of(told, CountForm.OUT_OF_AND_SHARE))
                .isEqualTo(new Shown.Words(
                        "figure.out-of-and-share", List.of(count(17), count(26), figure(65, 65, Shown.Unit.PERCENT))));
        assertThat(ShownCount.of(told, CountForm.INTERVAL)).isEqualTo(figure(46, 81, Shown.Unit.PERCENT));
    }

    @Test
    void belowTenPupilsThereIsNoPercentageAndNoInterval() {
        Told nine = Told.exactly(3, 9);

        assertThat(ShownCount.of(nine, CountForm.SHARE)).isEqualTo(TOO_FEW);
        assertThat(ShownCount.of(nine, CountForm.INTERVAL)).isEqualTo(TOO_FEW);
        assertThat(ShownCount.of(nine, CountForm.OUT_OF_AND_SHARE)).isEqualTo(ShownCount.of(nine, CountForm.OUT_OF));
        assertThat(ShownCount.of(Told.exactly(3, 10), CountForm.SHARE)).isEqualTo(figure(30, 30, Shown.Unit.PERCENT));
        assertThat(ShownGap.of(nine, Told.exactly(3, 10), GapForm.POINTS)).isEqualTo(TOO_FEW);
        assertThat(ShownGap.of(Told.exactly(3, 10), nine, GapForm.POINTS)).isEqualTo(TOO_FEW);
        assertThat(ShownGap.of(Told.exactly(3, 10), Told.exactly(5, 10), GapForm.POINTS))
                .isEqualTo(figure(-20, -20, Shown.Unit.POINTS));
    }

    @ParameterizedTest
    @EnumSource(CountForm.class)
    void whatIsWithheldIsWithheldInEveryForm(CountForm form) {
        assertThat(ShownCount.of(Told.NOTHING, form)).isEqualTo(C);
    }

    @ParameterizedTest
    @EnumSource(GapForm.class)
    void aGapWithOneSideWithheldOrRangedIsWithheld(GapForm form) {
        Told known = Told.exactly(10, 20);
        Told ranged = band(7, 13, 20, Rung.BAND);
        Told ofAbout = new Told(Range.exactly(21), new Range(22, 23), Rung.EXACT);

        assertThat(ShownGap.of(known, Told.NOTHING, form)).isEqualTo(C);
        assertThat(ShownGap.of(Told.NOTHING, known, form)).isEqualTo(C);
        assertThat(ShownGap.of(known, ranged, form)).isEqualTo(C);
        assertThat(ShownGap.of(ranged, known, form)).isEqualTo(C);
        assertThat(ShownGap.of(known, ofAbout, form)).isEqualTo(C);
    }

    @ParameterizedTest
    @EnumSource(GapForm.class)
    void besideNobodyThereIsNoGap(GapForm form) {
        assertThat(ShownGap.of(Told.exactly(10, 20), Told.exactly(0, 0), form)).isEqualTo(NOBODY);
        assertThat(ShownGap.of(Told.exactly(0, 0), Told.exactly(10, 20), form)).isEqualTo(NOBODY);
    }

    @Test
    void nobodyIsZeroPupilsAndNoShare() {
        Told nobody = Told.exactly(0, 0);

        assertThat(ShownCount.of(nobody, CountForm.COUNT)).isEqualTo(count(0));
        assertThat(ShownCount.of(nobody, CountForm.BASE)).isEqualTo(count(0));
        assertThat(ShownCount.of(nobody, CountForm.OUT_OF)).isEqualTo(NOBODY);
        assertThat(ShownCount.of(nobody, CountForm.SHARE)).isEqualTo(NOBODY);
    }

    private static String word(int low, int high, int of) {
        return ((Shown.Band) ShownCount.of(band(low, high, of, Rung.BAND), CountForm.OUT_OF)).word();
    }

    @Test
    void aMergedRangeIsNotCalledFewOrMostWhenItIsNot() {
        assertThat(List.of(word(0, 2, 5), word(0, 60, 180), word(0, 61, 180), word(0, 90, 180), word(0, 91, 180)))
                .containsExactly("band.few", "band.few", "band.half-or-fewer", "band.half-or-fewer", "band.not-all");
        assertThat(List.of(
                        word(3, 5, 5),
                        word(162, 180, 180),
                        word(161, 180, 180),
                        word(90, 180, 180),
                        word(89, 180, 180)))
                .containsExactly(
                        "band.most", "band.all-or-nearly", "band.most", "band.half-or-more", "band.some-or-all");
    }

    @Test
    void rangesStandInWords() {
        assertThat(ShownCount.of(band(0, 2, 7, Rung.BAND), CountForm.OUT_OF))
                .isEqualTo(new Shown.Band("band.few", 0, 2, 7));
        assertThat(ShownCount.of(band(3, 4, 7, Rung.BAND), CountForm.COUNT))
                .isEqualTo(new Shown.Band("band.some", 3, 4, 7));
        assertThat(ShownCount.of(band(5, 7, 7, Rung.BAND), CountForm.SHARE))
                .isEqualTo(new Shown.Band("band.most", 5, 7, 7));
        assertThat(ShownCount.of(band(28, 30, 30, Rung.EXACT), CountForm.OUT_OF_AND_SHARE))
                .isEqualTo(new Shown.Band("band.all-or-nearly", 28, 30, 30));
        assertThat(ShownCount.of(band(28, 29, 30, Rung.EXACT), CountForm.OUT_OF))
                .isEqualTo(new Shown.Band("band.nearly-all", 28, 29, 30));
        assertThat(ShownCount.of(band(18, 19, 20, Rung.BAND), CountForm.OUT_OF))
                .isEqualTo(new Shown.Band("band.some", 18, 19, 20));
        assertThat(ShownCount.of(band(5, 7, 7, Rung.BAND), CountForm.INTERVAL)).isEqualTo(C);
        assertThat(ShownCount.of(band(5, 7, 7, Rung.BAND), CountForm.BASE)).isEqualTo(count(7));
    }

    @Test
    void theEndOfAnExactScaleHasAShareFromAndTo() {
        assertThat(ShownCount.of(band(28, 30, 30, Rung.EXACT), CountForm.SHARE))
                .isEqualTo(figure(93, 100, Shown.Unit.PERCENT));
        assertThat(ShownCount.of(band(7, 9, 9, Rung.EXACT), CountForm.SHARE))
                .isEqualTo(new Shown.Band("band.most", 7, 9, 9));
    }

    @Test
    void aCountOfAboutSoManyHasAShareFromAndTo() {
        Told told = new Told(Range.exactly(41), new Range(80, 82), Rung.EXACT);

        assertThat(ShownCount.of(told, CountForm.SHARE)).isEqualTo(figure(50, 51, Shown.Unit.PERCENT));
        assertThat(ShownCount.of(told, CountForm.BASE)).isEqualTo(figure(80, 82, Shown.Unit.COUNT));
        assertThat(ShownCount.of(told, CountForm.INTERVAL)).isEqualTo(figure(39, 62, Shown.Unit.PERCENT));
        Told both = new Told(new Range(0, 2), new Range(22, 23), Rung.EXACT);
        assertThat(ShownCount.of(both, CountForm.OUT_OF)).isEqualTo(C);
        assertThat(ShownCount.of(both, CountForm.COUNT)).isEqualTo(figure(0, 2, Shown.Unit.COUNT));
    }

    @Test
    void aGapHasEveryForm() {
        Told a = Told.exactly(41, 81);
        Told b = Told.exactly(178, 233);

        assertThat(ShownGap.of(a, b, GapForm.POINTS)).isEqualTo(figure(-26, -26, Shown.Unit.POINTS));
        assertThat(ShownGap.of(a, b, GapForm.INTERVAL)).isEqualTo(figure(-38, -14, Shown.Unit.POINTS));
        assertThat(ShownGap.of(a, b, GapForm.IN_PUPILS)).isEqualTo(figure(-21, -21, Shown.Unit.SIGNED_COUNT));
        assertThat(ShownGap.of(a, b, GapForm.CHANCE)).isEqualTo(figure(-12, 11, Shown.Unit.POINTS));
        assertThat(ShownGap.of(a, b, GapForm.VERDICT)).isEqualTo(new Shown.Plain(Text.of("gap.wider-than-chance")));
        assertThat(ShownGap.of(a, a, GapForm.VERDICT)).isEqualTo(new Shown.Plain(Text.of("gap.within-chance")));
    }

    @Test
    void aMeanHasOneDecimalAndAnIntervalFromTenPupils() {
        ToldMean ten = new ToldMean(20.04, OptionalDouble.of(3), 10);

        assertThat(ShownMean.of(ten, MeanForm.MEAN)).isEqualTo(figure(20.0, 20.0, Shown.Unit.DECIMAL));
        assertThat(ShownMean.of(ten, MeanForm.DEVIATION)).isEqualTo(figure(3, 3, Shown.Unit.DECIMAL));
        assertThat(ShownMean.of(ten, MeanForm.INTERVAL)).isEqualTo(figure(17.9, 22.2, Shown.Unit.DECIMAL));
        assertThat(ShownMean.of(new ToldMean(20, OptionalDouble.of(3), 9), MeanForm.INTERVAL))
                .isEqualTo(TOO_FEW);
        assertThat(ShownMean.of(new ToldMean(20, OptionalDouble.empty(), 1), MeanForm.DEVIATION))
                .isEqualTo(new Shown.NoFigure(Text.of("figure.one-value")));
    }
}
