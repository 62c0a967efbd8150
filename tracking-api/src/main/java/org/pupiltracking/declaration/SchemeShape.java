package org.pupiltracking.declaration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pupiltracking.scheme.Citation;
import org.pupiltracking.scheme.Code;
import org.pupiltracking.scheme.CodeMeaning;
import org.pupiltracking.scheme.Edition;
import org.pupiltracking.scheme.ErrorAt;
import org.pupiltracking.scheme.Grade;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.Ladder;
import org.pupiltracking.scheme.Operation;
import org.pupiltracking.scheme.Purpose;
import org.pupiltracking.scheme.SchemeId;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.scheme.Treatment;
import org.pupiltracking.scheme.Whole;

/** A grading scheme as a tree, in both directions. */
final class SchemeShape {

    private static final List<String> LADDERS = List.of("steps", "numbers", "descriptors");

    private final Reading in;
    private final Map<String, String> meanings = new HashMap<>();
    private final Set<String> grades = new LinkedHashSet<>();
    private final Set<String> codes = new HashSet<>();
    private Citation whole;
    private String words = "scheme";

    private SchemeShape(Reading in, Citation whole) {
        this.in = in;
        this.whole = whole;
    }

    static Optional<GradingScheme> read(Node node, Reading in) {
        return new SchemeShape(in, Cited.UNKNOWN).scheme(node);
    }

    private Optional<GradingScheme> scheme(Node node) {
        Fields f = new Fields(node, in);
        Optional<SchemeId> id = f.value("id", SchemeId::new);
        Optional<Edition> edition = f.value("edition", Edition::new);
        words = LabelWords.join(
                "scheme",
                id.map(SchemeId::value).orElse(""),
                edition.map(Edition::value).orElse(""));
        String label = f.label("label", words);
        whole = f.citation().orElse(Cited.UNKNOWN);
        Optional<Ladder> ladder = ladder(f);
        List<Code> allCodes = f.list("codes", this::code);
        List<String> qualifiers = f.list("qualifiers", in::text);
        Set<Operation> allows = f.choices("allows", Operation.class);
        List<ErrorAt> errors = f.list("errors", this::error);
        return f.make(() -> {
            GradingScheme.Builder scheme = GradingScheme.builder(
                            new SchemeKey(id.orElseThrow(), edition.orElseThrow()), label, whole)
                    .ladder(ladder.orElseThrow())
                    .allow(allows.toArray(Operation[]::new));
            allCodes.forEach(scheme::code);
            qualifiers.forEach(scheme::qualifier);
            errors.forEach(scheme::error);
            return scheme.build();
        });
    }

    private Optional<Ladder> ladder(Fields f) {
        Optional<String> form = f.oneOf(LADDERS);
        if (form.isEmpty()) {
            return Optional.empty();
        }
        if ("numbers".equals(form.get())) {
            return f.node("numbers").flatMap(this::numbers);
        }
        int before = in.faults();
        boolean steps = "steps".equals(form.get());
        List<Grade> read = f.list(form.get(), this::grade);
        List<Whole> wholes = steps ? f.list("wholes", this::whole) : List.of();
        if (in.faults() > before) {
            return Optional.empty();
        }
        return in.guard(f.at(), () -> steps ? new Ladder.Steps(read, wholes) : new Ladder.NoOrder(read));
    }

    private Optional<Ladder> numbers(Node node) {
        Fields f = new Fields(node, in);
        var least = f.value("least", Reading::number);
        var greatest = f.value("greatest", Reading::number);
        var step = f.value("step", Reading::number);
        String unit = f.label("unit", words + ".unit");
        return f.make(() -> new Ladder.Numbers(least.orElseThrow(), greatest.orElseThrow(), step.orElseThrow(), unit));
    }

    /** A grade is a bare code, or a map where there is more to say of it. */
    private Optional<Grade> grade(Node node) {
        if (node instanceof Node.Scalar) {
            return in.value(node, c -> {
                know(node.at(), c, Set.of());
                return new Grade(c, Set.of(), "", whole);
            });
        }
        Fields f = new Fields(node, in);
        Optional<String> code = f.text("grade");
        Set<String> aliases = f.texts("aliases");
        code.ifPresent(c -> know(f.node("grade").flatMap(Node::at), c, aliases));
        String label = f.maybeLabel("label", LabelWords.join(words + ".grade", code.orElse("")));
        Citation citation = f.citation(whole);
        return f.make(() -> new Grade(code.orElseThrow(), aliases, label, citation));
    }

    /** Also what is otherwise wrong is known from here on, so that nothing that names it seems wrong too. */
    private void know(Optional<Position> at, String grade, Set<String> aliases) {
        if (!grades.add(grade)) {
            in.add(at, "declaration.grade-twice", grade);
        }
        means(at, "grade:" + grade, grade, aliases);
    }

    /** Each text means one thing: what {@link GradingScheme} refuses as a whole is told here where it stands. */
    private void means(Optional<Position> at, String meaning, String code, Set<String> aliases) {
        List<String> texts = new ArrayList<>(aliases.stream().sorted().toList());
        texts.add(0, code);
        for (String text : texts) {
            String folded = text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
            String before = meanings.putIfAbsent(folded, meaning);
            if (before != null && !before.equals(meaning)) {
                in.add(at, "declaration.reading-twice", text);
            }
        }
    }

