package org.pupiltracking.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.framework.Band;
import org.pupiltracking.framework.Bands;
import org.pupiltracking.framework.BaselineRule;
import org.pupiltracking.framework.Basis;
import org.pupiltracking.framework.Characteristic;
import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.framework.Dates;
import org.pupiltracking.framework.Expectation;
import org.pupiltracking.framework.ExpectationCell;
import org.pupiltracking.framework.ExpectationPolicy;
import org.pupiltracking.framework.FrameworkKey;
import org.pupiltracking.framework.GroupRule;
import org.pupiltracking.framework.GroupRule.Condition;
import org.pupiltracking.framework.Kind;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.PointsTable;
import org.pupiltracking.framework.PolicyId;
import org.pupiltracking.framework.Position;
import org.pupiltracking.framework.ProgressRule;
import org.pupiltracking.framework.RuleId;
import org.pupiltracking.framework.Sensitivity;
import org.pupiltracking.framework.Subject;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.framework.Use;
import org.pupiltracking.framework.YearRange;
import org.pupiltracking.scheme.Operation;
import org.pupiltracking.scheme.SchemeKey;

/** Arbitrary frameworks, of every kind of rule. */
final class AnyFramework {

    private final AnyDefinition any;

    private AnyFramework(long seed) {
        any = new AnyDefinition(seed);
    }

    static Arbitrary<AssessmentFramework> frameworks() {
        return Arbitraries.longs().map(s -> new AnyFramework(s).framework());
    }

    private AssessmentFramework framework() {
        FrameworkKey key = FrameworkKey.of("framework-" + any.below(9), "1." + any.below(9));
        AssessmentFramework.Builder built =
                AssessmentFramework.builder(key, any.label(), any.citation(), any.one(Basis.class));
        built.subject(new Subject(subject(0), any.label(), Optional.empty()));
        for (int i = 1; i < 3; i++) {
            built.subject(new Subject(subject(i), any.label(), any.maybe(subject(any.below(i)))));
        }
        built.use(use());
        several(i -> use()).forEach(built::use);
        several(i -> new Kind(new KindId("kind-" + i), any.label(), any.maybe()))
                .forEach(built::kind);
        several(this::policy).forEach(built::policy);
        several(this::bands).forEach(built::bands);
        several(this::points).forEach(built::points);
        several(this::progress).forEach(built::progress);
        several(this::baseline).forEach(built::baseline);
        several(this::characteristic).forEach(built::characteristic);
        several(this::group).forEach(built::group);
        return built.build();
    }

    private <T> List<T> several(IntFunction<T> each) {
        List<T> all = new ArrayList<>();
        for (int i = any.below(3); i > 0; i--) {
            all.add(each.apply(i));
        }
        return all;
    }

    private static SubjectId subject(int i) {
        return new SubjectId("subject-" + i);
    }

    private SchemeKey scheme() {
        return SchemeKey.of("scheme-" + any.below(4), "1");
    }

    private YearGroup year() {
        return YearGroup.ofNumber(any.below(17) - 2);
    }

    private Dates dates() {
        return new Dates(any.maybe(any.day(1999)), any.maybe(any.day(2015)));
    }

    private Use use() {
        YearGroup from = year();
        YearRange years = new YearRange(from, any.maybe() ? from : new YearGroup("X"));
        return new Use(scheme(), any.maybe(subject(any.below(3))), any.maybe(years), any.maybe(Kind.TEST), dates());
    }

    private ExpectationPolicy policy(int i) {
        List<ExpectationCell> cells = new ArrayList<>();
        for (int n = any.below(12); n > 0; n--) {
            Optional<String> when = any.maybe(any.one(List.of("autumn-1", "autumn", "p-3", "year-end")));
            Expectation expectation = any.maybe()
                    ? new Expectation("2b", "2b")
                    : new Expectation(any.text(any.maybe() ? "" : "l"), any.text("h"));
            cells.add(new ExpectationCell(
                    any.maybe(subject(any.below(2))), YearGroup.ofNumber(any.below(3)), when, expectation));
        }
        return new ExpectationPolicy(new PolicyId("policy-" + i), any.label(), any.citation(), scheme(), cells);
    }

