package org.pupiltracking.core.disclosure;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Schools of invented pupils, small enough for every world to be tried. */
final class AnySchool {

    private AnySchool() {}

    /** Schools of {@code least} to {@code most} pupils in one or two years. */
    static Arbitrary<PlainSchool> of(int least, int most) {
        return Arbitraries.doubles()
                .between(0, 1)
                .flatMap(reached -> Arbitraries.doubles()
                        .between(0, 1)
                        .flatMap(premium -> child(reached, premium)
                                .list()
                                .ofMinSize(least)
                                .ofMaxSize(most)
                                .map(AnySchool::numbered)));
    }

    private static Arbitrary<Child> child(double reached, double premium) {
        return Combinators.combine(
                        Arbitraries.of("3", "4"),
                        Arbitraries.of("F", "M"),
                        chance(premium),
                        chance(0.3),
                        chance(0.95),
                        chance(reached))
                .as((year, sex, hasPremium, hasSen, assessed, hasReached) -> Child.of(0, "A", "B", year, year + "A")
                        .with(Map.of(
                                "sex", sex,
                                "pupil-premium", hasPremium ? "yes" : "no",
                                "house", hasPremium ? "yes" : "no",
                                "sen", hasSen ? "K" : "no",
                                "bus", hasSen ? "K" : "no"))
                        .result(assessed, hasReached));
    }

    private static Arbitrary<Boolean> chance(double of) {
        return Arbitraries.integers().between(0, 99).withoutEdgeCases().map(i -> i < 100 * of);
    }

    private static PlainSchool numbered(List<Child> children) {
        return PlainSchool.of(IntStream.range(0, children.size())
                .mapToObj(i -> {
                    Child c = children.get(i);
                    return Child.of(i, c.forename(), c.surname(), c.year(), c.group())
                            .with(c.characteristics())
                            .result(c.assessed(), c.reached());
                })
                .toList());
    }
}
