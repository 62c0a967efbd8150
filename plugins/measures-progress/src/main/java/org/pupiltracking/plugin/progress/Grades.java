package org.pupiltracking.plugin.progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.framework.Definitions;
import org.pupiltracking.framework.ProgressRule;
import org.pupiltracking.measure.Parameter;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.outcome.Given;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.EntityId;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.Ladder;
import org.pupiltracking.scheme.Result;

/** Reads the grades of a column: under a scheme where one was chosen, else as the texts that they are. */
final class Grades {

    static final Parameter SCHEME = Parameter.of("scheme", Parameter.Type.TEXT, "", "progress.parameter.scheme");
    static final Parameter RULE = Parameter.of("rule", Parameter.Type.RULE, "", "progress.parameter.rule");

    private final Optional<GradingScheme> scheme;

    private Grades(Optional<GradingScheme> scheme) {
        this.scheme = scheme;
    }

    /** Returns the reader for the scheme that was chosen, {@code ID} or {@code ID@EDITION}. */
    static Grades of(Definitions definitions, Settings with) {
        String chosen = with.get(SCHEME);
        if (chosen.isEmpty()) {
            return new Grades(Optional.empty());
        }
        Optional<GradingScheme> found = definitions.schemes().stream()
                .filter(s -> s.key().toString().equals(chosen)
                        || s.key().id().value().equals(chosen))
                .max(Comparator.comparing(s -> s.key().edition()));
        List<String> known =
                definitions.schemes().stream().map(s -> s.key().toString()).toList();
        RefusedException.unless(
                found.isPresent(),
                "progress.scheme-unknown",
                Given.of(chosen, known).text(),
                known);
        return new Grades(found);
    }

    Optional<GradingScheme> scheme() {
        return scheme;
    }

    /** Returns the grade as it is printed, such as {@code 2b}; empty for what the scheme does not know. Codes are printed too. */
    Optional<String> read(String raw) {
        if (scheme.isEmpty()) {
            return Optional.of(raw.strip());
        }
        return scheme.get().read(raw).map(Grades::print);
    }

    private static String print(Result result) {
        if (result instanceof Result.AtGrade at) {
            return at.whole().orElse(at.grade());
        } else if (result instanceof Result.Score score) {
            return score.value().toPlainString();
        } else if (result instanceof Result.OutOfRange bound) {
            return (bound.below() ? "<" : ">") + bound.limit().toPlainString();
        }
        return ((Result.NotAttainment) result).code();
    }

    Problem unknown(String raw) {
        return scheme.orElseThrow().unknown(raw);
    }

    /** Lowest first; codes before the ladder; without a scheme numbers by value before texts. */
    Comparator<String> order() {
        if (scheme.isEmpty()) {
            return EntityId.ORDER;
        }
        return Comparator.comparingInt(this::place).thenComparing(this::size).thenComparing(Comparator.naturalOrder());
    }

    private int place(String printed) {
        return scheme.orElseThrow()
                .read(printed)
                .map(r -> scheme.orElseThrow().ordinal(r).orElse(-1))
                .orElse(-2);
    }

    /** An unrefined grade stands after the step that it stands at. */
    private int size(String printed) {
        return scheme.orElseThrow()
                .read(printed)
                .map(r -> r instanceof Result.AtGrade at && at.whole().isPresent() ? 1 : 0)
                .orElse(0);
    }

    /**
     * Returns the rule of expected progress that was chosen, or the first of the scheme's frameworks that is a table from grade to grade.
     *
     * @throws RefusedException {@code progress.rule-unknown} if the chosen one does not exist or is no table
     */
    static Optional<ProgressRule> rule(Definitions definitions, Grades grades, Settings with) {
        String chosen = with.get(RULE);
        List<ProgressRule> tables = new ArrayList<>();
        for (AssessmentFramework framework : definitions.frameworks()) {
            if (grades.scheme.isEmpty()
                    || framework.schemes().contains(grades.scheme.get().key())) {
                framework.progress().stream()
                        .filter(p -> p.needs() instanceof ProgressRule.Needs.Table)
                        .forEach(tables::add);
            }
        }
        if (chosen.isEmpty()) {
            return grades.scheme.isEmpty() ? Optional.empty() : tables.stream().findFirst();
        }
        List<String> known = tables.stream().map(t -> t.id().value()).toList();
        Optional<ProgressRule> found =
                tables.stream().filter(t -> t.id().value().equals(chosen)).findFirst();
        RefusedException.unless(
                found.isPresent(),
                "progress.rule-unknown",
                Given.of(chosen, known).text(),
                known);
        return found;
    }

    /** Returns whether moving from one grade to another is expected progress under a table; empty when the table says nothing of {@code from}. */
    Optional<Boolean> expected(ProgressRule rule, String from, String to) {
        return compare(rule, from, to).map(c -> c >= 0);
    }

    /** Returns how far {@code to} is above what is needed from {@code from}, in steps; empty when the table or the ladder says nothing. */
    Optional<Integer> compare(ProgressRule rule, String from, String to) {
        if (scheme.isEmpty() || !(rule.needs() instanceof ProgressRule.Needs.Table table)) {
            return Optional.empty();
        }
        GradingScheme ladder = scheme.get();
        String needed = needed(ladder, table, from);
        if (needed.isEmpty()) {
            return Optional.empty();
        }
        var least = ladder.read(needed).map(ladder::ordinal);
        var reached = ladder.read(to).map(ladder::ordinal);
        if (least.isEmpty()
                || least.get().isEmpty()
                || reached.isEmpty()
                || reached.get().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                reached.get().getAsInt() - lowest(ladder, needed, least.get().getAsInt()));
    }

    private static String needed(GradingScheme ladder, ProgressRule.Needs.Table table, String from) {
        String exact = table.needed().getOrDefault(from, "");
        if (!exact.isEmpty()) {
            return exact;
        }
        return ladder.read(from)
                .filter(r -> r instanceof Result.AtGrade)
                .map(r -> table.needed().getOrDefault(((Result.AtGrade) r).grade(), ""))
                .orElse("");
    }

    /** A needed grade that was not refined is met by its lowest step: level 4 is met by 4c. */
    private static int lowest(GradingScheme ladder, String needed, int stands) {
        if (ladder.ladder() instanceof Ladder.Steps steps) {
            return steps.wholes().stream()
                    .filter(w -> w.code().equals(needed))
                    .map(w -> ladder.ordinal(w.lowest()))
                    .findFirst()
                    .orElse(stands);
        }
        return stands;
    }
}
