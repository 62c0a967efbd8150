package org.pupiltracking.plugin.grids;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pupiltracking.core.disclosure.derive.ShownCount;
import org.pupiltracking.core.disclosure.derive.ShownGap;
import org.pupiltracking.core.disclosure.derive.Told;
import org.pupiltracking.disclosure.Disclosed;
import org.pupiltracking.disclosure.DisclosurePolicy;
import org.pupiltracking.disclosure.Role;
import org.pupiltracking.disclosure.Shown;
import org.pupiltracking.plugin.grids.TinySchool.Alike;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.Cell.CountForm;
import org.pupiltracking.report.Content;
import org.pupiltracking.report.ReportId;
import org.pupiltracking.report.ReportRequest;
import org.pupiltracking.snapshot.Count;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.text.Text;

/**
 * Somebody who has the governors' group comparison in every format, knows everybody's groups and how the page is made, and can make it for
 * every world. What the bytes do not tell apart stays open; what they do is known: figures, charts, order, notes and metadata alike.
 */
class RenderedAttackTest {

    private static final DisclosurePolicy FINE = new DisclosurePolicy("fine", 3, 5, 6, true, false);
    private static final List<String> FORMATS = List.of("html", "json", "text");
    private static final ReportRequest REQUEST = ReportRequest.of(
                    "group-comparison", Scope.parse("school:9992001"), TinySchool.AT)
            .with("subject", "reading");

    /** 14 pupils: everybody's sex, and two who have special needs. */
    private static final TinySchool SCHOOL = new TinySchool(
            List.of(new Alike(6, "M", false, false), new Alike(6, "F", false, false), new Alike(2, "F", false, true)));

    private static final Map<String, Predicate<Alike>> GROUPS = groups();

    private static Map<String, Predicate<Alike>> groups() {
        Map<String, Predicate<Alike>> one = new LinkedHashMap<>();
        one.put("all", a -> true);
        one.put("boys", a -> a.sex().equals("M"));
        one.put("girls", a -> a.sex().equals("F"));
        one.put("premium", Alike::premium);
        one.put("no premium", a -> !a.premium());
        one.put("needs", Alike::needs);
        one.put("no needs", a -> !a.needs());
        Map<String, Predicate<Alike>> all = new LinkedHashMap<>();
        one.forEach((a, in) -> one.forEach((b, also) -> all.put(a + " & " + b, in.and(also))));
        return all;
    }

    /** A pupil of a kind whose result is certain, or a count that was to be hidden and is known. */
    private record Leaks(int certain, int recovered) {}

    private static String bytes(Disclosed page) {
        StringBuilder all = new StringBuilder();
        FORMATS.forEach(format -> all.append(Printed.as(format, page, Printed.english())));
        return all.toString();
    }

    /** Takes every world for the truth in turn. */
    private static Leaks attack(Function<Printed, Disclosed> stage, DisclosurePolicy policy) {
        Map<String, List<int[]>> same = new HashMap<>();
        for (int[] world : SCHOOL.worlds()) {
            same.computeIfAbsent(bytes(stage.apply(SCHOOL.in(world, false))), b -> new ArrayList<>())
                    .add(world);
        }
        int certain = 0;
        int recovered = 0;
        for (List<int[]> open : same.values()) {
            Predicate<Alike> exempt = a -> false;
            for (Predicate<Alike> group : GROUPS.values()) {
                if (SCHOOL.size(group) >= policy.fullFrom() && least(open, group) == SCHOOL.size(group)) {
                    exempt = exempt.or(group);
                }
            }
            for (int kind = 0; kind < SCHOOL.kinds().size(); kind++) {
                Alike alike = SCHOOL.kinds().get(kind);
                Predicate<Alike> its = a -> a.equals(alike);
                boolean known = least(open, its) == alike.pupils() || most(open, its) == 0;
                certain += known && !exempt.test(alike) ? 1 : 0;
            }
            for (Predicate<Alike> group : GROUPS.values()) {
                int size = SCHOOL.size(group.and(exempt.negate()));
                boolean hidden = size > 0 && size < policy.exactFrom();
                int width = size < policy.smallest() ? Math.min(2, size) : 1;
                recovered += hidden && most(open, group) - least(open, group) < width ? 1 : 0;
            }
        }
        return new Leaks(certain, recovered);
    }

    private static int least(List<int[]> worlds, Predicate<Alike> group) {
        return worlds.stream().mapToInt(w -> SCHOOL.count(w, group)).min().orElseThrow();
    }

    private static int most(List<int[]> worlds, Predicate<Alike> group) {
        return worlds.stream().mapToInt(w -> SCHOOL.count(w, group)).max().orElseThrow();
    }

