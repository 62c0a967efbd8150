package org.pupiltracking.framework;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.scheme.Citation;

/**
 * A characteristic that pupils hold from a day to a day, such as SEN provision.
 *
 * @param id such as {@code sen}
 * @param label a word key
 * @param citation where its values come from
 * @param values the values it can have, in the order pages show them; empty when any text is allowed
 * @param sensitivity how closely it is held
 * @since 0.1
 */
public record Characteristic(
        CharacteristicId id, String label, Citation citation, List<Value> values, Sensitivity sensitivity) {

    public Characteristic {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(sensitivity, "sensitivity");
        values = List.copyOf(values);
        Set<String> seen = new HashSet<>();
        for (Value value : values) {
            RefusedException.unless(seen.add(value.code()), "characteristic.value-twice", id.value(), value.code());
        }
    }

    /**
     * One value.
     *
     * @param code as stored, such as {@code K}
     * @param aliases other ways to write it; case does not matter
     * @param label a word key
     * @param badge what stands beside a name, such as {@code E}; empty for none
     */
    public record Value(String code, Set<String> aliases, String label, Optional<Badge> badge) {
        public Value {
            Objects.requireNonNull(code, "code");
            aliases = Set.copyOf(aliases);
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(badge, "badge");
        }
    }

    /**
     * A letter beside a name. Always a letter, never colour alone.
     *
     * @param letters one to three characters
     * @param tint the name of a tint that formats know: {@code blue}, {@code purple}, {@code green}, {@code orange}, {@code plain}, {@code dashed}
     */
    public record Badge(String letters, String tint) {
        public Badge {
            RefusedException.unless(
                    !letters.isBlank() && letters.codePointCount(0, letters.length()) <= 3, "badge.letters");
            Objects.requireNonNull(tint, "tint");
        }
    }
}
