package org.pupiltracking.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.pupiltracking.disclosure.DisclosurePolicy;
import org.pupiltracking.report.ReportRequest;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.snapshot.Split;

/**
 * Who has no result is nobody's business. Every possible world is tried by somebody who has the bytes, knows who is in which group, and that
 * whoever counts in the share was assessed (or absent, where the scale has such a code) and studies the subject.
 */
class CoverageAttackTest {

    private static final ReportRequest REQUEST = ReportRequest.of("group-comparison", Scope.ALL, PlainSchool.AT);
    private static final List<Set<Split>> WITHOUT_CODES = List.of(
            Set.of(),
            Set.of(Split.STUDYING),
            Set.of(Split.STUDYING, Split.ASSESSED),
            Set.of(Split.STUDYING, Split.ASSESSED, Split.IN_SHARE));
    private static final List<Set<Split>> WITH_CODES = Stream.concat(
                    WITHOUT_CODES.stream(), Stream.of(Set.of(Split.STUDYING, Split.IN_SHARE)))
            .toList();

    /** Who is what in one possible world, a bit a pupil. */
    private record World(int studying, int assessed, int inShare) {

        int of(String split) {
            return switch (split) {
                case "on-roll" -> -1;
                case "studying" -> studying;
                case "assessed" -> assessed;
                case "in-share" -> inShare;
                default -> throw new IllegalArgumentException(split);
            };
        }
    }

    /** Knows the rows of some pages. */
    private static final class Attacker {
        private static final Pattern FIGURE = Pattern.compile("(?:#|~[a-z.-]+:)([0-9]+)(?:[.]0)?[.][.]([0-9]+)");

        private final PlainSchool school;
        private final List<Set<Split>> ways;
        private final List<Predicate<World>> told = new ArrayList<>();
        int exact;

        Attacker(PlainSchool school, List<Set<Split>> ways) {
            this.school = school;
            this.ways = ways;
        }

        Attacker read(byte[] page) {
            for (String line : new String(page, StandardCharsets.UTF_8).split("\n", -1)) {
                String[] cells = line.split("\t", -1);
                if (cells.length == 3 && cells[0].contains("|")) {
                    String[] what = cells[0].split("[|]", -1);
                    int who = who(what[0]);
                    cell(cells[1], who, what[1], what[1]);
                    cell(cells[2], who, what[1], what[2]);
                }
            }
            return this;
        }

        private void cell(String cell, int who, String base, String split) {
            Matcher figure = FIGURE.matcher(cell);
            if (figure.find()) {
                int low = Integer.parseInt(figure.group(1));
                int high = Integer.parseInt(figure.group(2));
                exact += low == high ? 1 : 0;
                told.add(w -> {
                    int count = Integer.bitCount(who & w.of(base) & w.of(split));
                    return low <= count && count <= high;
                });
            }
        }

        private int who(String group) {
            int who = 0;
            for (int i = 0; i < school.children().size(); i++) {
                Map<String, String> is = school.children().get(i).characteristics();
                who |= group.equals("all")
                                || Stream.of(group.split("&", -1))
                                        .map(one -> one.split("=", -1))
                                        .allMatch(one -> one[1].equals(is.get(one[0])))
                        ? 1 << i
                        : 0;
            }
            return who;
        }

        private World world(int number) {
            int studying = 0;
            int assessed = 0;
            int inShare = 0;
            for (int i = 0; i < school.children().size(); i++) {
                Set<Split> way = ways.get(number % ways.size());
                number /= ways.size();
                studying |= way.contains(Split.STUDYING) ? 1 << i : 0;
                assessed |= way.contains(Split.ASSESSED) ? 1 << i : 0;
                inShare |= way.contains(Split.IN_SHARE) ? 1 << i : 0;
            }
            return new World(studying, assessed, inShare);
        }

        List<World> worlds() {
            int all = (int) Math.round(Math.pow(ways.size(), school.children().size()));
            return IntStream.range(0, all)
                    .mapToObj(this::world)
                    .filter(w -> told.stream().allMatch(t -> t.test(w)))
                    .toList();
        }

