package org.pupiltracking.core.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.core.disclosure.audit.Asked;
import org.pupiltracking.core.disclosure.audit.Block;
import org.pupiltracking.core.disclosure.audit.Ladder;
import org.pupiltracking.core.disclosure.audit.Range;
import org.pupiltracking.core.disclosure.audit.Row;
import org.pupiltracking.core.disclosure.audit.Rung;
import org.pupiltracking.core.disclosure.audit.States;
import org.pupiltracking.core.disclosure.derive.Told;
import org.pupiltracking.disclosure.DisclosurePolicy;
import org.pupiltracking.framework.Sensitivity;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.snapshot.Answers;
import org.pupiltracking.snapshot.Count;
import org.pupiltracking.snapshot.Criterion;
import org.pupiltracking.snapshot.Question;
import org.pupiltracking.snapshot.Snapshot;
import org.pupiltracking.snapshot.Split;

/**
 * All counts of one report for readers who may name nobody, sorted into blocks of secrets: what came out for a pupil, whether a pupil was
 * assessed, and to which sensitive groups a pupil belongs. In each block readers are taken to know everything but its secret.
 */
final class Release {

    /** Values of a characteristic that say that a pupil does not have it. */
    private static final Set<String> UNMARKED = Set.of("", "no", "n", "none", "false", "0");

    private final Snapshot snapshot;
    private final Clearance clearance;
    private final DisclosurePolicy policy;
    private final Map<CountKey, Count> counts;
    private final Map<Question, Answers> answers = new HashMap<>();
    private final Map<PupilId, Integer> numbers = new TreeMap<>();
    private final Map<String, Block> blocks = new TreeMap<>();
    private final Map<String, List<Asked>> asked = new HashMap<>();
    private final Map<String, Integer> truths = new HashMap<>();
    private final Map<String, Map<String, Row>> rows = new HashMap<>();

    Release(Snapshot snapshot, Clearance clearance, DisclosurePolicy policy, Map<CountKey, Count> counts) {
        this.snapshot = snapshot;
        this.clearance = clearance;
        this.policy = policy;
        this.counts = new HashMap<>(counts);
        this.counts.keySet().removeIf(k -> !Family.isKnown(k));
    }

    /** Returns what may be told of each count; a count that is absent may not be told. */
    Map<CountKey, Told> tell() {
        number();
        leaveOneOfEachSecret();
        askOutcomes();
        askCoverage();
        askMemberships();
        Ladder ladder = new Ladder(policy);
        blocks.forEach((key, block) -> rows.put(
                key,
                ladder.choose(
                        block, asked.getOrDefault(key, List.of()), a -> truths.getOrDefault(key + "/" + a.key(), 0))));
        Map<CountKey, Told> told = new HashMap<>();
        counts.keySet().forEach(key -> told.put(key, told(key)));
        return told;
    }

    private Answers answers(Question question) {
        return answers.computeIfAbsent(question, q -> snapshot.ask(q, Monitor.NONE));
    }

    private List<PupilId> pupils(CountKey key, Set<Criterion> all, Split split) {
        return answers(key.question()).pupils(key.population().scope(), all, split);
    }

    private List<PupilId> base(CountKey key) {
        return pupils(key, key.population().all(), key.base());
    }

    private void number() {
        Set<PupilId> all = new TreeSet<>();
        for (CountKey key : counts.keySet()) {
            all.addAll(pupils(key, key.population().all(), Split.ON_ROLL));
            all.addAll(base(key));
            for (Criterion criterion : sensitive(key)) {
                all.addAll(pupils(key, without(key, criterion), key.base()));
            }
        }
        all.forEach(pupil -> numbers.put(pupil, numbers.size()));
    }

    private States states(Collection<PupilId> pupils) {
        return States.of(pupils.stream().mapToInt(p -> numbers.getOrDefault(p, 0)));
    }

    private void ask(Block block, String key, Collection<PupilId> population, int values, CountKey of, int truth) {
        blocks.putIfAbsent(block.key(), block);
        truths.put(block.key() + "/" + key, truth);
        asked.computeIfAbsent(block.key(), b -> new ArrayList<>())
                .add(new Asked(key, states(population), values, Priority.of(of.population())));
    }

    private static String text(CountKey key) {
        return key.population().scope().toText() + key.population().all() + key.base() + key.split() + key.question();
    }

    /** Of which results a count tells. */
    private static String results(CountKey key) {
        return key.question().subject() + "/" + key.question().kind() + "/"
                + key.population().at();
    }

