package org.pupiltracking.core.snapshot.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.pupiltracking.record.ClassMembership;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.snapshot.Scope;

/** Where pupils are on one day, by row: read for all pupils before, or for one when it is asked. */
interface Placing {

    Lives lives();

    /** Returns the day in days since 1970. */
    int day();

    /** Returns the number of a pupil's school; {@link Lives#NONE} when on no roll. */
    int school(int row);

    /** Returns the number of a pupil's year taught; {@link Lives#NO_YEAR} when not known. */
    int year(int row);

    /** Returns the number of the payload of a pupil's class; {@link Lives#NONE} when in none. */
    int classOf(int row);

    /** Returns which pupils on roll are in a scope. */
    default IntPredicate in(Scope scope) {
        List<IntPredicate> parts = new ArrayList<>();
        scope.parts().forEach(p -> parts.add(in(p)));
        return row -> {
            for (IntPredicate part : parts) {
                if (!part.test(row)) {
                    return false;
                }
            }
            return school(row) != Lives.NONE;
        };
    }

    private IntPredicate in(Scope.Part part) {
        if (part instanceof Scope.OfSchool of) {
            int at = lives().school(of.school());
            return row -> school(row) == at;
        } else if (part instanceof Scope.OfPhase of) {
            return row -> RollDay.phase(year(row)).equals(of.phase());
        } else if (part instanceof Scope.OfYear of) {
            int number = of.year().number();
            return row -> year(row) == number;
        } else if (part instanceof Scope.OfClass of) {
            return row -> classOf(row) != Lives.NONE
                    && membership(classOf(row)).name().equals(of.name());
        } else if (part instanceof Scope.OfGroup of) {
            return row -> lives().inGroup(row, of.name(), day());
        }
        PupilId pupil = ((Scope.OfPupil) part).pupil();
        int only = lives().facts().row(pupil);
        return row -> row == only;
    }

    /** Returns what a number of {@link #classOf} stands for. */
    default ClassMembership membership(int classOf) {
        return (ClassMembership) lives().facts().ofPupils().payloads().get(classOf);
    }

    /** Reads one pupil at a time. */
    record OnAsking(Lives lives, int day) implements Placing {
        @Override
        public int school(int row) {
            return lives.school(row, day);
        }

        @Override
        public int year(int row) {
            return lives.yearTaught(row, day);
        }

        @Override
        public int classOf(int row) {
            int at = school(row);
            return at == Lives.NONE ? Lives.NONE : lives.classAt(row, at, day);
        }
    }
}
