package org.pupiltracking.core.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Beside an attacker who tries every value of every pupil and keeps the worlds that agree. */
class CountedWorldsTest {

    private static final Block READING = new Block("reading", Block.Kind.OUTCOME, 2, 0, true);
    private static final Block ASSESSED = new Block("assessed", Block.Kind.COVERAGE, 2, 2, true);
    private static final Block PREMIUM = new Block("premium", Block.Kind.MEMBERSHIP, 2, 1, false);
    private static final Block LEVELS = new Block("levels", Block.Kind.OUTCOME, 3, 0, true);
    private static final Block ETHNICITY = new Block("ethnicity", Block.Kind.MEMBERSHIP, 3, 1, false);
    private static final int PUPILS = 4;

    private static Atoms atoms(String... populations) {
        return Atoms.of(Stream.of(populations)
                .map(p -> new Asked(p, States.of(p.chars().map(c -> c - '0')), 2, 0))
                .toList());
    }

    /** Pupils 0 to 3, of whom nothing tells 2 and 3 apart. */
    private static final Atoms CLASS = atoms("0123", "0", "1");

    private static Form form(Atoms atoms, String population, int values) {
        return new Form(atoms.of(States.of(population.chars().map(c -> c - '0'))), values, population.length());
    }

    private static final List<String> POPULATIONS = List.of("0123", "0", "23", "01", "023", "123");

    /** What is shown of a population. */
    record Told(String population, int values, Range range, boolean full) {

        boolean saysAll() {
            return full && range.low() == population.length();
        }
    }

    /** What is asked of a population to stay open: a width, or that it is not known to be fewer than {@code smallest}. */
    record Guard(String population, int values, int width, int smallest) {}

    /** What is guarded before and said one after the other. */
    record Page(List<Guard> guards, List<Told> told) {}

    private static Told told(String population, int values, int from, int to, boolean full) {
        int n = population.length();
        int low = Math.min(Math.min(from, to), n);
        return new Told(population, values, new Range(low, Math.min(Math.max(from, to), n)), full);
    }

    private static Arbitrary<Page> pages(Integer... values) {
        Arbitrary<Integer> upToAll = Arbitraries.integers().between(0, PUPILS);
        Arbitrary<Guard> guards = Combinators.combine(
                        Arbitraries.of(POPULATIONS),
                        Arbitraries.of(values),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(0, 2, 3))
                .as(Guard::new);
        Arbitrary<Told> told = Combinators.combine(
                        Arbitraries.of(POPULATIONS),
                        Arbitraries.of(values),
                        upToAll,
                        upToAll,
                        Arbitraries.of(true, false))
                .as(CountedWorldsTest::told);
        return Combinators.combine(guards.list().ofMaxSize(2), told.list().ofMaxSize(2))
                .as(Page::new);
    }

    /** All values of all pupils, and what may not become known of them. */
    private static final class Attacker {
        private final Block block;
        private final Set<Integer> secrets;
        private final List<Guard> guards;
        private final List<Told> full = new ArrayList<>();
        private List<int[]> worlds;

        Attacker(Block block, Set<Integer> secrets, List<Guard> guards) {
            this.guards = guards;
            this.block = block;
            this.secrets = secrets;
            int all = (int) Math.round(Math.pow(block.categories(), PUPILS));
            this.worlds = IntStream.range(0, all)
                    .mapToObj(w -> IntStream.range(0, PUPILS)
                            .map(p -> w / (int) Math.round(Math.pow(block.categories(), p)) % block.categories())
                            .toArray())
                    .toList();
        }

        private static int count(int[] world, String population, int values) {
            int count = 0;
            for (int i = 0; i < population.length(); i++) {
                count += values >> world[population.charAt(i) - '0'] & 1;
            }
            return count;
        }

        private Predicate<int[]> agrees(Told told) {
            return world -> told.range.holds(count(world, told.population, told.values));
        }

        boolean possible(Told told) {
            return worlds.stream().anyMatch(agrees(told));
        }

        void learn(Told told) {
            worlds = worlds.stream().filter(agrees(told)).toList();
            if (told.saysAll()) {
                full.add(told);
            }
        }

        boolean safe(Told more) {
            List<int[]> then = worlds.stream().filter(agrees(more)).toList();
            List<Told> said = new ArrayList<>(full);
            if (more.saysAll()) {
                said.add(more);
            }
            for (int secret : secrets) {
                Set<Integer> exempt = said.stream()
                        .filter(s -> (s.values & ~secret) == 0)
                        .flatMapToInt(s -> s.population.chars())
                        .boxed()
                        .collect(Collectors.toSet());
                boolean open = "0123"
                        .chars()
                        .filter(pupil -> !exempt.contains(pupil))
                        .mapToObj(Character::toString)
                        .noneMatch(pupil -> tells(counts(then, pupil, secret), pupil, secret, 0));
                if (!open) {
                    return false;
                }
                for (Guard guard : guards) {
                    NavigableSet<Integer> counts = counts(then, guard.population, secret);
                    if (guard.values == secret
                            && !guard.population.chars().allMatch(exempt::contains)
                            && (guard.smallest == 0
                                    ? tells(counts, guard.population, secret, guard.width)
                                    : counts.size() == 1 && isFew(counts.first(), guard))) {
                        return false;
                    }
                }
            }
            return true;
        }

