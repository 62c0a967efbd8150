package org.pupiltracking.declaration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pupiltracking.scheme.Citation;

/** Writes one map, entry by entry in the order that the canonical form has for good. What is empty is not written. */
final class Writing {

    private final List<Node.Entry> entries = new ArrayList<>();

    static Node text(String of) {
        return new Node.Scalar(of, Optional.empty());
    }

    static Node number(BigDecimal of) {
        return text(plain(of));
    }

    /** Numbers as people write them, except where that would lose how exactly one was given. */
    static String plain(BigDecimal of) {
        return of.scale() >= 0 ? of.toPlainString() : of.toString();
    }

    static <T> Node list(Collection<T> of, Function<? super T, ? extends Node> each) {
        List<Node> items = new ArrayList<>();
        of.forEach(x -> items.add(each.apply(x)));
        return new Node.Sequence(items, Optional.empty());
    }

    Writing put(String key, Node value) {
        entries.add(new Node.Entry(key, Optional.empty(), value));
        return this;
    }

    Writing put(String key, String value) {
        return put(key, text(value));
    }

    Writing put(String key, Enum<?> value) {
        return put(key, Reading.word(value));
    }

    Writing put(String key, boolean value) {
        return put(key, value ? "yes" : "no");
    }

    Writing put(String key, Optional<?> value) {
        value.ifPresent(v -> put(key, v.toString()));
        return this;
    }

    <T> Writing putAll(String key, Collection<T> values, Function<? super T, ? extends Node> each) {
        return values.isEmpty() ? this : put(key, list(values, each));
    }

    /** A set: in the order of its texts, since it has none of its own. */
    Writing putSorted(String key, Collection<String> values) {
        return putAll(key, values.stream().sorted().toList(), Writing::text);
    }

    <E extends Enum<E>> Writing putConstants(String key, Collection<E> values) {
        return putAll(key, values.stream().sorted().toList(), v -> text(Reading.word(v)));
    }

    Writing label(String key, String wordKey) {
        return wordKey.isEmpty()
                ? this
                : put(key, new Writing().put("key", wordKey).map());
    }

    Writing citation(Citation of) {
        return put("source", of.source()).put("standing", of.standing());
    }

    Writing citation(Citation of, Citation whole) {
        if (of.equals(whole)) {
            return this;
        }
        return of.source().equals(whole.source()) ? put("standing", of.standing()) : citation(of);
    }

    Node.Mapping map() {
        return new Node.Mapping(entries, Optional.empty());
    }
}
