package org.pupiltracking.declaration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.pupiltracking.scheme.Citation;
import org.pupiltracking.scheme.Standing;

/**
 * The entries of one map while a value is made of them. Every key that is asked for is allowed; what is left over when the value is made is
 * a problem. A value is made only if nothing in the map was wrong, so the parts of it may be taken for granted there.
 */
final class Fields {

    private final Reading in;
    private final Optional<Position> at;
    private final Map<String, Node.Entry> entries = new HashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final int faultsBefore;
    private final boolean isMap;

    Fields(Node node, Reading in) {
        this.in = in;
        this.at = node.at();
        this.faultsBefore = in.faults();
        this.isMap = node instanceof Node.Mapping;
        if (node instanceof Node.Mapping map) {
            map.entries().forEach(e -> entries.put(e.key(), e));
        } else {
            in.add(at, "declaration.map-expected");
        }
    }

    Optional<Position> at() {
        return at;
    }

    boolean has(String key) {
        asked.add(key);
        return entries.containsKey(key);
    }

    Optional<Node> node(String key) {
        asked.add(key);
        return Optional.ofNullable(entries.get(key)).map(Node.Entry::value);
    }

    Optional<Node> requiredNode(String key) {
        Optional<Node> node = node(key);
        if (node.isEmpty() && isMap) {
            in.add(at, "declaration.missing", key);
        }
        return node;
    }

    Optional<String> text(String key) {
        return requiredNode(key).flatMap(in::text);
    }

    Optional<String> maybeText(String key) {
        return node(key).flatMap(in::text);
    }

    <T> Optional<T> value(String key, Function<String, ? extends T> make) {
        return requiredNode(key).flatMap(n -> in.value(n, make));
    }

    <T> Optional<T> maybe(String key, Function<String, ? extends T> make) {
        return node(key).flatMap(n -> in.value(n, make));
    }

    <E extends Enum<E>> Optional<E> choice(String key, Class<E> of) {
        return requiredNode(key).flatMap(n -> in.choice(n, of));
    }

    Optional<Boolean> truth(String key) {
        return choice(key, YesNo.class).map(YesNo.YES::equals);
    }

    private enum YesNo {
        YES,
        NO
    }

    /** The items of a list that may be absent. */
    <T> List<T> list(String key, Function<Node, Optional<T>> each) {
        return node(key).map(n -> items(n, each)).orElseGet(List::of);
    }

    /** The items of a list that must be there. */
    <T> List<T> requiredList(String key, Function<Node, Optional<T>> each) {
        return requiredNode(key).map(n -> items(n, each)).orElseGet(List::of);
    }

    private <T> List<T> items(Node node, Function<Node, Optional<T>> each) {
        if (!(node instanceof Node.Sequence sequence)) {
            in.add(node.at(), "declaration.list-expected");
            return List.of();
        }
        if (isTooLong(node.at(), sequence.items().size())) {
            return List.of();
        }
        List<T> all = new ArrayList<>();
        sequence.items().forEach(i -> each.apply(i).ifPresent(all::add));
        return all;
    }

    private boolean isTooLong(Optional<Position> where, int items) {
        boolean tooLong = items > Reading.MOST_ITEMS && !in.isKept();
        if (tooLong) {
            in.add(where, "declaration.too-long", items, Reading.MOST_ITEMS);
        }
        return tooLong;
    }

    /** A list of texts, each once. */
    Set<String> texts(String key) {
        Set<String> all = new HashSet<>();
        list(key, n -> {
            Optional<String> text = in.text(n);
            text.filter(t -> !all.add(t)).ifPresent(t -> in.add(n.at(), "declaration.item-twice"));
            return text;
        });
        return all;
    }

    <E extends Enum<E>> Set<E> choices(String key, Class<E> of) {
        return new LinkedHashSet<>(list(key, n -> in.choice(n, of)));
    }

    /** The pairs of a map that must be there, in the order written. */
    List<Node.Entry> pairs(String key) {
        Optional<Node> node = requiredNode(key);
        if (node.isPresent() && !(node.get() instanceof Node.Mapping)) {
            in.add(node.get().at(), "declaration.map-expected");
        }
        List<Node.Entry> entries = node.filter(Node.Mapping.class::isInstance)
                .map(n -> ((Node.Mapping) n).entries())
                .orElseGet(List::of);
        return isTooLong(node.flatMap(Node::at), entries.size()) ? List.of() : entries;
    }

    /** The word key of a label that may be absent: then the empty text. */
    String maybeLabel(String key, String derived) {
        return node(key).map(n -> in.labels().key(n, derived, in)).orElse("");
    }

    String label(String key, String derived) {
        return (in.isKept() ? node(key) : requiredNode(key))
                .map(n -> in.labels().key(n, derived, in))
                .orElse("");
    }

    /** Source and standing, both of which must be there. */
    Optional<Citation> citation() {
        Optional<String> source = text("source");
        Optional<Standing> standing = choice("standing", Standing.class);
        return source.flatMap(s -> standing.map(st -> new Citation(s, st)));
    }

    /** Source and standing where they differ from those of the whole. A new source needs its own standing: none is inherited unread. */
    Citation citation(Citation whole) {
        if (has("source")) {
            return citation().orElse(whole);
        }
        return has("standing")
                ? choice("standing", Standing.class)
                        .map(s -> new Citation(whole.source(), s))
                        .orElse(whole)
                : whole;
    }

    /** The one of {@code keys} that is there; none or several are a problem. */
    Optional<String> oneOf(List<String> keys) {
        List<String> given = keys.stream().filter(this::has).toList();
        if (given.size() == 1) {
            return Optional.of(given.get(0));
        }
        if (isMap) {
            in.add(at, "declaration.one-of", keys);
        }
        return Optional.empty();
    }

    /** What {@code of} makes, if nothing in this map was wrong. */
    <T> Optional<T> make(Supplier<? extends T> of) {
        List<String> allowed = List.copyOf(asked);
        entries.values().stream()
                .filter(e -> !asked.contains(e.key()))
                .forEach(e -> in.notAllowed(e.at(), "declaration.key-unknown", e.key(), allowed));
        return in.faults() > faultsBefore ? Optional.empty() : in.guard(at, of);
    }
}
