package org.pupiltracking.declaration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.pupiltracking.framework.Characteristic;
import org.pupiltracking.framework.Dates;
import org.pupiltracking.framework.GroupRule.Condition;
import org.pupiltracking.framework.Sensitivity;
import org.pupiltracking.outcome.NearMiss;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.scheme.Citation;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.SchemeKey;

/**
 * What is known of a framework while it is read: what its parts may refer to. References are checked where they stand, in what somebody
 * wrote; not in what was kept, since it was a value once.
 */
final class Frame {

    /** A framework of more schemes than this is not checked against them. */
    private static final int MOST_SCHEMES = 50;

    private final Reading in;
    private final Function<SchemeKey, Optional<GradingScheme>> schemes;
    private final Set<String> points;
    private final Set<String> subjects = new LinkedHashSet<>();
    private final Set<String> pointsTables = new LinkedHashSet<>();
    private final Set<String> baselines = new LinkedHashSet<>();
    private final Map<String, Characteristic> characteristics = new LinkedHashMap<>();
    private final Set<SchemeKey> used = new LinkedHashSet<>();
    private Citation whole = Cited.UNKNOWN;
    private boolean characteristicMissed;
    private String words = "framework";

    /**
     * @param schemes the schemes that are at hand; one that is not is not checked against
     * @param points the names of points and terms that are at hand
     */
    Frame(Reading in, Function<SchemeKey, Optional<GradingScheme>> schemes, Set<String> points) {
        this.in = in;
        this.schemes = schemes;
        this.points = points;
    }

    Reading in() {
        return in;
    }

    void begin(String keyPrefix, Citation citation) {
        words = keyPrefix;
        whole = citation;
    }

    Citation whole() {
        return whole;
    }

    /** The word key of a part: of its kind, and of the ids that lead to it. */
    String words(String kind, String... ids) {
        return LabelWords.join(words + "." + kind, ids);
    }

    /** Reads one of many parts that have an id: an id that was there before is a problem where it stands again. */
    static <T> Function<Node, Optional<T>> once(Reading in, Function<Node, Optional<T>> each, String... id) {
        Set<List<String>> seen = new HashSet<>();
        return node -> {
            if (node instanceof Node.Mapping map) {
                List<Node.Scalar> parts = scalars(map, id);
                List<String> texts = parts.stream().map(Node.Scalar::text).toList();
                if (texts.size() == id.length && !seen.add(texts)) {
                    in.add(parts.get(0).at(), "declaration.id-twice", Reading.shown(texts.get(0)));
                }
            }
            return each.apply(node);
        };
    }

    private static List<Node.Scalar> scalars(Node.Mapping map, String... keys) {
        List<Node.Scalar> found = new ArrayList<>();
        for (String key : keys) {
            map.entries().stream()
                    .filter(e -> e.key().equals(key) && e.value() instanceof Node.Scalar)
                    .forEach(e -> found.add((Node.Scalar) e.value()));
        }
        return found;
    }

    void know(Characteristic characteristic) {
        characteristics.put(characteristic.id().value(), characteristic);
    }

    /** One characteristic could not be read, so nothing that names one can be said to be wrong. */
    void missCharacteristic() {
        characteristicMissed = true;
    }

    void knowSubject(String id) {
        subjects.add(id);
    }

    void knowPoints(String id) {
        pointsTables.add(id);
    }

    void knowBaseline(String id) {
        baselines.add(id);
    }

    void use(SchemeKey scheme) {
        used.add(scheme);
    }

    Optional<GradingScheme> scheme(SchemeKey key) {
        return in.isKept() ? Optional.empty() : schemes.apply(key);
    }

    void checkSubject(Optional<Position> at, String id) {
        check(at, "declaration.subject-unknown", id, subjects);
    }

    void checkPoints(Optional<Position> at, String id) {
        check(at, "declaration.points-unknown", id, pointsTables);
    }

    void checkBaseline(Optional<Position> at, String id) {
        check(at, "declaration.baseline-unknown", id, baselines);
    }

    private void check(Optional<Position> at, String code, String id, Set<String> known) {
        if (!in.isKept() && !known.contains(id)) {
            in.notAllowed(at, code, id, known);
        }
    }

