package org.pupiltracking.plugin.fictitious;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pupiltracking.calendar.SchoolYear;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.record.Upn;

/**
 * A school with the children who are on its roll in a school year, until a day. The same school is seen a little later when only the day is
 * later: some have joined since, some have left, nobody's past has changed.
 *
 * @param until the last day that is known
 * @param children those who joined by then, youngest year group first
 */
record School(SchoolPlan plan, SchoolYear year, LocalDate until, List<Child> children) {

    static School of(SchoolPlan plan, SchoolYear year, LocalDate until, Chance chance) {
        MadeUpNumbers numbers = new MadeUpNumbers(plan.id());
        List<Child> children = new ArrayList<>();
        int number = 0;
        for (int y = 0; y < plan.years().size(); y++) {
            List<String> classes = plan.classes().get(y);
            for (int i = 0; i < plan.years().get(y); i++) {
                PupilId id = new PupilId(plan.id() + "-" + ++number);
                Child child =
                        child(id, y, classes.get(i % classes.size()), year, until, numbers, chance.of(id.value()));
                if (!child.joined().isAfter(until)) {
                    children.add(child);
                }
            }
        }
        return new School(plan, year, until, List.copyOf(children));
    }

    SchoolId id() {
        return new SchoolId(plan.id());
    }

    private static Child child(
            PupilId id, int year, String group, SchoolYear in, LocalDate until, MadeUpNumbers numbers, Chance chance) {
        boolean girl = chance.happens(0.49);
        String forename = MadeUpNames.forename(girl, chance);
        String surname = MadeUpNames.surname(chance);
        // A few children are taught in the year group below that of their age.
        int age = year < 6 && chance.happens(0.012) ? year + 1 : year;
        LocalDate birth = LocalDate.of(in.start() - 5 - age, 9, 1).plusDays(chance.below(365));
        LocalDate joined = joined(year, in, chance);
        Optional<LocalDate> left = left(joined, in, chance).filter(l -> l.isBefore(until));
        boolean here = joined.equals(SchoolDays.first(in.plus(-year)));
        boolean temporary = !here && chance.happens(0.1);
        Upn upn = temporary
                ? numbers.next(joined.getYear(), true, true, chance)
                : numbers.next(in.start() - year, here, false, chance);
        Circumstances circumstances = Circumstances.of(girl, chance);
        // Summer-born children are up to a year younger than their classmates.
        boolean summer = birth.getMonthValue() >= 4 && birth.getMonthValue() <= 8;
        double ability = chance.normal(0.95) + circumstances.effect() - (summer ? 0.2 : 0);
        double pace = chance.normal(0.1);
        return new Child(
                id, upn, forename, surname, birth, year, group, joined, left, circumstances, ability, pace, chance);
    }

    /** Most start in Reception, some at the beginning of a later year, some in the course of this one. */
    private static LocalDate joined(int year, SchoolYear in, Chance chance) {
        double way = chance.share();
        if (way < 0.05) {
            return during(in, chance);
        }
        int back = way < 0.17 && year > 0 ? chance.below(year) : year;
        return SchoolDays.first(in.plus(-back));
    }

    private static Optional<LocalDate> left(LocalDate joined, SchoolYear in, Chance chance) {
        boolean leaves = chance.happens(0.04);
        LocalDate day = during(in, chance);
        return leaves && !joined.isAfter(SchoolDays.first(in)) ? Optional.of(day) : Optional.empty();
    }

    private static LocalDate during(SchoolYear in, Chance chance) {
        LocalDate from = SchoolDays.first(in).plusDays(7);
        long days = SchoolDays.last(in).toEpochDay() - from.toEpochDay();
        return SchoolDays.onOrBefore(from.plusDays(chance.below((int) days)));
    }
}