        private static NavigableSet<Integer> counts(List<int[]> worlds, String population, int values) {
            return worlds.stream()
                    .map(w -> count(w, population, values))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private boolean tells(NavigableSet<Integer> counts, String population, int values, int width) {
            boolean all = counts.first() == population.length();
            boolean none = counts.last() == 0;
            boolean harmless =
                    (all && block.mayBeCertain(values)) || (none && block.mayBeCertain(block.everything() & ~values));
            return !harmless && (all || none || counts.last() - counts.first() < width);
        }

        private static boolean isFew(int count, Guard guard) {
            int others = guard.population.length() - count;
            return (count > 0 && count < guard.smallest) || (others > 0 && others < guard.smallest);
        }
    }

    @Provide
    Arbitrary<Page> binary() {
        return pages(1, 2, 2, 2);
    }

    @Provide
    Arbitrary<Page> threefold() {
        return pages(2, 4, 6);
    }

    @Property(tries = 40)
    void ofTwoValuesTheAnswersAreThoseOfWhoeverTriesEveryWorld(@ForAll("binary") Page page) {
        answersAgree(READING, Set.of(2), page);
        answersAgree(ASSESSED, Set.of(2), page);
        answersAgree(PREMIUM, Set.of(2), page);
    }

    @Property(tries = 20)
    void ofThreeValuesTheAnswersAreThoseOfWhoeverTriesEveryWorld(@ForAll("threefold") Page page) {
        answersAgree(LEVELS, Set.of(4, 6), page);
        answersAgree(ETHNICITY, Set.of(2, 4), page);
    }

    private static void answersAgree(Block block, Set<Integer> secrets, Page page) {
        CountedWorlds worlds = new CountedWorlds(block, CLASS, List.copyOf(secrets));
        Attacker attacker = new Attacker(block, secrets, page.guards);
        for (Guard guard : page.guards) {
            Form form = form(CLASS, guard.population, guard.values);
            if (guard.smallest == 0) {
                worlds.guard(form, guard.width);
            } else {
                worlds.guardSmall(form, guard.smallest);
            }
        }
        for (Told told : page.told) {
            if (attacker.possible(told)) {
                worlds.learn(form(CLASS, told.population, told.values), told.range, told.full);
                attacker.learn(told);
            }
        }
        for (String population : POPULATIONS) {
            int n = population.length();
            for (int values : secrets) {
                for (Told told : List.of(
                        told(population, values, 0, 0, false),
                        told(population, values, 1, 1, false),
                        told(population, values, n - 1, n, true),
                        told(population, values, n, n, true),
                        told(population, values, n, n, false))) {
                    Form form = form(CLASS, population, values);
                    boolean possible = attacker.possible(told);
                    assertThat(worlds.possible(form, told.range))
                            .as("%s: %s", told, page)
                            .isEqualTo(possible);
                    if (possible) {
                        assertThat(worlds.safe(form, told.range, told.full))
                                .as("%s: %s", told, page)
                                .isEqualTo(attacker.safe(told));
                    }
                }
            }
        }
    }

    @Test
    void theNumberOfWorldsIsHowOftenTheSizesOfAtomsCanBeParted() {
        assertThat(CountedWorlds.number(READING, CLASS, 100)).isEqualTo(OptionalLong.of(2 * 2 * 3));
        assertThat(CountedWorlds.number(LEVELS, CLASS, 1000)).isEqualTo(OptionalLong.of(3 * 3 * 6));
        assertThat(CountedWorlds.number(READING, atoms(), 1)).isEqualTo(OptionalLong.of(1));
        assertThat(CountedWorlds.number(READING, CLASS, 12)).isPresent();
        assertThat(CountedWorlds.number(READING, CLASS, 11)).isEmpty();
        assertThat(CountedWorlds.number(LEVELS, atoms("0123456789"), 66)).isPresent();
        assertThat(CountedWorlds.number(LEVELS, atoms("0123456789"), 65)).isEmpty();
    }

    @Test
    void thoseOfWhomAllIsSaidAreNoSecretAnyLongerAndTheOthersAre() {
        CountedWorlds worlds = new CountedWorlds(READING, CLASS, List.of(2));
        assertThat(worlds.safe(form(CLASS, "01", 2), Range.exactly(2), true)).isTrue();
        assertThat(worlds.safe(form(CLASS, "01", 2), Range.exactly(2), false)).isFalse();

        worlds.learn(form(CLASS, "01", 2), Range.exactly(2), true);

        assertThat(worlds.safe(form(CLASS, "0123", 2), Range.exactly(3), false)).isTrue();
        assertThat(worlds.safe(form(CLASS, "0123", 2), Range.exactly(4), false)).isFalse();
    }

    @Test
    void neitherFewMembersNorFewOthersComeToBeKnownAndARangeTellsNeither() {
        CountedWorlds worlds = new CountedWorlds(PREMIUM, CLASS, List.of(2));
        Form all = form(CLASS, "0123", 2);
        worlds.guardSmall(all, 2);

        assertThat(worlds.safe(all, Range.exactly(0), false)).isTrue();
        assertThat(worlds.safe(all, Range.exactly(1), false)).isFalse();
        assertThat(worlds.safe(all, Range.exactly(2), false)).isTrue();
        assertThat(worlds.safe(all, Range.exactly(3), false)).isFalse();
        assertThat(worlds.safe(all, new Range(0, 1), false)).isTrue();
    }

    @Test
    void ofNobodyOneWorldIsPossible() {
        CountedWorlds worlds = new CountedWorlds(READING, atoms(), List.of(2));
        Form nobody = new Form(new int[0], 2, 0);

        assertThat(worlds.possible(nobody, Range.exactly(0))).isTrue();
        assertThat(worlds.possible(nobody, Range.exactly(1))).isFalse();
        assertThat(worlds.safe(nobody, Range.exactly(0), false)).isTrue();
    }
}
