package org.pupiltracking.core.disclosure;

import org.pupiltracking.snapshot.Criterion;
import org.pupiltracking.snapshot.Population;
import org.pupiltracking.snapshot.Scope;

/** Which figures are shown most finely when not all can be: school, year, characteristic, class, characteristic by year, pairs. */
final class Priority {

    private Priority() {}

    /** Returns 0 for the first to be chosen for. */
    static int of(Population population) {
        boolean ofYear = false;
        boolean ofClass = false;
        int groups = 0;
        for (Criterion criterion : population.all()) {
            switch (criterion.dimension().kind()) {
                case SCHOOL -> {}
                case PHASE, YEAR -> ofYear = true;
                case CHARACTERISTIC, GROUP -> groups++;
                case CLASS, SET -> ofClass = true;
            }
        }
        for (Scope.Part part : population.scope().parts()) {
            ofYear |= part instanceof Scope.OfYear || part instanceof Scope.OfPhase;
            ofClass |= part instanceof Scope.OfClass || part instanceof Scope.OfGroup;
        }
        if (groups == 0 && !ofClass) {
            return ofYear ? 1 : 0;
        } else if (groups == 1 && !ofClass) {
            return ofYear ? 4 : 2;
        }
        return groups == 0 ? 3 : 5;
    }
}
