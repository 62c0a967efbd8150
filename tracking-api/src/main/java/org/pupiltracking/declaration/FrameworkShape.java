package org.pupiltracking.declaration;

import java.util.List;
import java.util.Optional;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.framework.Bands;
import org.pupiltracking.framework.BaselineRule;
import org.pupiltracking.framework.Basis;
import org.pupiltracking.framework.Characteristic;
import org.pupiltracking.framework.ExpectationPolicy;
import org.pupiltracking.framework.FrameworkId;
import org.pupiltracking.framework.FrameworkKey;
import org.pupiltracking.framework.GroupRule;
import org.pupiltracking.framework.Kind;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.PointsTable;
import org.pupiltracking.framework.ProgressRule;
import org.pupiltracking.framework.Subject;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.framework.Use;
import org.pupiltracking.framework.YearRange;
import org.pupiltracking.outcome.Given;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.scheme.Citation;
import org.pupiltracking.scheme.Edition;
import org.pupiltracking.scheme.SchemeKey;

/** A framework as a tree, in both directions: its subjects, uses and kinds here, its rules and groups in shapes of their own. */
final class FrameworkShape {

    private final Frame frame;
    private final Reading in;

    private FrameworkShape(Frame frame) {
        this.frame = frame;
        this.in = frame.in();
    }

    static Optional<AssessmentFramework> read(Node node, Frame frame) {
        return new FrameworkShape(frame).framework(node);
    }

    private Optional<AssessmentFramework> framework(Node node) {
        Fields f = new Fields(node, in);
        Optional<FrameworkId> id = f.value("id", FrameworkId::new);
        Optional<Edition> edition = f.value("edition", Edition::new);
        String words = LabelWords.join(
                "framework",
                id.map(FrameworkId::value).orElse(""),
                edition.map(Edition::value).orElse(""));
        String label = f.label("label", words);
        Citation whole = f.citation().orElse(Cited.UNKNOWN);
        frame.begin(words, whole);
        Optional<Basis> basis = f.choice("basis", Basis.class);
        RuleShape rules = new RuleShape(frame);
        GroupShape parts = new GroupShape(frame);
        List<Subject> subjects = f.requiredList("subjects", Frame.once(in, this::subject, "id"));
        List<Use> uses = f.requiredList("uses", this::use);
        List<Kind> kinds = f.list("kinds", Frame.once(in, this::kind, "id"));
        List<ExpectationPolicy> policies =
                f.list("policies", Frame.once(in, n -> ExpectationShape.read(n, frame), "id"));
        List<Bands> bands = f.list("bands", Frame.once(in, n -> BandShape.read(n, frame), "id"));
        List<PointsTable> points = f.list("points", Frame.once(in, rules::points, "id"));
        List<ProgressRule> progress = f.list("progress", Frame.once(in, rules::progress, "id"));
        List<BaselineRule> baselines = f.list("baselines", Frame.once(in, rules::baseline, "id"));
        List<Characteristic> characteristics = f.list("characteristics", Frame.once(in, parts::characteristic, "id"));
        List<GroupRule> groups = f.list("groups", Frame.once(in, parts::group, "id"));
        return f.make(() -> {
            AssessmentFramework.Builder built = AssessmentFramework.builder(
                    new FrameworkKey(id.orElseThrow(), edition.orElseThrow()), label, whole, basis.orElseThrow());
            subjects.forEach(built::subject);
            uses.forEach(built::use);
            kinds.forEach(built::kind);
            policies.forEach(built::policy);
            bands.forEach(built::bands);
            points.forEach(built::points);
            progress.forEach(built::progress);
            baselines.forEach(built::baseline);
            characteristics.forEach(built::characteristic);
            groups.forEach(built::group);
            return built.build();
        });
    }

    private Optional<Subject> subject(Node node) {
        Fields f = new Fields(node, in);
        Optional<SubjectId> id = f.value("id", SubjectId::new);
        String label =
                f.label("label", frame.words("subject", id.map(SubjectId::value).orElse("")));
        Optional<SubjectId> parent = f.maybe("part-of", SubjectId::new);
        parent.ifPresent(p -> frame.checkSubject(f.node("part-of").flatMap(Node::at), p.value()));
        id.ifPresent(i -> frame.knowSubject(i.value()));
        return f.make(() -> new Subject(id.orElseThrow(), label, parent));
    }

    private Optional<Use> use(Node node) {
        Fields f = new Fields(node, in);
        Optional<SchemeKey> scheme = f.value("scheme", SchemeKey::parse);
        scheme.ifPresent(frame::use);
        Optional<SubjectId> subject = f.maybe("subject", SubjectId::new);
        subject.ifPresent(s -> frame.checkSubject(f.node("subject").flatMap(Node::at), s.value()));
        Optional<YearRange> years = f.maybe("years", FrameworkShape::years);
        Optional<KindId> kind = f.maybe("kind", KindId::new);
        var dates = frame.dates(f);
        return f.make(() -> new Use(scheme.orElseThrow(), subject, years, kind, dates));
    }

    /** A range such as {@code R-2}, or one year group. */
    private static YearRange years(String text) {
        String[] ends = text.split("-", -1);
        RefusedException.unless(
                ends.length <= 2, "declaration.years-form", Given.of(text).text());
        return new YearRange(YearGroup.parse(ends[0]), YearGroup.parse(ends[ends.length - 1]));
    }

    private Optional<Kind> kind(Node node) {
        Fields f = new Fields(node, in);
        Optional<KindId> id = f.value("id", KindId::new);
        String label =
                f.label("label", frame.words("kind", id.map(KindId::value).orElse("")));
        Optional<Boolean> attainment = f.truth("attainment");
        return f.make(() -> new Kind(id.orElseThrow(), label, attainment.orElseThrow()));
    }

    static Node.Mapping write(AssessmentFramework framework) {
        Citation whole = framework.citation();
        return new Writing()
                .put("id", framework.key().id().value())
                .put("edition", framework.key().edition().value())
                .label("label", framework.label())
                .citation(whole)
                .put("basis", framework.basis())
                .put("subjects", Writing.list(framework.subjects().subjects(), FrameworkShape::write))
                .put("uses", Writing.list(framework.uses(), FrameworkShape::write))
                .putAll("kinds", framework.kinds(), FrameworkShape::write)
                .putAll("policies", framework.policies(), p -> ExpectationShape.write(p, whole))
                .putAll("bands", framework.bands(), b -> BandShape.write(b, whole))
                .putAll("points", framework.points(), p -> RuleShape.write(p, whole))
                .putAll("progress", framework.progress(), p -> RuleShape.write(p, whole))
                .putAll("baselines", framework.baselines(), b -> RuleShape.write(b, whole))
                .putAll("characteristics", framework.characteristics(), c -> GroupShape.write(c, whole))
                .putAll("groups", framework.groups(), g -> GroupShape.write(g, whole))
                .map();
    }

    private static Node write(Subject subject) {
        return new Writing()
                .put("id", subject.id().value())
                .label("label", subject.label())
                .put("part-of", subject.parent())
                .map();
    }

    private static Node write(Use use) {
        Writing w = new Writing()
                .put("scheme", use.scheme().toString())
                .put("subject", use.subject())
                .put("years", use.years().map(y -> y.from() + "-" + y.to()))
                .put("kind", use.kind());
        return Frame.write(w, use.valid()).map();
    }

    private static Node write(Kind kind) {
        return new Writing()
                .put("id", kind.id().value())
                .label("label", kind.label())
                .put("attainment", kind.attainment())
                .map();
    }
}