    private static String secret(CountKey key, Family family) {
        return results(key) + "/" + family.secret();
    }

    private static boolean isOfResults(CountKey key) {
        return Family.isCoverage(key.base())
                || Family.isCoverage(key.split())
                || Family.of(key.split()).isPresent();
    }

    /** In which words results are told: of what comes out or, at last, of who has a result alone. */
    private record Words(int family, String question) implements Comparable<Words> {
        static Words of(CountKey key) {
            return new Words(
                    Family.of(key.split()).map(Family::ordinal).orElse(Integer.MAX_VALUE),
                    key.question().toString());
        }

        static Words first(Words a, Words b) {
            return a.compareTo(b) <= 0 ? a : b;
        }

        @Override
        public int compareTo(Words other) {
            int byFamily = Integer.compare(family, other.family);
            return byFamily != 0 ? byFamily : question.compareTo(other.question);
        }
    }

    /**
     * The same results in other words would have to be audited together: of the same results one question stays, and of each secret the first
     * family.
     */
    private void leaveOneOfEachSecret() {
        Map<String, Words> first = new HashMap<>();
        counts.keySet().stream()
                .filter(Release::isOfResults)
                .forEach(key -> first.merge(results(key), Words.of(key), Words::first));
        counts.keySet().removeIf(key -> isOfResults(key) && !asksAs(first.get(results(key)), key));
        Map<String, Family> families = new HashMap<>();
        counts.keySet()
                .forEach(key -> Family.of(key.split())
                        .ifPresent(f -> families.merge(secret(key, f), f, (a, b) -> a.compareTo(b) <= 0 ? a : b)));
        counts.keySet()
                .removeIf(key -> Family.of(key.split())
                        .filter(f -> f != families.get(secret(key, f)))
                        .isPresent());
    }

    private static boolean asksAs(@Nullable Words words, CountKey key) {
        return words != null && words.question.equals(key.question().toString());
    }

    private void askOutcomes() {
        Map<String, Set<Split>> splits = new HashMap<>();
        counts.keySet()
                .forEach(key -> Family.of(key.split())
                        .ifPresent(f -> splits.computeIfAbsent(secret(key, f), s -> new TreeSet<>())
                                .add(key.split())));
        counts.forEach((key, count) -> Family.of(key.split()).ifPresent(family -> {
            List<Split> all = List.copyOf(splits.getOrDefault(secret(key, family), Set.of()));
            if (all.size() < 30) {
                Block block = new Block(
                        "outcome/" + secret(key, family), Block.Kind.OUTCOME, all.size() + 1, 0, family.favourable());
                ask(block, text(key), base(key), Family.values(key.split(), all), key, count.count());
            }
        }));
    }

    private static String coverage(CountKey key) {
        return "coverage/" + results(key);
    }

    /** Which splits of coverage a count counts in, its base first. */
    private static Set<Split> covered(CountKey key, boolean counted) {
        Set<Split> all = new TreeSet<>();
        Stream.of(key.base(), counted ? key.split() : key.base())
                .filter(Family::isCoverage)
                .forEach(all::add);
        return all;
    }

    /** Who has a result is one secret, however it is counted: who counts in a share was assessed. */
    private void askCoverage() {
        Map<String, Set<Split>> splits = new HashMap<>();
        counts.keySet()
                .forEach(key -> splits.computeIfAbsent(coverage(key), s -> new TreeSet<>())
                        .addAll(covered(key, true)));
        Map<String, Covered> ways = new HashMap<>();
        counts.forEach((key, count) -> {
            if (!covered(key, true).isEmpty()) {
                Covered covered = ways.computeIfAbsent(
                        coverage(key),
                        c -> Covered.of(splits.getOrDefault(c, Set.of()), Covered.byCode(key.question(), snapshot)));
                if (Family.isCoverage(key.base())) {
                    askCoverage(key, "base", covered.values(covered(key, false)), covered, count.of());
                }
                if (Family.isCoverage(key.split()) && !key.split().equals(key.base())) {
                    askCoverage(key, "counted", covered.values(covered(key, true)), covered, count.count());
                }
            }
        });
    }

    private void askCoverage(CountKey key, String of, int values, Covered covered, int truth) {
        // Only for nobody with a result is it a secret: that a pupil has one may be known.
        Block block =
                new Block(coverage(key), Block.Kind.COVERAGE, covered.values(), covered.values(Set.of()) & ~1, true);
        ask(block, of + text(key), pupils(key, key.population().all(), Split.ON_ROLL), values, key, truth);
    }

