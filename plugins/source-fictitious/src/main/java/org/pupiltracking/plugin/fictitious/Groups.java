package org.pupiltracking.plugin.fictitious;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pupiltracking.calendar.SchoolYear;
import org.pupiltracking.framework.Characteristic;
import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.framework.Definitions;
import org.pupiltracking.record.CharacteristicHeld;
import org.pupiltracking.record.Period;

/**
 * Writes a child's circumstances as characteristics, from the day of joining on; some change on a day, so that figures depend on the roll
 * date. What no framework declares is left out, and so is a value that its declaration does not know.
 */
final class Groups {

    /** From this day on, SEN support replaced school action, and plans replaced statements (SEND code of practice, 2014). */
    private static final LocalDate REFORM = LocalDate.of(2014, 9, 1);

    private static final double MORE_ABLE = 1.3;

    /** A characteristic from a day to a day. */
    record Held(CharacteristicHeld what, Period when) {}

    private final Definitions definitions;
    private final SchoolYear year;

    Groups(Definitions definitions, SchoolYear year) {
        this.definitions = definitions;
        this.year = year;
    }

    List<Held> of(Child child) {
        Circumstances c = child.circumstances();
        List<Held> all = new ArrayList<>();
        always(all, child, "sex", c.girl() ? "F" : "M");
        always(all, child, "ethnicity", c.ethnicity());
        always(all, child, "eal", yes(c.additionalLanguage()));
        meals(all, child);
        always(all, child, "free-school-meals-6", yes(c.mealsBefore()));
        always(all, child, "looked-after", yes(c.lookedAfter()));
        always(all, child, "previously-looked-after", c.adopted() ? "A" : "N");
        always(all, child, "service-child", yes(c.service()));
        always(all, child, "pupil-premium", yes(c.premium()));
        always(all, child, "more-able", yes(child.ability() > MORE_ABLE));
        need(all, child);
        return all;
    }

    private static String yes(boolean is) {
        return is ? "Y" : "N";
    }

    private void always(List<Held> all, Child child, String id, String value) {
        held(all, id, value, child.joined(), Optional.empty());
    }

    /** Who had free meals earlier, and has none now, had them until last summer. */
    private void meals(List<Held> all, Child child) {
        Circumstances c = child.circumstances();
        LocalDate ended = LocalDate.of(year.start(), 8, 31);
        if (c.mealsBefore() && !c.meals() && child.joined().isBefore(ended)) {
            held(all, "free-school-meals", "Y", child.joined(), Optional.of(ended));
            held(all, "free-school-meals", "N", ended.plusDays(1), Optional.empty());
        } else {
            always(all, child, "free-school-meals", yes(c.meals()));
        }
    }

    private void need(List<Held> all, Child child) {
        LocalDate first = LocalDate.of(year.start(), 11, 15);
        LocalDate since = child.joined();
        if (child.circumstances().needLately() && since.isBefore(first)) {
            held(all, "sen", "N", since, Optional.of(first.minusDays(1)));
            since = first;
        }
        String before = code(child.circumstances().need(), true);
        String after = code(child.circumstances().need(), false);
        boolean old = known("sen", before);
        boolean reformed = year.compareTo(SchoolYear.of(REFORM)) >= 0;
        if (old && since.isBefore(REFORM) && reformed && !before.equals(after)) {
            held(all, "sen", before, since, Optional.of(REFORM.minusDays(1)));
            held(all, "sen", after, REFORM, Optional.empty());
        } else {
            held(all, "sen", old && since.isBefore(REFORM) ? before : after, since, Optional.empty());
        }
    }

    private static String code(Circumstances.Need need, boolean beforeReform) {
        return switch (need) {
            case NONE -> "N";
            case SUPPORT -> beforeReform ? "A" : "K";
            case MORE_SUPPORT -> beforeReform ? "P" : "K";
            case PLAN -> beforeReform ? "S" : "E";
        };
    }

    private boolean known(String id, String value) {
        Optional<Characteristic> declared = definitions.characteristic(new CharacteristicId(id));
        return declared.map(Characteristic::values)
                .filter(v -> v.isEmpty() || v.stream().anyMatch(x -> x.code().equals(value)))
                .isPresent();
    }

    private void held(List<Held> all, String id, String value, LocalDate from, Optional<LocalDate> to) {
        if (known(id, value)) {
            all.add(new Held(new CharacteristicHeld(new CharacteristicId(id), value), new Period(from, to)));
        }
    }
}
