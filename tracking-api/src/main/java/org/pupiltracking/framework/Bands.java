package org.pupiltracking.framework;

import java.util.List;
import java.util.Objects;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.scheme.Citation;

/**
 * A named way to sort results into bands, lowest first.
 *
 * @param id such as {@code range}
 * @param label a word key
 * @param citation where it comes from
 * @param bands lowest first, at least two
 * @param borders where one band ends and the next begins; one fewer than the bands
 * @since 0.1
 */
public record Bands(RuleId id, String label, Citation citation, List<Band> bands, Borders borders) {

    public Bands {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(citation, "citation");
        bands = List.copyOf(bands);
        RefusedException.unless(bands.size() >= 2, "bands.too-few", id.value());
        RefusedException.unless(
                borders.count() == bands.size() - 1, "bands.borders", id.value(), bands.size(), borders.count());
    }

    /** Where bands meet. */
    public sealed interface Borders {

        /** Returns how many borders there are. */
        int count();

        /**
         * By steps from the expectation: 0 within its range, negative below its low end, positive above its high end. Counted in steps of
         * the ladder, never in points.
         *
         * @param from the least distance of each band but the lowest, strictly rising
         */
        record Steps(List<Integer> from) implements Borders {
            public Steps {
                from = List.copyOf(from);
                for (int i = 1; i < from.size(); i++) {
                    RefusedException.unless(from.get(i - 1) < from.get(i), "bands.order");
                }
            }

            @Override
            public int count() {
                return from.size();
            }
        }

        /**
         * By results.
         *
         * @param from the raw text of the least result of each band but the lowest, strictly rising on the ladder
         */
        record Cuts(List<String> from) implements Borders {
            public Cuts {
                from = List.copyOf(from);
            }

            @Override
            public int count() {
                return from.size();
            }
        }

        /**
         * By quantiles of a named population: a result belongs to a band when at least its share of the population lies below. Ties go to
         * the lower band (R type 1 quantile, Hyndman and Fan 1996).
         *
         * @param from shares, above 0 and below 1, strictly rising
         * @param of whom the quantiles are taken of
         */
        record Quantiles(List<Double> from, Reference of) implements Borders {
            public Quantiles {
                from = List.copyOf(from);
                Objects.requireNonNull(of, "of");
                for (int i = 0; i < from.size(); i++) {
                    double q = from.get(i);
                    RefusedException.unless(q > 0 && q < 1 && (i == 0 || from.get(i - 1) < q), "bands.order");
                }
            }

            @Override
            public int count() {
                return from.size();
            }
        }
    }

    /** A named population that quantiles are taken of: all with a result on the same ladder, of the same kind, in the same subject and point. */
    public enum Reference {
        /** The same year group in all schools of the snapshot. */
        YEAR_IN_AUTHORITY,
        /** The same year group in the pupil's school. */
        YEAR_IN_SCHOOL
    }
}
