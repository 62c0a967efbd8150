package org.pupiltracking.kit.pages;

import java.math.RoundingMode;
import java.text.NumberFormat;
import org.pupiltracking.disclosure.Shown;
import org.pupiltracking.text.Text;
import org.pupiltracking.text.Words;

/** Writes figures as a language does: whole percentages, a real minus, ranges in words. */
final class Figures {

    private static final char MINUS = '\u2212';

    private final Words words;

    Figures(Words words) {
        this.words = words;
    }

    String write(Shown.Figure figure) {
        boolean signed = figure.unit() == Shown.Unit.POINTS || figure.unit() == Shown.Unit.SIGNED_COUNT;
        String low = write(figure.low(), figure.unit(), signed);
        String high = write(figure.high(), figure.unit(), signed);
        if (low.equals(high)) {
            return low;
        } else if (signed && figure.low() == -figure.high()) {
            return "±" + number(Math.abs(figure.high()), figure.unit());
        }
        return words.say(Text.of("shown.range", low, high));
    }

    private String write(double value, Shown.Unit unit, boolean signed) {
        String digits = number(Math.abs(value), unit);
        boolean zero = digits.chars().noneMatch(c -> c >= '1' && c <= '9');
        String sign = zero ? "" : value < 0 ? String.valueOf(MINUS) : signed ? "+" : "";
        return sign + digits;
    }

    private String number(double value, Shown.Unit unit) {
        int decimals = unit == Shown.Unit.DECIMAL ? 1 : 0;
        NumberFormat format = unit == Shown.Unit.PERCENT
                ? NumberFormat.getPercentInstance(words.language())
                : NumberFormat.getNumberInstance(words.language());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(unit == Shown.Unit.PERCENT ? value / 100 : value);
    }
}
