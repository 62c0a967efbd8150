package org.pupiltracking.core.disclosure;

import java.util.Optional;
import org.pupiltracking.core.disclosure.derive.Told;
import org.pupiltracking.core.disclosure.derive.ToldMean;
import org.pupiltracking.disclosure.Viewer;
import org.pupiltracking.snapshot.Count;
import org.pupiltracking.snapshot.Finding;
import org.pupiltracking.snapshot.Mean;
import org.pupiltracking.snapshot.Population;
import org.pupiltracking.snapshot.Question;

/** Exact figures, for viewers to whom pupils may be named: about whom they may count, of groups for which they are cleared. */
final class StaffFigures implements Figures {

    private final Viewer viewer;
    private final Reach reach;
    private final Clearance clearance;

    StaffFigures(Viewer viewer, Reach reach, Clearance clearance) {
        this.viewer = viewer;
        this.reach = reach;
        this.clearance = clearance;
    }

    @Override
    public Told told(Count count) {
        return may(count.population(), count.question()) ? Told.exactly(count.count(), count.of()) : Told.NOTHING;
    }

    @Override
    public Optional<Finding<ToldMean>> told(Mean mean) {
        return may(mean.population(), mean.question())
                ? Optional.of(mean.mean().map(m -> new ToldMean(m, mean.deviation(), mean.of())))
                : Optional.empty();
    }

    private boolean may(Population population, Question question) {
        return reach.mayCount(population.scope(), population.at())
                && clearance.covers(viewer.cleared(), population, question);
    }
}
