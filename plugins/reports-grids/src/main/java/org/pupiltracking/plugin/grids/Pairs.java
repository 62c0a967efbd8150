package org.pupiltracking.plugin.grids;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pupiltracking.framework.Bands;
import org.pupiltracking.framework.Characteristic;
import org.pupiltracking.framework.GroupRule;
import org.pupiltracking.framework.Sensitivity;
import org.pupiltracking.outcome.Given;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.report.Cell;
import org.pupiltracking.snapshot.Answers;
import org.pupiltracking.snapshot.Count;
import org.pupiltracking.snapshot.Criterion;
import org.pupiltracking.snapshot.Dimension;
import org.pupiltracking.snapshot.Mean;
import org.pupiltracking.snapshot.Split;
import org.pupiltracking.text.Text;

/**
 * The groups that a comparison sets beside each other: every group rule beside its complement; of a characteristic with two values the first
 * beside the second; of one with more values each beside the one that most pupils hold. Restricted groups are left out. Which pairs there are
 * follows from definitions and sizes only.
 *
 * @param topic what is spoken of
 * @param answers to its question
 * @param base whom shares are of
 * @param split what is counted
 * @param all in the order of the definitions
 */
record Pairs(Topic topic, Answers answers, Split base, Split split, List<Pair> all) {

    private static final int MOST_VALUES = 12;
    private static final int MOST_FOR_OVERLAP = 6;

    /** A group and whom it is compared with. */
    record Pair(Cell name, Cell others, Criterion in, Criterion out, Count a, Count b) {}

    static Pairs of(Topic topic, Monitor on) {
        Answers answers = topic.answers(on);
        boolean expected = topic.policy().isPresent();
        Split base = expected ? Split.IN_SHARE : Split.ASSESSED;
        Split split = expected ? Split.AT_OR_ABOVE : Split.band(highest(topic));
        Pairs pairs = new Pairs(topic, answers, base, split, new ArrayList<>());
        Set<String> asked = Set.copyOf(
                List.of(Topic.chosen(topic.request(), Choices.GROUPS).orElse("").split("\n", -1)));
        Predicate<String> wanted = id -> asked.equals(Set.of("")) || asked.contains(id);
        RefusedException.unless(
                asked.stream().allMatch(id -> id.isEmpty() || known(topic).contains(id)),
                "grids.group-unknown",
                Given.of(String.join(", ", asked)).text(),
                String.join(", ", known(topic)));
        for (GroupRule group : topic.framework().groups()) {
            on.check();
            if (group.sensitivity() != Sensitivity.RESTRICTED
                    && wanted.test(group.id().value())) {
                Dimension by = Dimension.of(group.id());
                pairs.add(Cell.of(Text.of(group.label())), Cell.of(Text.of(group.others())), by.is("yes"), by.is("no"));
            }
        }
        for (Characteristic characteristic : topic.framework().characteristics()) {
            on.check();
            if (characteristic.sensitivity() != Sensitivity.RESTRICTED
                    && wanted.test(characteristic.id().value())
                    && !isGrouped(topic, characteristic)
                    && characteristic.values().size() >= 2
                    && characteristic.values().size() <= MOST_VALUES) {
                pairs.addValues(characteristic);
            }
        }
        return new Pairs(topic, answers, base, split, List.copyOf(pairs.all));
    }

    private static List<String> known(Topic topic) {
        return Stream.concat(
                        topic.framework().groups().stream()
                                .filter(g -> g.sensitivity() != Sensitivity.RESTRICTED)
                                .map(g -> g.id().value()),
                        topic.framework().characteristics().stream()
                                .filter(c -> c.sensitivity() != Sensitivity.RESTRICTED && !isGrouped(topic, c))
                                .map(c -> c.id().value()))
                .distinct()
                .toList();
    }

    private static org.pupiltracking.framework.RuleId highest(Topic topic) {
        return Labels.bands(topic)
                .map(Bands::bands)
                .map(b -> b.get(b.size() - 1).id())
                .orElseThrow(() -> new RefusedException(Problem.refused(
                        "grids.no-bands", topic.framework().key().toString())));
    }

    /** A rule that asks for one characteristic says the same as its values do, with a complement. */
    private static boolean isGrouped(Topic topic, Characteristic characteristic) {
        return topic.framework().groups().stream()
                .anyMatch(g -> g.members() instanceof GroupRule.Condition.Has has
                        && has.characteristic().equals(characteristic.id()));
    }

    private void addValues(Characteristic of) {
        Dimension by = Dimension.of(of.id());
        Characteristic.Value usual = of.values().get(of.values().size() == 2 ? 1 : 0);
        if (of.values().size() > 2) {
            for (Characteristic.Value value : of.values()) {
                usual = size(by.is(value.code())) > size(by.is(usual.code())) ? value : usual;
            }
        }
        for (Characteristic.Value value : of.values()) {
            if (!value.equals(usual)) {
                add(
                        Cell.of(Text.of(value.label())),
                        Cell.of(Text.of(usual.label())),
                        by.is(value.code()),
                        by.is(usual.code()));
            }
        }
    }

    private int size(Criterion of) {
        return answers.pupils(topic.scope(), Set.of(of), Split.ON_ROLL).size();
    }

    /** A group of nobody, or with nobody beside it, is no comparison. */
    private void add(Cell name, Cell others, Criterion in, Criterion out) {
        if (size(in) > 0 && size(out) > 0) {
            all.add(new Pair(name, others, in, out, count(in), count(out)));
        }
    }

    private Count count(Criterion of) {
        return answers.count(topic.scope(), Set.of(of), base, split);
    }

    Count whole() {
        return answers.count(topic.scope(), Set.of(), base, split);
    }

    boolean byExpectation() {
        return split.equals(Split.AT_OR_ABOVE);
    }

    List<Pair> forOverlap() {
        return all.subList(0, Math.min(MOST_FOR_OVERLAP, all.size()));
    }

    Count both(Pair a, Pair b) {
        return answers.count(topic.scope(), new TreeSet<>(List.of(a.in(), b.in())), base, split);
    }

    Mean mean(Criterion of) {
        return answers.mean(topic.scope(), Set.of(of));
    }

    /** Returns whether the scale, or a points table, allows means at all: that depends on definitions only. */
    boolean hasMeans() {
        return !all.isEmpty() && topic.allowsMeans();
    }

    Text unit() {
        return answers.mean(topic.scope(), Set.of()).unit();
    }
}
