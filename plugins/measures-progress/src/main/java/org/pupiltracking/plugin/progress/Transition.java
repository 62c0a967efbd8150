package org.pupiltracking.plugin.progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pupiltracking.framework.ProgressRule;
import org.pupiltracking.measure.Input;
import org.pupiltracking.measure.Measure;
import org.pupiltracking.measure.MeasureId;
import org.pupiltracking.measure.Model;
import org.pupiltracking.measure.Parameter;
import org.pupiltracking.measure.Results;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.measure.Table;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.Outcome;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.record.EntityId;
import org.pupiltracking.text.Text;

/**
 * A transition matrix: how many pupils moved from each prior grade to each later one, in the order of the ladder where a scheme is chosen,
 * with the moves that a named rule calls expected progress (as in the national transition matrices of the Department for Education to 2019).
 * A pupil without a prior or a later grade is counted as such and is in no cell. Counts only: it assumes nothing of distances, and must not
 * be read as what a pupil will go on to do.
 */
final class Transition implements Measure {

    @Override
    public MeasureId id() {
        return new MeasureId("transition");
    }

    @Override
    public String label() {
        return "progress.transition";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                new Input("unit", false, false, false, "progress.input.unit"),
                new Input("pupil", false, true, false, "progress.input.pupil"),
                new Input("from", false, true, false, "progress.input.from"),
                new Input("to", false, true, false, "progress.input.to"));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Grades.SCHEME, Grades.RULE);
    }

    @Override
    public Model fit(Table reference, Settings with, Monitor on) {
        return new Model(id(), Results.builder().build());
    }

    @Override
    public Outcome<Results> apply(Model model, Table pupils, Settings with, Monitor on) {
        Grades grades = Grades.of(pupils.definitions(), with);
        Optional<ProgressRule> rule = Grades.rule(pupils.definitions(), grades, with);
        List<Problem> problems = new ArrayList<>();
        Moves moves = Moves.of(pupils, grades, problems, on);
        Comparator<Move> order = Comparator.comparing(Move::unit, EntityId.ORDER)
                .thenComparing(Move::from, grades.order())
                .thenComparing(Move::to, grades.order());
        Map<Move, Integer> cells = new TreeMap<>(order);
        moves.made().forEach(m -> cells.merge(m, 1, Integer::sum));
        boolean units = !pupils.columns("unit").isEmpty();
        List<Results> written = new ArrayList<>();
        cells.forEach((move, n) -> {
            Results.Builder cell = Results.builder();
            if (units) {
                cell.word("unit", move.unit());
            }
            cell.word("from", move.from()).word("to", move.to()).whole("n", n);
            rule.flatMap(r -> grades.expected(r, move.from(), move.to()))
                    .ifPresent(e -> cell.word("progress", e ? "expected" : "less"));
            written.add(cell.build());
        });
        Results results = Results.builder()
                .whole("used", moves.made().size())
                .whole("withoutFrom", moves.withoutFrom())
                .whole("withoutTo", moves.withoutTo())
                .items("cells", written)
                .put(
                        "expected",
                        rule.map(Transition::describe)
                                .orElseGet(() -> new Results.None(Text.of("progress.reason.no-rule"))))
                .build();
        return new Outcome<>(results, problems);
    }

    static Results.Value describe(ProgressRule rule) {
        return new Results.Within(Results.builder()
                .word("rule", rule.id().value())
                .put("label", new Results.Said(Text.of(rule.label())))
                .word("source", rule.citation().source())
                .word(
                        "standing",
                        rule.citation()
                                .standing()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'))
                .build());
    }
}
