package org.pupiltracking.plugin.grids;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.pupiltracking.framework.Band;
import org.pupiltracking.framework.Bands;
import org.pupiltracking.framework.Expectation;
import org.pupiltracking.report.Cell;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.Ladder;
import org.pupiltracking.scheme.Result;
import org.pupiltracking.snapshot.Coverage;
import org.pupiltracking.snapshot.PupilStanding;
import org.pupiltracking.text.Text;

/**
 * The rows of a grid, lowest first: the steps of a ladder; for numbers the bands that pupils are sorted into, or ranges of scores where there
 * are none, since a page cannot have a row for every score.
 */
sealed interface Rungs {

    /** Returns how many rows there are. */
    int size();

    /** Returns the row, from 0 for the lowest, of a pupil who is assessed; empty for all others. */
    Optional<Integer> of(PupilStanding standing);

    /** Returns the row of an expectation's border; empty when it is on none. */
    Optional<Integer> of(String raw);

    /** Returns the heading of a row. */
    List<Cell> heading(int row);

    /** Returns whether one row more is one step more, so that moving by a row says something of a pupil. */
    boolean areSteps();

    /** Returns the rows for results of {@code scheme}. */
    static Rungs of(GradingScheme scheme, Optional<Bands> bands, Collection<PupilStanding> used, List<Expectation> of) {
        if (scheme.ladder() instanceof Ladder.Numbers numbers) {
            if (bands.isPresent() && of.isEmpty()) {
                return new OfBands(bands.get().bands());
            }
            return OfScores.of(scheme, numbers, used, of);
        }
        return new OfGrades(scheme);
    }

    private static Optional<Result> result(PupilStanding standing) {
        return standing.coverage() == Coverage.ASSESSED
                ? standing.latest().found().map(r -> r.result())
                : Optional.empty();
    }

    /** A row a grade. */
    record OfGrades(GradingScheme scheme) implements Rungs {
        @Override
        public int size() {
            return scheme.grades().size();
        }

        @Override
        public Optional<Integer> of(PupilStanding standing) {
            return result(standing).flatMap(this::row);
        }

        @Override
        public Optional<Integer> of(String raw) {
            return scheme.read(raw).flatMap(this::row);
        }

        private Optional<Integer> row(Result result) {
            return result instanceof Result.AtGrade at
                    ? Optional.of(scheme.grades().indexOf(at.grade())).filter(i -> i >= 0)
                    : Optional.empty();
        }

        @Override
        public List<Cell> heading(int row) {
            return List.of(Cell.of(scheme.grades().get(row)));
        }

        @Override
        public boolean areSteps() {
            return !(scheme.ladder() instanceof Ladder.NoOrder);
        }
    }

    /** A row a band. */
    record OfBands(List<Band> bands) implements Rungs {
        @Override
        public int size() {
            return bands.size();
        }

        @Override
        public Optional<Integer> of(PupilStanding standing) {
            return standing.band().found().map(bands::indexOf).filter(i -> i >= 0);
        }

        @Override
        public Optional<Integer> of(String raw) {
            return Optional.empty();
        }

        @Override
        public List<Cell> heading(int row) {
            return List.of(Cell.of(Text.of(bands.get(row).label())));
        }

        @Override
        public boolean areSteps() {
            return false;
        }
    }

    /** A row a range of scores, such as 100 to 104. */
    record OfScores(GradingScheme scheme, BigDecimal from, BigDecimal width, int size) implements Rungs {

        private static final int MOST_ROWS = 12;

        static OfScores of(
                GradingScheme scheme,
                Ladder.Numbers numbers,
                Collection<PupilStanding> used,
                List<Expectation> expected) {
            TreeSet<BigDecimal> scores = new TreeSet<>();
            used.forEach(s -> result(s).flatMap(OfScores::score).ifPresent(scores::add));
            List<BigDecimal> borders = new ArrayList<>();
            expected.forEach(e -> scheme.read(e.low()).flatMap(OfScores::score).ifPresent(borders::add));
            scores.addAll(borders);
            BigDecimal low = scores.isEmpty() ? numbers.least() : scores.first();
            BigDecimal high = scores.isEmpty() ? numbers.greatest() : scores.last();
            BigDecimal width = width(high.subtract(low), numbers.step());
            // An expectation begins a row, so that its line can run between two.
            BigDecimal anchor = borders.isEmpty() ? BigDecimal.ZERO : borders.get(0);
            BigDecimal from = low.subtract(anchor)
                    .divide(width, 0, RoundingMode.FLOOR)
                    .multiply(width)
                    .add(anchor);
            int size = high.subtract(from).divide(width, 0, RoundingMode.FLOOR).intValueExact() + 1;
            return new OfScores(scheme, from, width, size);
        }

        private static Optional<BigDecimal> score(Result result) {
            return result instanceof Result.Score score ? Optional.of(score.value()) : Optional.empty();
        }

        /** 1, 2 or 5 times a power of ten of the scale's steps: at most a dozen rows. */
        private static BigDecimal width(BigDecimal range, BigDecimal step) {
            BigDecimal width = step;
            BigDecimal[] factors = {new BigDecimal(2), new BigDecimal("2.5"), new BigDecimal(2)};
            for (int i = 0; range.compareTo(width.multiply(BigDecimal.valueOf(MOST_ROWS - 2))) > 0; i++) {
                width = width.multiply(factors[i % 3]);
            }
            return width;
        }

        @Override
        public Optional<Integer> of(PupilStanding standing) {
            return result(standing).flatMap(this::row);
        }

        @Override
        public Optional<Integer> of(String raw) {
            return scheme.read(raw).flatMap(this::row);
        }

        private Optional<Integer> row(Result result) {
            if (result instanceof Result.OutOfRange bound) {
                return Optional.of(bound.below() ? 0 : size - 1);
            }
            return score(result)
                    .map(s -> s.subtract(from)
                            .divide(width, 0, RoundingMode.FLOOR)
                            .intValueExact())
                    .filter(i -> i >= 0 && i < size);
        }

        @Override
        public List<Cell> heading(int row) {
            BigDecimal low = from.add(width.multiply(BigDecimal.valueOf(row)));
            BigDecimal step = ((Ladder.Numbers) scheme.ladder()).step();
            BigDecimal high = low.add(width).subtract(step);
            return List.of(
                    low.compareTo(high) == 0 ? Cell.of(text(low)) : Cell.words("grids.scores", text(low), text(high)));
        }

        private static String text(BigDecimal score) {
            return score.stripTrailingZeros().toPlainString();
        }

        @Override
        public boolean areSteps() {
            return false;
        }
    }
}
