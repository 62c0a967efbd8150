package org.pupiltracking.core.disclosure;

import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.framework.RuleId;
import org.pupiltracking.framework.Sensitivity;
import org.pupiltracking.snapshot.Criterion;
import org.pupiltracking.snapshot.Population;
import org.pupiltracking.snapshot.Question;
import org.pupiltracking.snapshot.Snapshot;

/** How closely the membership of groups is held, as their definitions say. What nobody defines is held most closely. */
final class Clearance {

    private final Snapshot snapshot;

    Clearance(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    Sensitivity of(Criterion criterion, Question question) {
        String id = criterion.dimension().id();
        return switch (criterion.dimension().kind()) {
            case SCHOOL, PHASE, YEAR, CLASS, SET -> Sensitivity.VISIBLE;
            case CHARACTERISTIC ->
                snapshot.definitions()
                        .characteristic(new CharacteristicId(id))
                        .map(c -> c.sensitivity())
                        .orElse(Sensitivity.RESTRICTED);
            case GROUP ->
                snapshot.definitions()
                        .framework(question.framework())
                        .flatMap(f -> f.groups().stream()
                                .filter(g -> g.id().equals(new RuleId(id)))
                                .findFirst())
                        .map(g -> g.sensitivity())
                        .orElse(Sensitivity.RESTRICTED);
        };
    }

    boolean covers(Sensitivity cleared, Population population, Question question) {
        return population.all().stream().allMatch(c -> of(c, question).compareTo(cleared) <= 0);
    }
}