    private Optional<Whole> whole(Node node) {
        Fields f = new Fields(node, in);
        Optional<String> code = f.text("grade");
        Set<String> aliases = f.texts("aliases");
        Optional<String> lowest = step(f, "from");
        Optional<String> highest = step(f, "to");
        Optional<String> at = step(f, "stands-at");
        code.ifPresent(c -> means(f.node("grade").flatMap(Node::at), "whole:" + c, c, aliases));
        return f.make(() ->
                new Whole(code.orElseThrow(), aliases, lowest.orElseThrow(), highest.orElseThrow(), at.orElseThrow()));
    }

    private Optional<String> step(Fields f, String key) {
        Optional<String> step = f.text(key);
        step.filter(s -> !grades.contains(s))
                .ifPresent(s -> in.notAllowed(f.node(key).flatMap(Node::at), "declaration.grade-unknown", s, grades));
        return step;
    }

    private Optional<Code> code(Node node) {
        Fields f = new Fields(node, in);
        Optional<String> code = f.text("code");
        Set<String> aliases = f.texts("aliases");
        String label = f.label("label", LabelWords.join(words + ".code", code.orElse("")));
        Citation citation = f.citation(whole);
        Optional<CodeMeaning> meaning = f.choice("meaning", CodeMeaning.class);
        Map<Purpose, Treatment> treatments = new HashMap<>();
        for (Purpose purpose : Purpose.values()) {
            f.choice(Reading.word(purpose), Treatment.class).ifPresent(t -> treatments.put(purpose, t));
        }
        Optional<Position> at = f.node("code").flatMap(Node::at);
        code.filter(c -> !codes.add(c)).ifPresent(c -> in.add(at, "declaration.code-twice", c));
        code.ifPresent(c -> means(at, "code:" + c, c, aliases));
        return f.make(() -> new Code(code.orElseThrow(), aliases, label, citation, meaning.orElseThrow(), treatments));
    }

    private Optional<ErrorAt> error(Node node) {
        Fields f = new Fields(node, in);
        var from = f.value("from", Reading::number);
        var error = f.value("error", Reading::number);
        return f.make(() -> new ErrorAt(from.orElseThrow(), error.orElseThrow()));
    }

    static Node.Mapping write(GradingScheme scheme) {
        Citation whole = scheme.citation();
        Writing w = new Writing()
                .put("id", scheme.key().id().value())
                .put("edition", scheme.key().edition().value())
                .label("label", scheme.label())
                .citation(whole);
        if (scheme.ladder() instanceof Ladder.Steps steps) {
            w.put("steps", Writing.list(steps.grades(), g -> write(g, whole)))
                    .putAll("wholes", steps.wholes(), SchemeShape::write);
        } else if (scheme.ladder() instanceof Ladder.Numbers numbers) {
            w.put("numbers", write(numbers));
        } else if (scheme.ladder() instanceof Ladder.NoOrder none) {
            w.put("descriptors", Writing.list(none.descriptors(), g -> write(g, whole)));
        }
        return w.putAll("codes", scheme.codes(), c -> write(c, whole))
                .putAll("qualifiers", scheme.qualifiers(), Writing::text)
                .putConstants("allows", scheme.allows())
                .putAll("errors", scheme.errors(), SchemeShape::write)
                .map();
    }

    private static Node write(Grade grade, Citation whole) {
        if (grade.aliases().isEmpty()
                && grade.label().isEmpty()
                && grade.citation().equals(whole)) {
            return Writing.text(grade.code());
        }
        return new Writing()
                .put("grade", grade.code())
                .putSorted("aliases", grade.aliases())
                .label("label", grade.label())
                .citation(grade.citation(), whole)
                .map();
    }

    private static Node write(Whole whole) {
        return new Writing()
                .put("grade", whole.code())
                .putSorted("aliases", whole.aliases())
                .put("from", whole.lowest())
                .put("to", whole.highest())
                .put("stands-at", whole.standsAt())
                .map();
    }

    private static Node write(Ladder.Numbers numbers) {
        return new Writing()
                .put("least", Writing.number(numbers.least()))
                .put("greatest", Writing.number(numbers.greatest()))
                .put("step", Writing.number(numbers.step()))
                .label("unit", numbers.unit())
                .map();
    }

    private static Node write(Code code, Citation whole) {
        Writing w = new Writing()
                .put("code", code.code())
                .putSorted("aliases", code.aliases())
                .label("label", code.label())
                .citation(code.citation(), whole)
                .put("meaning", code.meaning());
        for (Purpose purpose : Purpose.values()) {
            w.put(Reading.word(purpose), code.treatment(purpose));
        }
        return w.map();
    }

    private static Node write(ErrorAt error) {
        return new Writing()
                .put("from", Writing.number(error.from()))
                .put("error", Writing.number(error.error()))
                .map();
    }
}