    /** Another calendar may be declared elsewhere, so a strange name is a fault only if it is nearly a known one. */
    void checkWhen(Optional<Position> at, String when) {
        if (in.isKept() || points.contains(when)) {
            return;
        }
        List<String> known = List.copyOf(new TreeSet<>(points));
        if (NearMiss.of(when, known).isPresent()) {
            in.notAllowed(at, "declaration.when-unknown", when, known);
        } else {
            in.add(at, Problem.notice("declaration.when-elsewhere", Reading.shown(when)));
        }
    }

    /** Another framework may declare a characteristic too, so a strange one is a fault only if it is nearly a known one. */
    void checkCharacteristic(Optional<Position> at, Optional<Position> valuesAt, String id, Set<String> values) {
        if (in.isKept() || characteristicMissed) {
            return;
        }
        Characteristic found = characteristics.get(id);
        if (found == null) {
            if (!in.isFull() && NearMiss.of(id, characteristics.keySet()).isPresent()) {
                in.notAllowed(at, "declaration.characteristic-unknown", id, characteristics.keySet());
            } else {
                in.add(at, Problem.notice("declaration.characteristic-elsewhere", id));
            }
            return;
        }
        List<String> allowed =
                found.values().stream().map(Characteristic.Value::code).toList();
        if (!allowed.isEmpty()) {
            values.stream()
                    .sorted()
                    .filter(v -> !allowed.contains(v))
                    .forEach(v -> in.notAllowed(valuesAt, "declaration.value-unknown", v, allowed));
        }
    }

    /** A result in a table must mean something under one of the schemes that the framework uses, if all of them are at hand. */
    void checkResult(Optional<Position> at, String raw) {
        if (in.isFull() || used.size() > MOST_SCHEMES) {
            return;
        }
        List<GradingScheme> known =
                used.stream().map(this::scheme).flatMap(Optional::stream).toList();
        if (!known.isEmpty()
                && known.size() == used.size()
                && known.stream().allMatch(s -> s.read(raw).isEmpty())) {
            checkResult(at, raw, known.get(0));
        }
    }

    /** The place of a result on the ladder, if the framework uses one scheme and it is at hand. */
    OptionalInt place(String raw) {
        if (used.size() != 1) {
            return OptionalInt.empty();
        }
        Optional<GradingScheme> scheme = scheme(used.iterator().next());
        return scheme.flatMap(s -> s.read(raw)).isPresent()
                ? scheme.get().ordinal(scheme.get().read(raw).orElseThrow())
                : OptionalInt.empty();
    }

    /** How closely membership must be held at least, by what it tells of the characteristics that are at hand. */
    Optional<Sensitivity> told(Condition condition) {
        if (in.isKept() || characteristicMissed) {
            return Optional.empty();
        }
        if (condition instanceof Condition.Has has) {
            return Optional.ofNullable(characteristics.get(has.characteristic().value()))
                    .map(Characteristic::sensitivity);
        } else if (condition instanceof Condition.AnyOf any) {
            return any.of().stream().map(this::told).flatMap(Optional::stream).min(Comparator.naturalOrder());
        } else if (condition instanceof Condition.AllOf all) {
            return all.of().stream().map(this::told).flatMap(Optional::stream).max(Comparator.naturalOrder());
        }
        return condition instanceof Condition.Not not ? told(not.other()) : Optional.empty();
    }

    /** A result must mean something under {@code scheme}; its place on the ladder, where it has one. */
    OptionalInt checkResult(Optional<Position> at, String raw, GradingScheme scheme) {
        var result = scheme.read(raw);
        if (result.isEmpty()) {
            in.add(at, scheme.unknown(raw));
            return OptionalInt.empty();
        }
        return scheme.ordinal(result.get());
    }

    Dates dates(Fields f) {
        var from = f.maybe("from", Reading::date);
        var to = f.maybe("to", Reading::date);
        return in.guard(f.at(), () -> new Dates(from, to)).orElse(Dates.ALWAYS);
    }

    static Writing write(Writing w, Dates of) {
        return w.put("from", of.from()).put("to", of.to());
    }
}
