package org.pupiltracking.core.disclosure;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.snapshot.PupilView;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.snapshot.Snapshot;

/**
 * What pupils are called: forename and as many letters of the surname as tell the pupil from everybody of the school in that school year, such
 * as {@code Amelia T.}, {@code Mohammed Ak.} beside {@code Mohammed Al.}, {@code Jo Lee (4B)} beside {@code Jo Lee (4A)}; a number in the order
 * of ids where even the class is the same. It depends on the school and the point, never on the page, so a pupil has one name on all pages
 * of a point, and a school's names are found once for all of them. Case and the way in which an accent is coded tell nobody apart. Used by one
 * thread; what is known already may be shared by several.
 */
final class ShortNames {

    private static final Identity NOBODY = new Identity("", "", Optional.empty(), Optional.empty(), Optional.empty());

    private final Snapshot snapshot;
    private final Identities identities;
    private final Point at;
    private final Map<SchoolAt, Map<PupilId, String>> known;

    /** A school, or none, at a point. */
    record SchoolAt(Optional<SchoolId> school, Point at) {}

    ShortNames(Snapshot snapshot, Identities identities, Point at) {
        this(snapshot, identities, at, new HashMap<>());
    }

    /** @param known what the pupils of a school are called at a point in this snapshot; more is put into it */
    ShortNames(Snapshot snapshot, Identities identities, Point at, Map<SchoolAt, Map<PupilId, String>> known) {
        this.snapshot = snapshot;
        this.identities = identities;
        this.at = at;
        this.known = known;
    }

    String of(PupilId pupil) {
        Optional<SchoolId> school = school(pupil);
        Map<PupilId, String> names =
                known.computeIfAbsent(new SchoolAt(school, at), k -> Map.copyOf(names(everybody(school))));
        String name = names.get(pupil);
        if (name != null) {
            return name;
        }
        // Somebody of an earlier year: told from everybody, without changing what anybody is called.
        Set<PupilId> more = new TreeSet<>(names.keySet());
        more.add(pupil);
        return names(more).getOrDefault(pupil, "");
    }

    private Optional<SchoolId> school(PupilId pupil) {
        LocalDate day = snapshot.rollDate(Scope.ALL, at);
        return snapshot.pupil(pupil)
                .flatMap(v -> v.school(day).or(() -> v.joined(day).flatMap(v::school)));
    }

    private Collection<PupilId> everybody(Optional<SchoolId> school) {
        return school.map(s -> Reach.ofTheYear(snapshot, Scope.of(new Scope.OfSchool(s)), at))
                .orElse(Set.of());
    }

    private Map<PupilId, String> names(Collection<PupilId> pupils) {
        Map<String, List<PupilId>> byForename = new HashMap<>();
        Map<PupilId, Identity> who = new HashMap<>();
        for (PupilId pupil : new TreeSet<>(pupils)) {
            Identity identity = identities.identity(pupil).orElse(NOBODY);
            who.put(pupil, identity);
            byForename
                    .computeIfAbsent(plain(identity.forename()), f -> new ArrayList<>())
                    .add(pupil);
        }
        Map<String, List<PupilId>> byForm = new HashMap<>();
        byForename
                .values()
                .forEach(namesakes ->
                        namesakes.forEach(p -> byForm.computeIfAbsent(form(p, namesakes, who), f -> new ArrayList<>())
                                .add(p)));
        Map<PupilId, String> names = new HashMap<>();
        byForm.forEach((form, pupilsOf) -> tell(form, pupilsOf, names));
        return names;
    }

    private static String form(PupilId pupil, List<PupilId> namesakes, Map<PupilId, Identity> who) {
        Identity identity = who.getOrDefault(pupil, NOBODY);
        String forename = identity.forename().strip();
        String surname = identity.surname().strip();
        if (surname.isEmpty() || forename.isEmpty()) {
            return forename + surname;
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(surname);
        letters.first();
        for (int end = letters.next(); end != BreakIterator.DONE && end < surname.length(); end = letters.next()) {
            String start = surname.substring(0, end).strip();
            boolean alone = namesakes.stream()
                    .filter(other -> !other.equals(pupil))
                    .noneMatch(other -> plain(surnameOf(who, other)).startsWith(plain(start)));
            if (alone && !isTornOff(start)) {
                return forename + " " + start + ".";
            }
        }
        return forename + " " + surname;
    }

    /** Jo O'. and Jo Lee-. read as if something were missing. */
    private static boolean isTornOff(String start) {
        return switch (Character.getType(start.codePointBefore(start.length()))) {
            case Character.DASH_PUNCTUATION, Character.OTHER_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static String surnameOf(Map<PupilId, Identity> who, PupilId pupil) {
        return who.getOrDefault(pupil, NOBODY).surname().strip();
    }

    /** Adds the class to a form that several share, and a number where the class is shared too. */
    private void tell(String form, List<PupilId> pupils, Map<PupilId, String> names) {
        if (pupils.size() == 1 && !form.isEmpty()) {
            names.put(pupils.get(0), form);
            return;
        }
        Map<String, List<PupilId>> byClass = new HashMap<>();
        LocalDate day = snapshot.rollDate(Scope.ALL, at);
        for (PupilId pupil : pupils) {
            String group = snapshot.pupil(pupil).flatMap(v -> classOf(v, day)).orElse("");
            byClass.computeIfAbsent(group, g -> new ArrayList<>()).add(pupil);
        }
        byClass.forEach((group, same) -> {
            for (int i = 0; i < same.size(); i++) {
                String number = same.size() == 1 && !group.isEmpty() ? "" : String.valueOf(i + 1);
                String mark = (group + " " + number).strip();
                names.put(same.get(i), form.isEmpty() ? "(" + mark + ")" : form + " (" + mark + ")");
            }
        });
    }

    private static Optional<String> classOf(PupilView pupil, LocalDate day) {
        return pupil.classOn(day).or(() -> pupil.left(day).flatMap(pupil::classOn));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
