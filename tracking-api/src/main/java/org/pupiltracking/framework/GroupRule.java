package org.pupiltracking.framework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.scheme.Citation;

/**
 * A named group, defined from facts, such as disadvantaged = free school meals in six years, or looked after, or previously looked after.
 *
 * @param id such as {@code disadvantaged}
 * @param label a word key for the group
 * @param others a word key for its complement, such as {@code group.not-disadvantaged}
 * @param citation where the definition comes from
 * @param members who belongs to it
 * @param sensitivity how closely membership is held: at least as closely as every characteristic that it needs, or as the least closely
 *     held one where any of several is enough, since it then tells no more
 * @since 0.1
 */
public record GroupRule(
        RuleId id, String label, String others, Citation citation, Condition members, Sensitivity sensitivity) {

    public GroupRule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(others, "others");
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(members, "members");
        Objects.requireNonNull(sensitivity, "sensitivity");
    }

    /** Who belongs. A pupil of whom nothing is recorded does not. */
    public sealed interface Condition {

        /** One of {@code values} of a characteristic at the roll date. */
        record Has(CharacteristicId characteristic, Set<String> values) implements Condition {
            public Has {
                Objects.requireNonNull(characteristic, "characteristic");
                values = Set.copyOf(values);
                RefusedException.unless(!values.isEmpty(), "group.no-values", characteristic.value());
            }
        }

        /** At least one of {@code of}. */
        record AnyOf(List<Condition> of) implements Condition {
            public AnyOf {
                of = List.copyOf(of);
            }
        }

        /** Every one of {@code of}. */
        record AllOf(List<Condition> of) implements Condition {
            public AllOf {
                of = List.copyOf(of);
            }
        }

        /** Not {@code other}. */
        record Not(Condition other) implements Condition {}

        /**
         * Prior attainment at a named baseline within a range, in the scheme's numbers or in points.
         *
         * @param subject whose baseline
         * @param baseline which baseline rule
         * @param least included; absent for no lower end
         * @param below excluded; absent for no upper end
         */
        record Prior(SubjectId subject, RuleId baseline, Optional<BigDecimal> least, Optional<BigDecimal> below)
                implements Condition {}

        /** Joined the school in the school year of the point, after its first day. */
        record JoinedThisYear() implements Condition {}
    }
}
