package org.pupiltracking.declaration;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.pupiltracking.framework.Characteristic;
import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.framework.GroupRule;
import org.pupiltracking.framework.GroupRule.Condition;
import org.pupiltracking.framework.RuleId;
import org.pupiltracking.framework.Sensitivity;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.scheme.Citation;

/** Characteristics and groups as trees, in both directions. */
final class GroupShape {

    private static final List<String> TINTS = List.of("blue", "purple", "green", "orange", "plain", "dashed");
    private static final List<String> CONDITIONS =
            List.of("has", "any-of", "all-of", "not", "prior", "joined-this-year");

    private final Frame frame;
    private final Reading in;
    private String id = "";

    GroupShape(Frame frame) {
        this.frame = frame;
        this.in = frame.in();
    }

    Optional<Characteristic> characteristic(Node node) {
        Fields f = new Fields(node, in);
        Optional<CharacteristicId> named = f.value("id", CharacteristicId::new);
        id = named.map(CharacteristicId::value).orElse("");
        String label = f.label("label", frame.words("characteristic", id));
        Citation citation = f.citation(frame.whole());
        Optional<Sensitivity> sensitivity = f.choice("sensitivity", Sensitivity.class);
        Set<String> written = new HashSet<>();
        List<Characteristic.Value> values = f.list("values", n -> value(n, written));
        Optional<Characteristic> read = f.make(
                () -> new Characteristic(named.orElseThrow(), label, citation, values, sensitivity.orElseThrow()));
        read.ifPresentOrElse(frame::know, frame::missCharacteristic);
        return read;
    }

    private Optional<Characteristic.Value> value(Node node, Set<String> written) {
        Optional<Characteristic.Value> read = node instanceof Node.Scalar
                ? in.value(node, c -> new Characteristic.Value(c, Set.of(), "", Optional.empty()))
                : valueWithMore(node);
        read.filter(v -> !written.add(v.code())).ifPresent(v -> in.add(node.at(), "declaration.item-twice"));
        return read;
    }

    private Optional<Characteristic.Value> valueWithMore(Node node) {
        Fields f = new Fields(node, in);
        Optional<String> code = f.text("value");
        Set<String> aliases = f.texts("aliases");
        String label = f.maybeLabel("label", frame.words("value", id, code.orElse("")));
        Optional<String> letters = f.maybeText("badge");
        Optional<String> tint = f.maybeText("tint");
        tint.filter(t -> !in.isKept() && !TINTS.contains(t))
                .ifPresent(t -> in.notAllowed(f.node("tint").flatMap(Node::at), "declaration.value-unknown", t, TINTS));
        return f.make(() -> new Characteristic.Value(
                code.orElseThrow(),
                aliases,
                label,
                letters.map(l -> new Characteristic.Badge(l, tint.orElse("plain")))));
    }

    Optional<GroupRule> group(Node node) {
        Fields f = new Fields(node, in);
        Optional<RuleId> named = f.value("id", RuleId::new);
        String name = named.map(RuleId::value).orElse("");
        String label = f.label("label", frame.words("group", name));
        String others = f.label("others", frame.words("others", name));
        Citation citation = f.citation(frame.whole());
        Optional<Sensitivity> sensitivity = f.choice("sensitivity", Sensitivity.class);
        Optional<Condition> members = f.requiredNode("members").flatMap(this::condition);
        members.ifPresent(m -> sensitivity.ifPresent(s -> frame.told(m)
                .filter(c -> c.compareTo(s) > 0)
                .ifPresent(c -> in.add(
                        f.node("sensitivity").flatMap(Node::at), "declaration.sensitivity-low", Reading.word(c)))));
        return f.make(() -> new GroupRule(
                named.orElseThrow(), label, others, citation, members.orElseThrow(), sensitivity.orElseThrow()));
    }

