package org.pupiltracking.declaration;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.BaselineRule;
import org.pupiltracking.framework.Dates;
import org.pupiltracking.framework.PointsTable;
import org.pupiltracking.framework.ProgressRule;
import org.pupiltracking.framework.RuleId;
import org.pupiltracking.scheme.Citation;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.Operation;
import org.pupiltracking.scheme.SchemeKey;

/** Points tables, progress rules and baseline rules as trees, in both directions. */
final class RuleShape {

    private enum Needs {
        PER_YEAR,
        TABLE,
        KEEPS_PACE
    }

    private enum From {
        LAST_YEAR_END,
        END_OF,
        FIRST_AFTER_JOINING,
        AT
    }

    private final Frame frame;
    private final Reading in;

    RuleShape(Frame frame) {
        this.frame = frame;
        this.in = frame.in();
    }

    Optional<PointsTable> points(Node node) {
        Fields f = new Fields(node, in);
        Optional<RuleId> id = f.value("id", RuleId::new);
        String label =
                f.label("label", frame.words("points", id.map(RuleId::value).orElse("")));
        Citation citation = f.citation(frame.whole());
        Optional<SchemeKey> key = f.value("scheme", SchemeKey::parse);
        Optional<GradingScheme> scheme = key.flatMap(frame::scheme);
        Dates valid = frame.dates(f);
        Set<Operation> allows = f.choices("allows", Operation.class);
        Map<String, BigDecimal> points = new HashMap<>();
        for (Node.Entry entry : f.pairs("points")) {
            scheme.filter(s -> !s.grades().contains(entry.key()))
                    .ifPresent(s -> in.notAllowed(entry.at(), "declaration.grade-unknown", entry.key(), s.grades()));
            in.value(entry.value(), Reading::number).ifPresent(p -> points.put(entry.key(), p));
        }
        id.ifPresent(i -> frame.knowPoints(i.value()));
        return f.make(
                () -> new PointsTable(id.orElseThrow(), label, citation, key.orElseThrow(), valid, points, allows));
    }

    Optional<ProgressRule> progress(Node node) {
        Fields f = new Fields(node, in);
        Optional<RuleId> id = f.value("id", RuleId::new);
        String label =
                f.label("label", frame.words("progress", id.map(RuleId::value).orElse("")));
        Citation citation = f.citation(frame.whole());
        Dates valid = frame.dates(f);
        Optional<ProgressRule.Needs> needs = f.choice("needs", Needs.class).flatMap(n -> needs(f, n));
        return f.make(() -> new ProgressRule(id.orElseThrow(), label, citation, valid, needs.orElseThrow()));
    }

    private Optional<ProgressRule.Needs> needs(Fields f, Needs which) {
        if (which == Needs.KEEPS_PACE) {
            return Optional.of(new ProgressRule.Needs.KeepsPace());
        }
        if (which == Needs.PER_YEAR) {
            Optional<BigDecimal> amount = f.value("amount", Reading::number);
            Optional<RuleId> points = f.maybe("points", RuleId::new);
            points.ifPresent(p -> frame.checkPoints(f.node("points").flatMap(Node::at), p.value()));
            return amount.flatMap(a -> in.guard(f.at(), () -> new ProgressRule.Needs.PerYear(points, a)));
        }
        Map<String, String> needed = new HashMap<>();
        for (Node.Entry entry : f.pairs("table")) {
            frame.checkResult(entry.at(), entry.key());
            in.text(entry.value()).ifPresent(t -> {
                frame.checkResult(entry.value().at(), t);
                needed.put(entry.key(), t);
            });
        }
        return in.guard(f.at(), () -> new ProgressRule.Needs.Table(needed));
    }

    Optional<BaselineRule> baseline(Node node) {
        Fields f = new Fields(node, in);
        Optional<RuleId> id = f.value("id", RuleId::new);
        String label =
                f.label("label", frame.words("baseline", id.map(RuleId::value).orElse("")));
        Citation citation = f.citation(frame.whole());
        Optional<BaselineRule.From> from = f.choice("from", From.class).flatMap(w -> from(f, w));
        id.ifPresent(i -> frame.knowBaseline(i.value()));
        return f.make(() -> new BaselineRule(id.orElseThrow(), label, citation, from.orElseThrow()));
    }

    private static Optional<BaselineRule.From> from(Fields f, From which) {
        return switch (which) {
            case LAST_YEAR_END -> Optional.of(new BaselineRule.From.LastYearEnd());
            case FIRST_AFTER_JOINING -> Optional.of(new BaselineRule.From.FirstAfterJoining());
            case END_OF -> f.value("year", YearGroup::parse).map(BaselineRule.From.EndOf::new);
            case AT -> Optional.of(new BaselineRule.From.At(f.maybe("point", Point::parse)));
        };
    }

    static Node write(PointsTable table, Citation whole) {
        Writing points = new Writing();
        table.points().forEach((grade, p) -> points.put(grade, Writing.number(p)));
        Writing w = new Writing()
                .put("id", table.id().value())
                .label("label", table.label())
                .citation(table.citation(), whole)
                .put("scheme", table.scheme().toString());
        return Frame.write(w, table.valid())
                .putConstants("allows", table.allows())
                .put("points", points.map())
                .map();
    }

    static Node write(ProgressRule rule, Citation whole) {
        Writing w = new Writing()
                .put("id", rule.id().value())
                .label("label", rule.label())
                .citation(rule.citation(), whole);
        Frame.write(w, rule.valid());
        if (rule.needs() instanceof ProgressRule.Needs.PerYear year) {
            w.put("needs", Needs.PER_YEAR)
                    .put("amount", Writing.number(year.amount()))
                    .put("points", year.points());
        } else if (rule.needs() instanceof ProgressRule.Needs.Table table) {
            Writing needed = new Writing();
            new TreeMap<>(table.needed()).forEach(needed::put);
            w.put("needs", Needs.TABLE).put("table", needed.map());
        } else {
            w.put("needs", Needs.KEEPS_PACE);
        }
        return w.map();
    }

    static Node write(BaselineRule rule, Citation whole) {
        Writing w = new Writing()
                .put("id", rule.id().value())
                .label("label", rule.label())
                .citation(rule.citation(), whole);
        if (rule.from() instanceof BaselineRule.From.EndOf end) {
            w.put("from", From.END_OF).put("year", end.end().code());
        } else if (rule.from() instanceof BaselineRule.From.At at) {
            w.put("from", From.AT).put("point", at.point());
        } else {
            w.put(
                    "from",
                    rule.from() instanceof BaselineRule.From.LastYearEnd
                            ? From.LAST_YEAR_END
                            : From.FIRST_AFTER_JOINING);
        }
        return w.map();
    }
}
