package org.pupiltracking.core.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.pupiltracking.framework.Definitions;
import org.pupiltracking.measure.Input;
import org.pupiltracking.measure.Measure;
import org.pupiltracking.measure.Table;
import org.pupiltracking.outcome.Given;
import org.pupiltracking.outcome.Outcome;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.EntityId;

/**
 * A table of texts that were given row by row. Rows are put in the order of their cells, column by column in the order of roles, so that the
 * order in which they came changes no bit of a result; rows with equal cells are interchangeable.
 */
public final class RowTable implements Table {

    private static final Comparator<String> CELLS = EntityId.ORDER;

    private final Definitions definitions;
    private final List<Column> columns;
    private final int[] sourceRows;
    private final String source;
    private final int firstLine;

    private RowTable(Definitions definitions, List<Column> columns, int[] sourceRows, String source, int firstLine) {
        this.definitions = definitions;
        this.source = source;
        this.firstLine = firstLine;
        this.columns = columns;
        this.sourceRows = sourceRows;
    }

    /** A column as it was mapped: its role, its heading, and its cells by source row. */
    public record Mapped(String role, String name, List<String> cells) {}

    /**
     * Returns the table that {@code measure} reads, and a problem for each cell of a numeric column that is no number; such a cell is missing.
     *
     * @param columns all of one length; in any order of roles, repeated roles in the order in which they were mapped
     * @param source what the rows came from, for problems
     * @param firstLine the line of the first row
     * @throws RefusedException {@code measure.role-missing}, {@code measure.role-unknown} or {@code measure.role-twice}
     */
    public static Outcome<Table> of(
            Measure measure, List<Mapped> columns, Definitions definitions, String source, int firstLine) {
        Map<String, Input> inputs = new TreeMap<>();
        measure.inputs().forEach(i -> inputs.put(i.role(), i));
        check(inputs, columns);
        int rows = columns.isEmpty() ? 0 : columns.get(0).cells().size();
        Integer[] order = IntStream.range(0, rows).boxed().toArray(Integer[]::new);
        Comparator<Integer> byCells = Comparator.comparingInt(r -> 0);
        for (Input input : measure.inputs()) {
            for (Mapped column : columns) {
                if (column.role().equals(input.role())) {
                    byCells = byCells.thenComparing(r -> column.cells().get(r), CELLS);
                }
            }
        }
        Arrays.sort(order, byCells.thenComparing(Comparator.naturalOrder()));
        int[] sourceRows = Arrays.stream(order).mapToInt(r -> r + 1).toArray();
        List<Problem> problems = new ArrayList<>();
        List<Column> made = new ArrayList<>();
        for (Mapped column : columns) {
            String[] texts =
                    Arrays.stream(order).map(r -> column.cells().get(r).strip()).toArray(String[]::new);
            boolean numeric = Objects.requireNonNull(inputs.get(column.role())).numeric();
            double[] numbers =
                    numeric ? numbers(column, texts, sourceRows, source, firstLine, problems) : new double[0];
            made.add(new TextColumn(column.role(), column.name(), texts, numbers, numeric));
        }
        return new Outcome<>(new RowTable(definitions, List.copyOf(made), sourceRows, source, firstLine), problems);
    }

    private static void check(Map<String, Input> inputs, List<Mapped> columns) {
        for (Mapped column : columns) {
            Input input = inputs.get(column.role());
            RefusedException.unless(
                    input != null,
                    "measure.role-unknown",
                    Given.of(column.role(), inputs.keySet()).text(),
                    List.copyOf(inputs.keySet()));
        }
        for (Input input : inputs.values()) {
            long mapped =
                    columns.stream().filter(c -> c.role().equals(input.role())).count();
            RefusedException.unless(mapped > 0 || !input.required(), "measure.role-missing", input.role());
            RefusedException.unless(mapped < 2 || input.repeatable(), "measure.role-twice", input.role());
        }
    }

    private static double[] numbers(
            Mapped column, String[] texts, int[] sourceRows, String source, int firstLine, List<Problem> problems) {
        double[] numbers = new double[texts.length];
        for (int r = 0; r < texts.length; r++) {
            numbers[r] = number(texts[r]);
            if (Double.isNaN(numbers[r]) && !texts[r].isEmpty()) {
                problems.add(Problem.leftOut("measure.not-a-number", column.role())
                        .at(Place.of(source, firstLine + sourceRows[r] - 1, column.name()))
                        .with(Given.of(texts[r])));
            }
        }
        return numbers;
    }

    /** Plain decimals and exponents; not what {@link Double#parseDouble} also takes, such as {@code 0x1p3}, {@code NaN} or {@code 1d}. */
    private static double number(String text) {
        if (!text.matches("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?")) {
            return Double.NaN;
        }
        double number = Double.parseDouble(text);
        return Double.isInfinite(number) ? Double.NaN : number;
    }

    @Override
    public int rows() {
        return sourceRows.length;
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public List<Column> columns(String role) {
        return columns.stream().filter(c -> c.role().equals(role)).toList();
    }

    @Override
    public Definitions definitions() {
        return definitions;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public int line(int row) {
        return firstLine + sourceRows[row] - 1;
    }

    @Override
    public int sourceRow(int row) {
        return sourceRows[row];
    }

    private static final class TextColumn implements Column {
        private final String role;
        private final String name;
        private final String[] texts;
        private final double[] numbers;
        private final boolean numeric;

        TextColumn(String role, String name, String[] texts, double[] numbers, boolean numeric) {
            this.role = role;
            this.name = name;
            this.texts = texts;
            this.numbers = numbers;
            this.numeric = numeric;
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
            return numeric ? Double.isNaN(numbers[row]) : texts[row].isEmpty();
        }

        @Override
        public double number(int row) {
            return numeric ? numbers[row] : Double.NaN;
        }

        @Override
        public String text(int row) {
            return texts[row];
        }
    }
}