        World truth() {
            int number = 0;
            for (int i = school.children().size() - 1; i >= 0; i--) {
                number = number * ways.size()
                        + ways.indexOf(school.children().get(i).covered());
            }
            return world(number);
        }

        /** Returns the pupils who certainly do not study the subject, were not assessed, or do not count. */
        int certainlyWithout() {
            int studying = 0;
            int assessed = 0;
            int inShare = 0;
            for (World world : worlds()) {
                studying |= world.studying;
                assessed |= world.assessed;
                inShare |= world.inShare;
            }
            return ~(studying & assessed & inShare) & ((1 << school.children().size()) - 1);
        }
    }

    private static PlainSchool school(List<Set<Split>> ways, int pupils, long seed) {
        Random random = new Random(seed);
        int most = 1 + random.nextInt(10);
        List<Child> children = new ArrayList<>();
        for (int i = 0; i < pupils; i++) {
            // Nearly everybody counts, as in a school.
            Set<Split> way = random.nextInt(10) < most ? ways.get(3) : ways.get(random.nextInt(ways.size()));
            children.add(Child.of(i, "A", "B", "3", "3A")
                    .with(Map.of(
                            "sex", random.nextBoolean() ? "F" : "M",
                            "house", random.nextInt(3) == 0 ? "yes" : "no"))
                    .covered(way));
        }
        return PlainSchool.of(children);
    }

    private static byte[] page(PlainSchool school, List<CoveragePage.Line> lines, DisclosurePolicy policy) {
        CoveragePage page = new CoveragePage(school, lines);
        return Bytes.of(new Disclosure(school, school).disclose(page.content(), REQUEST, AttackTest.GOVERNOR, policy));
    }

    private static List<CoveragePage.Line> whole() {
        return CoveragePage.whole(PlainSchool.of(List.of())).lines();
    }

    @Provide
    Arbitrary<PlainSchool> schools() {
        return Arbitraries.integers()
                .between(1, 8)
                .flatMap(n -> Arbitraries.longs().map(seed -> school(WITHOUT_CODES, n, seed)));
    }

    @Provide
    Arbitrary<PlainSchool> schoolsWithCodes() {
        return Arbitraries.integers()
                .between(1, 7)
                .flatMap(n -> Arbitraries.longs()
                        .map(seed -> school(WITH_CODES, n, seed).withCodes()));
    }

    private static void stayOpen(PlainSchool school, List<Set<Split>> ways) {
        for (DisclosurePolicy policy : List.of(DisclosurePolicy.LADDER, AttackTest.FINE)) {
            Attacker attacker = new Attacker(school, ways).read(page(school, whole(), policy));
            Statistics.label(policy.id()).collect(attacker.exact > 0);
            assertThat(attacker.worlds()).as("the truth is possible").contains(attacker.truth());
            assertThat(attacker.certainlyWithout()).isZero();
        }
    }

    @Property(tries = 50)
    void nobodyIsCertainlyWithoutAResult(@ForAll("schools") PlainSchool school) {
        stayOpen(school, WITHOUT_CODES);
    }

    @Property(tries = 50)
    void norWhereSomebodyWhoIsAbsentCountsInTheShare(@ForAll("schoolsWithCodes") PlainSchool school) {
        stayOpen(school, WITH_CODES);
    }

    /** Two pages, neither of which knows of the other, are what auditing each kind of coverage by itself comes to. */
    @Test
    void auditingEachKindOfCoverageByItselfIsBroken() {
        int certain = 0;
        for (int seed = 0; seed < 200 && certain == 0; seed++) {
            PlainSchool school = school(WITHOUT_CODES, 8, seed);
            Attacker attacker = new Attacker(school, WITHOUT_CODES)
                    .read(page(school, CoveragePage.ofAssessed(), AttackTest.FINE))
                    .read(page(school, CoveragePage.ofShares(), AttackTest.FINE));
            certain += Integer.bitCount(attacker.certainlyWithout());
        }
        assertThat(certain).isPositive();
    }
}
