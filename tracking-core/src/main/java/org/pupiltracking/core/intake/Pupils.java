package org.pupiltracking.core.intake;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.PupilId;

/** Finds the pupil whom a UPN, or a name and birth date together, mean; a name alone never does. */
final class Pupils {

    private final Map<String, Set<PupilId>> byMark = new HashMap<>();

    /** Notes that the record knows a pupil as {@code who}. */
    void add(PupilId pupil, Identity who) {
        for (String mark : new String[] {byUpn(who), byFormerUpn(who), byName(who)}) {
            if (!mark.isEmpty()) {
                byMark.computeIfAbsent(mark, m -> new TreeSet<>()).add(pupil);
            }
        }
    }

    /** Returns whether {@code who} tells one child from another: by UPN, or by name and birth date. */
    static boolean tells(Identity who) {
        return !byUpn(who).isEmpty() || !byName(who).isEmpty();
    }

    /** Returns the pupils whom the record knows as {@code who}: by UPN if one has it, else by name and birth date. */
    Set<PupilId> find(Identity who) {
        Set<PupilId> found = byMark.getOrDefault(byUpn(who), Set.of());
        if (!found.isEmpty()) {
            return found;
        }
        Set<PupilId> named = new TreeSet<>(byMark.getOrDefault(byName(who), Set.of()));
        return named;
    }

    /** Returns an id made from who somebody is, always the same, from which nobody can read a name. */
    static PupilId idFor(Identity who) {
        String mark = byUpn(who).isEmpty() ? byName(who) : byUpn(who);
        byte[] hash = Hashing.sha256().hashString(mark, StandardCharsets.UTF_8).asBytes();
        return new PupilId("p-" + HexFormat.of().formatHex(hash, 0, 10));
    }

    private static String byUpn(Identity who) {
        return who.upn().map(u -> "upn " + u.value()).orElse("");
    }

    private static String byFormerUpn(Identity who) {
        return who.formerUpn().map(u -> "upn " + u.value()).orElse("");
    }

    /** The parts of a name in alphabetical order, so that it does not matter which column holds which, and the birth date. */
    private static String byName(Identity who) {
        Optional<String> birth = who.birth().map(Object::toString);
        String[] parts = Normalizer.normalize(who.forename() + " " + who.surname(), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Punct}’‘`´]+", " ")
                .strip()
                .split("\\s+");
        Arrays.sort(parts);
        boolean named = who.forename().length() + who.surname().length() > 0 && parts.length > 0;
        return named && birth.isPresent() ? "name " + String.join(" ", parts) + " " + birth.get() : "";
    }
}
