package org.pupiltracking.core.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.record.TenantId;

/** Who stands in the catalogue at one moment, in the order in which they came. Frozen; views are made when first asked for. */
final class State {

    private final List<Standing> standing;
    private final Set<TenantId> owners = new HashSet<>();
    private final Map<Optional<TenantId>, Plugins> views = new ConcurrentHashMap<>();

    State(List<Standing> standing) {
        this.standing = List.copyOf(standing);
        standing.forEach(s -> s.scope().ifPresent(owners::add));
    }

    /** Returns the view of a tenant; tenants that declare nothing of their own share one. */
    Plugins view(TenantId tenant) {
        Optional<TenantId> own = Optional.of(tenant).filter(owners::contains);
        return views.computeIfAbsent(own, this::make);
    }

    private Plugins make(Optional<TenantId> own) {
        return Plugins.of(
                standing.stream().filter(s -> s.scope().isEmpty()).toList(),
                standing.stream()
                        .filter(s -> s.scope().isPresent() && s.scope().equals(own))
                        .toList());
    }

    boolean holds(Standing one) {
        return standing.contains(one);
    }

    State with(Standing added) {
        List<Standing> all = new ArrayList<>(standing);
        all.removeIf(added::isInPlaceOf);
        all.add(added);
        return new State(all);
    }

    State without(Standing gone) {
        return new State(standing.stream().filter(s -> !s.equals(gone)).toList());
    }

    /** Returns why {@code newcomer} cannot stand beside the others of its scope, naming both; empty when it can. */
    Optional<Problem> clash(Standing newcomer) {
        for (Standing other : standing) {
            if (!other.scope().equals(newcomer.scope()) || newcomer.isInPlaceOf(other)) {
                continue;
            }
            Optional<Problem> found = clash(newcomer, other);
            if (found.isPresent()) {
                return found.map(p -> p.at(Place.of(newcomer.provider().id())));
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> clash(Standing newcomer, Standing other) {
        if (newcomer.isPlugin()
                && other.isPlugin()
                && newcomer.provider().id().equals(other.provider().id())) {
            return Optional.of(Problem.leftOut(
                    "plugin.unique",
                    newcomer.provider().id(),
                    other.provider().named(),
                    newcomer.provider().named()));
        }
        for (Contribution name : newcomer.brought().items().keySet()) {
            if (other.brought().items().containsKey(name)) {
                return Optional.of(Problem.leftOut(
                        name.what().word() + ".unique",
                        name.id(),
                        other.provider().named(),
                        newcomer.provider().named()));
            }
        }
        for (Map.Entry<Locale, Map<String, String>> list :
                newcomer.brought().words().entrySet()) {
            Map<String, String> held = other.brought().words().getOrDefault(list.getKey(), Map.of());
            for (Map.Entry<String, String> entry : list.getValue().entrySet()) {
                if (!entry.getValue().equals(held.getOrDefault(entry.getKey(), entry.getValue()))) {
                    return Optional.of(Problem.leftOut(
                            "words.unique",
                            entry.getKey(),
                            list.getKey().toLanguageTag(),
                            other.provider().named(),
                            newcomer.provider().named()));
                }
            }
        }
        return Optional.empty();
    }
}
