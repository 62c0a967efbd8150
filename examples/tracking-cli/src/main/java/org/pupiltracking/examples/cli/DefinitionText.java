package org.pupiltracking.examples.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.framework.ExpectationPolicy;
import org.pupiltracking.scheme.Citation;
import org.pupiltracking.scheme.Code;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.Ladder;
import org.pupiltracking.scheme.Standing;
import org.pupiltracking.text.Text;

/** Prints frameworks and schemes with the source and standing of everything in them. What is not official is marked. */
final class DefinitionText {

    private final Console console;

    DefinitionText(Console console) {
        this.console = console;
    }

    void print(AssessmentFramework framework) {
        PrintStream out = console.out();
        out.println("framework " + framework.key() + "  " + say(framework.label()));
        out.println("  " + source(framework.citation()));
        framework.subjects().subjects().forEach(s -> out.println("  subject " + s.id() + "  " + say(s.label())));
        framework.uses().forEach(u -> out.println("  uses " + u.scheme()));
        framework.policies().forEach(this::print);
        framework
                .bands()
                .forEach(b -> out.println("  bands " + b.id() + "  " + say(b.label()) + ": "
                        + b.bands().stream().map(x -> say(x.label())).collect(Collectors.joining(" | ")) + "  "
                        + source(b.citation())));
        framework
                .points()
                .forEach(p -> out.println("  points " + p.id() + "  " + say(p.label()) + ": "
                        + p.points().entrySet().stream()
                                .map(e -> e.getKey() + " " + e.getValue().toPlainString())
                                .collect(Collectors.joining(", "))
                        + "  " + source(p.citation())));
        framework
                .progress()
                .forEach(
                        p -> out.println("  progress " + p.id() + "  " + say(p.label()) + "  " + source(p.citation())));
        framework.baselines().forEach(b -> out.println("  baseline " + b.id() + "  " + say(b.label())));
        framework
                .characteristics()
                .forEach(c -> out.println("  characteristic " + c.id() + "  " + say(c.label()) + ": "
                        + c.values().stream()
                                .map(v -> v.code() + " " + say(v.label()))
                                .collect(Collectors.joining(", "))
                        + "  [" + word(c.sensitivity().name()) + "]"));
        framework
                .groups()
                .forEach(g -> out.println("  group " + g.id() + "  " + say(g.label()) + "  ["
                        + word(g.sensitivity().name()) + "]  " + source(g.citation())));
    }

    private void print(ExpectationPolicy policy) {
        console.out()
                .println(
                        "  expectation " + policy.id() + "  " + say(policy.label()) + "  " + source(policy.citation()));
        policy.cells()
                .forEach(c -> console.out()
                        .println("    " + c.subject().map(s -> s + " ").orElse("") + "Y" + c.year()
                                + c.when().map(w -> " " + w).orElse("") + ": " + c.expectation()));
    }

    void print(GradingScheme scheme) {
        PrintStream out = console.out();
        out.println("scheme " + scheme.key() + "  " + say(scheme.label()));
        out.println("  " + source(scheme.citation()));
        if (scheme.ladder() instanceof Ladder.Steps steps) {
            steps.grades().forEach(g -> out.println("  grade " + g.code() + unsure(g.citation())));
            steps.wholes()
                    .forEach(w -> out.println("  grade " + w.code() + " = " + w.lowest() + "–" + w.highest() + " ("
                            + w.standsAt() + ")"));
        } else if (scheme.ladder() instanceof Ladder.Numbers numbers) {
            out.println("  numbers " + numbers.least().toPlainString() + "–"
                    + numbers.greatest().toPlainString() + " / "
                    + numbers.step().toPlainString());
        }
        for (Code code : scheme.codes()) {
            out.println("  code " + code.code() + "  " + say(code.label()) + "  ["
                    + word(code.meaning().name()) + "]");
        }
        out.println("  allows "
                + scheme.allows().stream().map(o -> word(o.name())).sorted().collect(Collectors.joining(", ")));
    }

    private static String unsure(Citation citation) {
        return citation.standing() == Standing.OFFICIAL
                ? ""
                : "  [" + word(citation.standing().name()) + "] " + citation.source();
    }

    private static String source(Citation citation) {
        return "[" + word(citation.standing().name()) + "] " + citation.source();
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String say(String key) {
        return key.isEmpty() ? "" : console.words().say(Text.of(key));
    }
}
