package org.pupiltracking.core.snapshot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.core.snapshot.facts.Lives;
import org.pupiltracking.core.snapshot.standing.Verdict;
import org.pupiltracking.framework.Definitions;
import org.pupiltracking.measure.Table;
import org.pupiltracking.snapshot.Answers.InTable;
import org.pupiltracking.snapshot.PupilStanding;
import org.pupiltracking.snapshot.Reading;
import org.pupiltracking.snapshot.Scope;

/** A table with a row for each pupil on roll, in canonical order. */
record StandingTable(Definitions definitions, int rows, List<Column> columns) implements Table {

    static StandingTable of(GridAnswers answers, Scope scope, Map<String, InTable> roles) {
        Kept.OnDay day = answers.on(scope);
        int[] rows = day.roll().rows(scope);
        List<Column> columns = new ArrayList<>();
        new TreeMap<>(roles).forEach((role, what) -> {
            @Nullable Object[] values = new @Nullable Object[rows.length];
            for (int i = 0; i < rows.length; i++) {
                values[i] = value(day, rows[i], what).orElse(null);
            }
            columns.add(new Values(role, what.name().toLowerCase(Locale.ROOT), values));
        });
        return new StandingTable(answers.snapshot().definitions(), rows.length, columns);
    }

    private static Optional<?> value(Kept.OnDay day, int row, InTable what) {
        Lives lives = day.roll().lives();
        return switch (what) {
            case PUPIL -> Optional.of(lives.facts().pupils().get(row).value());
            case SCHOOL ->
                Optional.of(lives.facts().schools().get(day.roll().school(row)).value());
            case CLASS -> Optional.of(day.roll().className(row)).filter(c -> !c.isEmpty());
            case LATEST -> verdict(day, row).now();
            case BASELINE -> verdict(day, row).before();
            case LATEST_GRADE -> standing(day, row).latest().found().map(Reading::printed);
            case BASELINE_GRADE -> standing(day, row).baseline().found().map(Reading::printed);
        };
    }

    private static Verdict verdict(Kept.OnDay day, int row) {
        return day.standings().verdict(day.verdicts().of(row));
    }

    private static PupilStanding standing(Kept.OnDay day, int row) {
        return day.standings().standing(row);
    }

    @Override
    public List<Column> columns(String role) {
        return columns.stream().filter(c -> c.role().equals(role)).toList();
    }

    @Override
    public String source() {
        return "record";
    }

    @Override
    public int line(int row) {
        return row + 1;
    }

    @Override
    public int sourceRow(int row) {
        return row + 1;
    }

    private static final class Values implements Column {
        private final String role;
        private final String name;
        private final @Nullable Object[] values;

        Values(String role, String name, @Nullable Object[] values) {
            this.role = role;
            this.name = name;
            this.values = values;
        }

        @Override
        public String role() {
            return role;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean missing(int row) {
            return values[row] == null;
        }

        @Override
        public double number(int row) {
            return values[row] instanceof BigDecimal number ? number.doubleValue() : Double.NaN;
        }

        @Override
        public String text(int row) {
            Object value = values[row];
            if (value == null) {
                return "";
            }
            return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        }
    }
}
