package org.pupiltracking.core.disclosure;

import org.pupiltracking.snapshot.Criterion;
import org.pupiltracking.snapshot.Population;
import org.pupiltracking.snapshot.Scope;

/** Which figures are shown most finely when not all can be: school, year, characteristic, class, characteristic by year, pairs. */
final class Priority {

    private Priority() {}

    /** Returns 0 for the first to be chosen for. */
    static int of(Population population) {
        int years = 0;
        int groups = 0;
        int classes = 0;
        for (Criterion criterion : population.all()) {
            switch (criterion.dimension().kind()) {
                case SCHOOL -> {}
                case PHASE, YEAR -> years++;
                case CHARACTERISTIC, GROUP -> groups++;
                case CLASS, SET -> classes++;
            }
        }
        for (Scope.Part part : population.scope().parts()) {
            years += part instanceof Scope.OfYear || part instanceof Scope.OfPhase ? 1 : 0;
            classes += part instanceof Scope.OfClass || part instanceof Scope.OfGroup ? 1 : 0;
        }
        if (groups == 0 && classes == 0) {
            return years == 0 ? 0 : 1;
        } else if (groups == 1 && classes == 0) {
            return years == 0 ? 2 : 4;
        }
        return groups == 0 ? 3 : 5;
    }
}