    private Bands bands(int i) {
        int count = 2 + any.below(3);
        List<Band> bands = new ArrayList<>();
        List<Integer> steps = new ArrayList<>();
        List<String> cuts = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            Optional<String> action = any.maybe("action." + n);
            bands.add(new Band(new RuleId("band-" + n), any.label(), any.one(Position.class), action));
            if (n > 0) {
                steps.add(n * 3 - any.below(3) - 5);
                cuts.add(any.text("cut-" + n));
                shares.add((n - any.below(1000) / 1001.0) / count);
            }
        }
        Bands.Borders borders = switch (any.below(3)) {
            case 0 -> new Bands.Borders.Steps(steps);
            case 1 -> new Bands.Borders.Cuts(cuts);
            default -> new Bands.Borders.Quantiles(shares, any.one(Bands.Reference.class));
        };
        return new Bands(new RuleId("bands-" + i), any.label(), any.citation(), bands, borders);
    }

    private PointsTable points(int i) {
        return new PointsTable(
                new RuleId("points-" + i),
                any.label(),
                any.citation(),
                scheme(),
                dates(),
                any.map(List.of("1c", any.text("x"), any.text("y")), any::number),
                any.operations(List.of(Operation.values())));
    }

    private ProgressRule progress(int i) {
        ProgressRule.Needs needs = switch (any.below(3)) {
            case 0 ->
                new ProgressRule.Needs.PerYear(
                        any.maybe(new RuleId("points-1")), any.number().abs());
            case 1 ->
                new ProgressRule.Needs.Table(any.map(List.of("W", any.text("x"), any.text("y")), () -> any.text("z")));
            default -> new ProgressRule.Needs.KeepsPace();
        };
        return new ProgressRule(new RuleId("progress-" + i), any.label(), any.citation(), dates(), needs);
    }

    private BaselineRule baseline(int i) {
        BaselineRule.From from = switch (any.below(4)) {
            case 0 -> new BaselineRule.From.LastYearEnd();
            case 1 -> new BaselineRule.From.EndOf(year());
            case 2 -> new BaselineRule.From.FirstAfterJoining();
            default -> new BaselineRule.From.At(any.maybe(Point.parse("2025-26/spring-2")));
        };
        return new BaselineRule(new RuleId("baseline-" + i), any.label(), any.citation(), from);
    }

    private Characteristic characteristic(int i) {
        List<Characteristic.Value> values = several(n -> new Characteristic.Value(
                any.text("v" + n),
                any.maybe() ? Set.of() : any.some("a"),
                any.label(),
                any.maybe(new Characteristic.Badge(any.one(List.of("E", "£", "W2", "->")), "blue"))));
        return new Characteristic(
                new CharacteristicId("characteristic-" + i),
                any.label(),
                any.citation(),
                values,
                any.one(Sensitivity.class));
    }

    private GroupRule group(int i) {
        return new GroupRule(
                new RuleId("group-" + i),
                any.label(),
                any.label(),
                any.citation(),
                condition(3),
                any.one(Sensitivity.class));
    }

    private Condition condition(int depth) {
        return switch (any.below(depth > 0 ? 6 : 3)) {
            case 0 ->
                new Condition.Has(new CharacteristicId("characteristic-" + any.below(3)), Set.of(any.text("v"), "Y"));
            case 1 ->
                new Condition.Prior(
                        subject(any.below(3)),
                        new RuleId("baseline-1"),
                        any.maybe(any.number()),
                        any.maybe(any.number()));
            case 2 -> new Condition.JoinedThisYear();
            case 3 -> new Condition.AnyOf(several(n -> condition(depth - 1)));
            case 4 -> new Condition.AllOf(several(n -> condition(depth - 1)));
            default -> new Condition.Not(condition(depth - 1));
        };
    }
}