    private List<Criterion> sensitive(CountKey key) {
        return key.population().all().stream()
                .filter(c -> clearance.of(c, key.question()) != Sensitivity.VISIBLE)
                .toList();
    }

    private static Set<Criterion> without(CountKey key, Criterion criterion) {
        Set<Criterion> rest = new TreeSet<>(key.population().all());
        rest.remove(criterion);
        return rest;
    }

    private static String membership(CountKey key, Criterion criterion) {
        return "membership/" + criterion.dimension().kind() + "/"
                + criterion.dimension().id() + "/" + key.population().at();
    }

    private void askMemberships() {
        Map<String, Set<String>> values = new HashMap<>();
        Set<String> open = new HashSet<>();
        counts.keySet()
                .forEach(key -> sensitive(key)
                        .forEach(c -> values.computeIfAbsent(membership(key, c), m -> new TreeSet<>())
                                .add(c.value())));
        counts.keySet()
                .forEach(key -> sensitive(key).forEach(c -> {
                    String block = membership(key, c);
                    Set<PupilId> others = new HashSet<>(pupils(key, without(key, c), key.base()));
                    values.getOrDefault(block, Set.of()).forEach(v -> {
                        Set<Criterion> with = without(key, c);
                        with.add(c.dimension().is(v));
                        pupils(key, with, key.base()).forEach(others::remove);
                    });
                    if (!others.isEmpty()) {
                        open.add(block);
                    }
                }));
        counts.forEach((key, count) -> sensitive(key).forEach(c -> {
            String name = membership(key, c);
            List<String> all = List.copyOf(values.getOrDefault(name, Set.of()));
            // Value 0 is everybody whose value was not asked for; where there is nobody like that, readers know it.
            boolean others = all.size() < 2 || open.contains(name);
            int first = others ? 1 : 0;
            if (all.size() + first <= 30) {
                int harmless = others ? 1 : 0;
                for (int i = 0; i < all.size(); i++) {
                    harmless |= UNMARKED.contains(all.get(i).toLowerCase(Locale.ROOT)) ? 1 << (i + first) : 0;
                }
                Block block = new Block(name, Block.Kind.MEMBERSHIP, all.size() + first, harmless, false);
                ask(
                        block,
                        text(key),
                        pupils(key, without(key, c), key.base()),
                        1 << (all.indexOf(c.value()) + first),
                        key,
                        count.of());
            }
        }));
    }

    private Optional<Row> row(String block, String key) {
        return Optional.ofNullable(rows.getOrDefault(block, Map.of()).get(key)).filter(r -> r.rung() != Rung.WITHHELD);
    }

    /**
     * How many are the base, as coarsely as the coarsest of what coverage and memberships allow to be told: each was chosen without the others
     * in mind, so they are not laid over each other. Empty when it cannot be told.
     */
    private Optional<Range> baseTold(CountKey key, int size) {
        List<Optional<Row>> all = new ArrayList<>();
        if (Family.isCoverage(key.base())) {
            all.add(row(coverage(key), "base" + text(key)));
        }
        sensitive(key).forEach(c -> all.add(row(membership(key, c), text(key))));
        int low = size;
        int high = size;
        for (Optional<Row> row : all) {
            if (row.isEmpty()) {
                return Optional.empty();
            }
            low = Math.min(low, row.get().shown().low());
            high = Math.max(high, row.get().shown().high());
        }
        return Optional.of(new Range(low, high));
    }

    private Told told(CountKey key) {
        int size = base(key).size();
        Optional<Range> base = baseTold(key, size);
        if (base.isEmpty()) {
            return Told.NOTHING;
        }
        Range of = base.get();
        if (key.split().equals(key.base())) {
            return new Told(of, of, of.isExact() ? Rung.EXACT : Rung.BAND);
        }
        Optional<Row> row = Family.of(key.split())
                .map(f -> row("outcome/" + secret(key, f), text(key)))
                .orElseGet(() -> row(coverage(key), "counted" + text(key)));
        if (row.isEmpty()) {
            return Told.NOTHING;
        }
        Range count =
                new Range(row.get().shown().low(), Math.min(row.get().shown().high(), of.high()));
        if (of.isExact()) {
            return new Told(count, of, row.get().rung());
        }
        // On which rung a group stands tells its size, and so does a count above the least that the size is told to be.
        boolean plain = count.isExact()
                && row.get().rung() == Rung.EXACT
                && of.low() >= Math.max(policy.exactFrom(), count.low());
        return plain ? new Told(count, of, Rung.EXACT) : Told.NOTHING;
    }
}
