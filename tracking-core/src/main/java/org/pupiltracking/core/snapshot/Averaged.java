package org.pupiltracking.core.snapshot;

import java.util.List;
import java.util.OptionalDouble;
import org.pupiltracking.snapshot.Finding;
import org.pupiltracking.snapshot.Mean;
import org.pupiltracking.snapshot.Population;
import org.pupiltracking.snapshot.Question;
import org.pupiltracking.snapshot.Split;
import org.pupiltracking.snapshot.Tally;
import org.pupiltracking.text.Text;

/** The mean of a tally's values; refused where they are of two units. */
record Averaged(Question question, Population population, Tally tally) implements Mean {

    @Override
    public Text unit() {
        List<String> units = tally.counts().keySet().stream()
                .filter(Split::isUnit)
                .map(s -> s.code().substring("unit:".length()))
                .toList();
        return Text.of(units.size() == 1 ? units.get(0) : "unit.none");
    }

    @Override
    public int of() {
        return tally.mixesUnits() ? 0 : tally.valued();
    }

    @Override
    public Finding<Double> mean() {
        if (tally.mixesUnits()) {
            return Finding.none("reason.schemes-mixed");
        }
        OptionalDouble mean = tally.mean();
        if (mean.isPresent()) {
            return Finding.of(mean.getAsDouble());
        }
        return tally.count(Split.ASSESSED) > 0 ? Finding.none("reason.no-mean") : Finding.none("reason.no-result");
    }

    @Override
    public OptionalDouble deviation() {
        return tally.deviation();
    }
}
