package org.pupiltracking.plugin.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pupiltracking.measure.Table;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.text.Text;

/** The moves in a table with columns {@code from} and {@code to}, and how many pupils lack an end of theirs. */
record Moves(List<Move> made, int withoutFrom, int withoutTo) {

    private static final int BETWEEN_CHECKS = 4096;

    static Moves of(Table pupils, Grades grades, List<Problem> problems, Monitor on) {
        Table.Column from = pupils.columns("from").get(0);
        Table.Column to = pupils.columns("to").get(0);
        Optional<Table.Column> unit = pupils.columns("unit").stream().findFirst();
        List<Move> made = new ArrayList<>();
        int withoutFrom = 0;
        int withoutTo = 0;
        for (int r = 0; r < pupils.rows(); r++) {
            if (r % BETWEEN_CHECKS == 0) {
                on.check();
                on.progress(Text.of("progress.transition"), r, pupils.rows());
            }
            int row = r;
            if (from.missing(r)) {
                withoutFrom++;
            } else if (to.missing(r)) {
                withoutTo++;
            } else {
                Optional<String> start = read(pupils, from, r, grades, problems);
                Optional<String> end = read(pupils, to, r, grades, problems);
                if (start.isPresent() && end.isPresent()) {
                    made.add(new Move(unit.map(u -> u.text(row)).orElse(""), start.get(), end.get()));
                }
            }
        }
        return new Moves(made, withoutFrom, withoutTo);
    }

    private static Optional<String> read(
            Table pupils, Table.Column column, int row, Grades grades, List<Problem> problems) {
        Optional<String> grade = grades.read(column.text(row));
        if (grade.isEmpty()) {
            problems.add(
                    grades.unknown(column.text(row)).at(Place.of(pupils.source(), pupils.line(row), column.name())));
        }
        return grade;
    }
}
