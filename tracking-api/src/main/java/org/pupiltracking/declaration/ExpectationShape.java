package org.pupiltracking.declaration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.Expectation;
import org.pupiltracking.framework.ExpectationCell;
import org.pupiltracking.framework.ExpectationPolicy;
import org.pupiltracking.framework.PolicyId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.outcome.Given;
import org.pupiltracking.scheme.Citation;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.SchemeKey;

/**
 * An expectation policy as a tree, in both directions. Its cells are written as the rows of the grid that schools know: a row a year group,
 * an entry a point or term, and the end of the year last.
 */
final class ExpectationShape {

    private final Frame frame;
    private final Reading in;
    private final List<ExpectationCell> cells = new ArrayList<>();
    private final Set<List<Object>> places = new HashSet<>();
    private Optional<GradingScheme> scheme = Optional.empty();

    private ExpectationShape(Frame frame) {
        this.frame = frame;
        this.in = frame.in();
    }

    static Optional<ExpectationPolicy> read(Node node, Frame frame) {
        return new ExpectationShape(frame).policy(node);
    }

    private Optional<ExpectationPolicy> policy(Node node) {
        Fields f = new Fields(node, in);
        Optional<PolicyId> id = f.value("id", PolicyId::new);
        String label =
                f.label("label", frame.words("policy", id.map(PolicyId::value).orElse("")));
        Citation citation = f.citation(frame.whole());
        Optional<SchemeKey> key = f.value("scheme", SchemeKey::parse);
        scheme = key.flatMap(frame::scheme);
        f.list("expected", this::row);
        return f.make(
                () -> new ExpectationPolicy(id.orElseThrow(), label, citation, key.orElseThrow(), List.copyOf(cells)));
    }

    private Optional<Boolean> row(Node node) {
        Fields f = new Fields(node, in);
        Optional<YearGroup> year = f.value("year", YearGroup::parse);
        Optional<SubjectId> subject = f.maybe("subject", SubjectId::new);
        subject.ifPresent(s -> frame.checkSubject(f.node("subject").flatMap(Node::at), s.value()));
        if (f.has("at")) {
            for (Node.Entry entry : f.pairs("at")) {
                frame.checkWhen(entry.at(), entry.key());
                cell(subject, year, Optional.of(entry.key()), entry.value());
            }
        }
        f.node("year-end").ifPresent(n -> cell(subject, year, Optional.empty(), n));
        return f.make(() -> true);
    }

    private void cell(Optional<SubjectId> subject, Optional<YearGroup> year, Optional<String> when, Node node) {
        Optional<Expectation> expectation = range(node);
        if (year.isEmpty() || expectation.isEmpty()) {
            return;
        }
        if (!places.add(List.of(subject, year.get(), when)) && !in.isKept()) {
            in.add(node.at(), "declaration.cell-twice", year.get().code());
        }
        in.guard(node.at(), () -> new ExpectationCell(subject, year.get(), when, expectation.get()))
                .ifPresent(cells::add);
    }

    private Optional<Expectation> range(Node node) {
        Optional<Expectation> range;
        if (node instanceof Node.Mapping) {
            Fields f = new Fields(node, in);
            Optional<String> low = f.text("low");
            Optional<String> high = f.text("high");
            range = f.make(() -> new Expectation(low.orElseThrow(), high.orElseThrow()));
        } else {
            range = in.text(node).flatMap(t -> range(node, t));
        }
        range.ifPresent(r -> scheme.ifPresent(s -> check(node.at(), r, s)));
        return range;
    }

    private Optional<Expectation> range(Node node, String text) {
        String[] ends = text.split("/", -1);
        if (ends.length > 2) {
            in.add(node.at(), "declaration.expectation-form", Given.of(text).text());
            return Optional.empty();
        }
        return Optional.of(new Expectation(ends[0].strip(), ends[ends.length - 1].strip()));
    }

    private void check(Optional<Position> at, Expectation range, GradingScheme under) {
        OptionalInt low = frame.checkResult(at, range.low(), under);
        OptionalInt high = range.high().equals(range.low()) ? low : frame.checkResult(at, range.high(), under);
        if (low.isPresent() && high.isPresent() && low.getAsInt() > high.getAsInt()) {
            in.add(at, "declaration.expectation-order", range.low(), range.high());
        }
    }

    static Node write(ExpectationPolicy policy, Citation whole) {
        return new Writing()
                .put("id", policy.id().value())
                .label("label", policy.label())
                .citation(policy.citation(), whole)
                .put("scheme", policy.scheme().toString())
                .putAll("expected", rows(policy.cells()), n -> n)
                .map();
    }

    /** As few rows as hold the cells in their order, since equal policies have equal cells in equal order. */
    private static List<Node> rows(List<ExpectationCell> cells) {
        List<Node> rows = new ArrayList<>();
        int from = 0;
        while (from < cells.size()) {
            int to = from;
            Set<Optional<String>> seen = new LinkedHashSet<>();
            while (to < cells.size() && sameRow(cells.get(from), cells.get(to)) && continues(seen, cells.get(to))) {
                to++;
            }
            rows.add(row(cells.subList(from, to)));
            from = to;
        }
        return rows;
    }

    private static boolean sameRow(ExpectationCell a, ExpectationCell b) {
        return a.year().equals(b.year()) && a.subject().equals(b.subject());
    }

    private static boolean continues(Set<Optional<String>> seen, ExpectationCell cell) {
        return !seen.contains(Optional.<String>empty()) && seen.add(cell.when());
    }

    private static Node row(List<ExpectationCell> cells) {
        Writing at = new Writing();
        cells.forEach(c -> c.when().ifPresent(w -> at.put(w, write(c.expectation()))));
        Writing row = new Writing()
                .put("year", cells.get(0).year().code())
                .put("subject", cells.get(0).subject());
        if (!at.map().entries().isEmpty()) {
            row.put("at", at.map());
        }
        cells.stream().filter(c -> c.when().isEmpty()).forEach(c -> row.put("year-end", write(c.expectation())));
        return row.map();
    }

    private static Node write(Expectation of) {
        return isBare(of.low()) && isBare(of.high())
                ? Writing.text(of.toString())
                : new Writing().put("low", of.low()).put("high", of.high()).map();
    }

    private static boolean isBare(String end) {
        return end.indexOf('/') < 0 && end.equals(end.strip());
    }
}