    private Optional<Condition> condition(Node node) {
        Fields f = new Fields(node, in);
        Optional<String> form = f.oneOf(CONDITIONS);
        if (form.isEmpty()) {
            return Optional.empty();
        }
        return switch (form.get()) {
            case "has" -> has(f);
            case "any-of" -> several(f, "any-of", Condition.AnyOf::new);
            case "all-of" -> several(f, "all-of", Condition.AllOf::new);
            case "not" -> f.node("not").flatMap(this::condition).flatMap(c -> f.make(() -> new Condition.Not(c)));
            case "prior" -> prior(f);
            default -> joined(f);
        };
    }

    private Optional<Condition> several(Fields f, String key, Function<List<Condition>, Condition> as) {
        List<Condition> of = f.requiredList(key, this::condition);
        return f.make(() -> as.apply(of));
    }

    private static Optional<Condition> joined(Fields f) {
        Optional<Boolean> joined = f.truth("joined-this-year");
        Condition yes = new Condition.JoinedThisYear();
        return f.make(() -> joined.orElseThrow() ? yes : new Condition.Not(yes));
    }

    private Optional<Condition> has(Fields f) {
        Optional<CharacteristicId> of = f.value("has", CharacteristicId::new);
        Set<String> values = f.texts("values");
        of.ifPresent(c -> frame.checkCharacteristic(
                f.node("has").flatMap(Node::at), f.node("values").flatMap(Node::at), c.value(), values));
        return f.make(() -> new Condition.Has(of.orElseThrow(), values));
    }

    private Optional<Condition> prior(Fields f) {
        Optional<SubjectId> subject = f.value("prior", SubjectId::new);
        subject.ifPresent(s -> frame.checkSubject(f.node("prior").flatMap(Node::at), s.value()));
        Optional<RuleId> baseline = f.value("baseline", RuleId::new);
        baseline.ifPresent(b -> frame.checkBaseline(f.node("baseline").flatMap(Node::at), b.value()));
        Optional<BigDecimal> least = f.maybe("least", Reading::number);
        Optional<BigDecimal> below = f.maybe("below", Reading::number);
        return f.make(() -> new Condition.Prior(subject.orElseThrow(), baseline.orElseThrow(), least, below));
    }

    static Node write(Characteristic of, Citation whole) {
        return new Writing()
                .put("id", of.id().value())
                .label("label", of.label())
                .citation(of.citation(), whole)
                .put("sensitivity", of.sensitivity())
                .putAll("values", of.values(), GroupShape::write)
                .map();
    }

    private static Node write(Characteristic.Value value) {
        if (value.aliases().isEmpty()
                && value.label().isEmpty()
                && value.badge().isEmpty()) {
            return Writing.text(value.code());
        }
        Writing w = new Writing()
                .put("value", value.code())
                .putSorted("aliases", value.aliases())
                .label("label", value.label());
        value.badge().ifPresent(b -> w.put("badge", b.letters()).put("tint", b.tint()));
        return w.map();
    }

    static Node write(GroupRule group, Citation whole) {
        return new Writing()
                .put("id", group.id().value())
                .label("label", group.label())
                .label("others", group.others())
                .citation(group.citation(), whole)
                .put("sensitivity", group.sensitivity())
                .put("members", write(group.members()))
                .map();
    }

    private static Node write(Condition condition) {
        Writing w = new Writing();
        if (condition instanceof Condition.Has has) {
            w.put("has", has.characteristic().value()).putSorted("values", has.values());
        } else if (condition instanceof Condition.AnyOf any) {
            w.put("any-of", Writing.list(any.of(), GroupShape::write));
        } else if (condition instanceof Condition.AllOf all) {
            w.put("all-of", Writing.list(all.of(), GroupShape::write));
        } else if (condition instanceof Condition.Not not) {
            w.put("not", write(not.other()));
        } else if (condition instanceof Condition.Prior prior) {
            w.put("prior", prior.subject().value())
                    .put("baseline", prior.baseline().value())
                    .put("least", prior.least().map(Writing::plain))
                    .put("below", prior.below().map(Writing::plain));
        } else {
            w.put("joined-this-year", true);
        }
        return w.map();
    }
}