    private static Function<Printed, Disclosed> governors(DisclosurePolicy policy) {
        return school -> school.disclosed(REQUEST, Role.GOVERNOR, policy);
    }

    @Test
    void noFormatMakesAResultCertainOrTellsAHiddenCount() {
        assertThat(attack(governors(DisclosurePolicy.LADDER), DisclosurePolicy.LADDER))
                .isEqualTo(new Leaks(0, 0));
    }

    @Test
    void noFormatMakesAResultCertainWhereSmallGroupsAreExact() {
        assertThat(attack(governors(FINE), FINE).certain()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whichPupilsOfAKindReachedItChangesNoByte(boolean fine) {
        DisclosurePolicy policy = fine ? FINE : DisclosurePolicy.LADDER;
        int[] world = {2, 3, 1};

        assertThat(bytes(governors(policy).apply(SCHOOL.in(world, true))))
                .isEqualTo(bytes(governors(policy).apply(SCHOOL.in(world, false))));
    }

    @Test
    void noCanaryIsInAnyFormatForGovernorsAndItIsThereForTheHead() {
        Printed school = SCHOOL.in(new int[] {2, 3, 1}, false);
        ReportRequest grid = ReportRequest.of("class-tracking-grid", Scope.parse("class:4A"), TinySchool.AT)
                .with("subject", "reading");

        assertThat(bytes(school.disclosed(REQUEST, Role.GOVERNOR, DisclosurePolicy.LADDER)))
                .doesNotContain(TinySchool.CANARY);
        for (String format : FORMATS) {
            assertThat(school.as(format, grid, Role.HEAD)).contains(TinySchool.CANARY);
        }
    }

    /** A stage that tells of each count what {@code told} says. */
    private record Planted(Function<Count, Told> told, boolean shareBesideHidden)
            implements Function<Printed, Disclosed> {

        @Override
        public Disclosed apply(Printed school) {
            Content<Shown> content = school.school().content(REQUEST).map(this::show);
            return new Page(content);
        }

        private Shown show(Cell cell) {
            if (cell instanceof Cell.Counted counted) {
                boolean open = shareBesideHidden && counted.form() == CountForm.SHARE;
                return ShownCount.of(open ? exact(counted.count()) : told.apply(counted.count()), counted.form());
            } else if (cell instanceof Cell.Compared compared) {
                return ShownGap.of(told.apply(compared.a()), told.apply(compared.b()), compared.form());
            } else if (cell instanceof Cell.Words words) {
                return new Shown.Words(
                        words.key(), words.arguments().stream().map(this::show).toList());
            } else if (cell instanceof Cell.Row row) {
                return new Shown.Row(row.cells().stream().map(this::show).toList());
            } else if (cell instanceof Cell.Data data) {
                return new Shown.Data(data.text());
            } else if (cell instanceof Cell.Plain plain) {
                return new Shown.Plain(plain.text());
            } else if (cell instanceof Cell.Fixed fixed) {
                return new Shown.Figure(fixed.number(), fixed.number(), Shown.Unit.COUNT);
            }
            return new Shown.Empty();
        }
    }

    private record Page(Content<Shown> content) implements Disclosed {

        @Override
        public ReportId report() {
            return REQUEST.report();
        }

        @Override
        public Role role() {
            return Role.GOVERNOR;
        }

        @Override
        public boolean anonymous() {
            return true;
        }

        @Override
        public String policy() {
            return "planted";
        }

        @Override
        public List<Text> notes() {
            return List.of();
        }
    }

    private static Told exact(Count count) {
        return Told.exactly(count.count(), count.of());
    }

    private static boolean isOf(Count count, String... values) {
        return count.population().all().stream()
                .map(c -> c.dimension().id() + "=" + c.value())
                .toList()
                .equals(List.of(values));
    }

    @Test
    void hidingSmallGroupsOnlyIsBroken() {
        Leaks leaks = attack(
                new Planted(count -> count.of() < 5 ? Told.NOTHING : exact(count), false), DisclosurePolicy.LADDER);

        assertThat(leaks.certain()).isPositive();
        assertThat(leaks.recovered()).isPositive();
    }

    @Test
    void hidingAGroupAndShowingItsComplementIsBroken() {
        Leaks leaks = attack(
                new Planted(count -> isOf(count) || isOf(count, "sen=no") ? exact(count) : Told.NOTHING, false),
                DisclosurePolicy.LADDER);

        assertThat(leaks.certain()).isPositive();
        assertThat(leaks.recovered()).isPositive();
    }

    @Test
    void aShareBesideAHiddenCountIsBroken() {
        assertThat(attack(new Planted(count -> Told.NOTHING, true), DisclosurePolicy.LADDER)
                        .recovered())
                .isPositive();
    }
}
