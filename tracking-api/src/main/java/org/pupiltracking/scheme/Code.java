package org.pupiltracking.scheme;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.pupiltracking.outcome.RefusedException;

/**
 * A result that is not attainment, such as {@code A} for absent. It is never turned into points.
 *
 * @param code as it is written, such as {@code A}
 * @param aliases other ways to write it, compared as {@link GradingScheme#read} compares
 * @param label a word key for its meaning
 * @param citation where its meaning and treatments come from
 * @param meaning which state of coverage it puts the pupil in
 * @param treatments how its pupil counts, one for every purpose (Department for Education, how KS2 test outcomes count)
 * @since 0.1
 */
public record Code(
        String code,
        Set<String> aliases,
        String label,
        Citation citation,
        CodeMeaning meaning,
        Map<Purpose, Treatment> treatments) {

    public Code {
        RefusedException.unless(!code.isBlank(), "code.blank");
        aliases = Set.copyOf(aliases);
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(meaning, "meaning");
        for (Purpose purpose : Purpose.values()) {
            RefusedException.unless(treatments.containsKey(purpose), "code.treatment-missing", code, purpose.name());
        }
        treatments = Map.copyOf(new EnumMap<>(treatments));
    }

    /** Returns how a pupil with this code counts for {@code purpose}. */
    public Treatment treatment(Purpose purpose) {
        return Objects.requireNonNull(treatments.get(purpose));
    }
}
