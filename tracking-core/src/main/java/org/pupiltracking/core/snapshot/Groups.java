package org.pupiltracking.core.snapshot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.pupiltracking.calendar.SchoolYear;
import org.pupiltracking.core.snapshot.facts.Lives;
import org.pupiltracking.core.snapshot.facts.RollDay;
import org.pupiltracking.core.snapshot.standing.Asked;
import org.pupiltracking.core.snapshot.standing.Standings;
import org.pupiltracking.core.snapshot.tally.Sorting;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.framework.GroupRule;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.snapshot.Dimension;
import org.pupiltracking.snapshot.Question;
import org.pupiltracking.snapshot.Scope;

/** Sorts the pupils on roll on one date by dimensions; groups as the question's framework defines them. */
final class Groups {

    private static final String YES = "yes";
    private static final String NO = "no";

    private final GridSnapshot snapshot;
    private final Asked asked;
    private final RollDay roll;

    Groups(GridSnapshot snapshot, Asked asked, RollDay roll) {
        this.snapshot = snapshot;
        this.asked = asked;
        this.roll = roll;
    }

    /**
     * Returns which pupil is in a group.
     *
     * @throws RefusedException {@code group.unknown} for a group that the framework does not define
     */
    Sorting sorting(Dimension group) {
        GroupRule rule = asked.framework().groups().stream()
                .filter(g -> g.id().value().equals(group.id()))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Problem.refused(
                        "group.unknown", group.id(), asked.framework().key().toString())));
        IntPredicate member = member(rule.members());
        return of(roll, group, row -> member.test(row) ? YES : NO);
    }

    /** Returns the pupils by a dimension that no framework defines. */
    static Sorting plain(RollDay roll, Dimension dimension) {
        Lives lives = roll.lives();
        return switch (dimension.kind()) {
            case SCHOOL ->
                of(
                        roll,
                        dimension,
                        row -> lives.facts().schools().get(roll.school(row)).value());
            case PHASE -> of(roll, dimension, row -> RollDay.phase(roll.year(row)));
            case YEAR -> of(roll, dimension, row -> RollDay.yearCode(roll.year(row)));
            case CLASS -> of(roll, dimension, roll::className);
            case SET -> {
                SubjectId subject = new SubjectId(dimension.id());
                yield of(roll, dimension, row -> lives.set(row, subject, roll.day()));
            }
            case CHARACTERISTIC -> {
                CharacteristicId id = new CharacteristicId(dimension.id());
                yield of(roll, dimension, row -> lives.characteristic(row, id, roll.day()));
            }
            case GROUP -> throw new RefusedException(Problem.refused("group.unknown", dimension.id()));
        };
    }

    private static Sorting of(RollDay roll, Dimension dimension, IntFunction<String> value) {
        return Sorting.of(dimension, roll.lives().facts().pupils().size(), roll.rows(Scope.ALL), value);
    }

    /** Returns whether who is in a group of the framework depends on results. */
    static boolean restsOnResults(AssessmentFramework framework, Dimension dimension) {
        return dimension.kind() == Dimension.Kind.GROUP
                && framework.groups().stream()
                        .filter(g -> g.id().value().equals(dimension.id()))
                        .anyMatch(g -> restsOnResults(g.members()));
    }

    private static boolean restsOnResults(GroupRule.Condition condition) {
        if (condition instanceof GroupRule.Condition.AnyOf any) {
            return any.of().stream().anyMatch(Groups::restsOnResults);
        } else if (condition instanceof GroupRule.Condition.AllOf all) {
            return all.of().stream().anyMatch(Groups::restsOnResults);
        } else if (condition instanceof GroupRule.Condition.Not not) {
            return restsOnResults(not.other());
        }
        return condition instanceof GroupRule.Condition.Prior;
    }

    private IntPredicate member(GroupRule.Condition condition) {
        if (condition instanceof GroupRule.Condition.Has has) {
            Sorting held = snapshot.sorting(roll, Dimension.of(has.characteristic()));
            return row -> has.values().contains(held.values().get(held.value(row)));
        } else if (condition instanceof GroupRule.Condition.AnyOf any) {
            return any.of().stream().map(this::member).reduce(row -> false, IntPredicate::or);
        } else if (condition instanceof GroupRule.Condition.AllOf all) {
            return all.of().stream().map(this::member).reduce(row -> true, IntPredicate::and);
        } else if (condition instanceof GroupRule.Condition.Not not) {
            return member(not.other()).negate();
        } else if (condition instanceof GroupRule.Condition.JoinedThisYear) {
            return this::joinedThisYear;
        }
        return prior((GroupRule.Condition.Prior) condition);
    }

    private boolean joinedThisYear(int row) {
        Lives lives = roll.lives();
        int span = lives.lastEnrolment(row, roll.day());
        if (span == Lives.NONE) {
            return false;
        }
        LocalDate joined = LocalDate.ofEpochDay(lives.joined(row, span));
        return joined.isAfter(asked.timeline().firstDayOfYear(asked.at()))
                && SchoolYear.of(joined).equals(asked.timeline().year(asked.at()));
    }

    private IntPredicate prior(GroupRule.Condition.Prior prior) {
        Question question = asked.question();
        Standings then = snapshot.standings(
                new Question(
                        question.framework(),
                        prior.subject(),
                        question.kind(),
                        question.at(),
                        question.policy(),
                        question.bands(),
                        question.progress(),
                        Optional.of(prior.baseline()),
                        question.since(),
                        question.byAge(),
                        question.own()),
                asked.date());
        return row -> {
            Optional<BigDecimal> before = then.of(row).before();
            return before.filter(
                            b -> prior.least().map(l -> b.compareTo(l) >= 0).orElse(true))
                    .filter(b -> prior.below().map(l -> b.compareTo(l) < 0).orElse(true))
                    .isPresent();
        };
    }
}
