package org.pupiltracking.core.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.pupiltracking.calendar.AcademicCalendar;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.framework.Characteristic;
import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.framework.Definitions;
import org.pupiltracking.framework.FrameworkId;
import org.pupiltracking.framework.FrameworkKey;
import org.pupiltracking.framework.Kind;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.Subject;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.framework.Use;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.SchemeKey;

/** The definitions that hold for one tenant, put together from what plugins brought and what the record keeps. Frozen. */
public final class TenantDefinitions implements Definitions {

    private final NavigableMap<SchemeKey, GradingScheme> schemes = new TreeMap<>();
    private final NavigableMap<FrameworkKey, AssessmentFramework> frameworks = new TreeMap<>();
    private final Map<KindId, Kind> kinds = new LinkedHashMap<>();
    private final NavigableMap<CharacteristicId, Characteristic> characteristics = new TreeMap<>();
    private final AcademicCalendar calendar;

    private TenantDefinitions(
            Collection<GradingScheme> schemes, Collection<AssessmentFramework> frameworks, AcademicCalendar calendar) {
        schemes.forEach(s -> this.schemes.putIfAbsent(s.key(), s));
        frameworks.forEach(f -> this.frameworks.putIfAbsent(f.key(), f));
        this.calendar = Objects.requireNonNull(calendar, "calendar");
        Kind.ALWAYS.forEach(k -> kinds.put(k.id(), k));
        // Of one framework the latest edition speaks first: an old one must not change what a characteristic means
        // today.
        this.frameworks.values().stream()
                .sorted(Comparator.comparing((AssessmentFramework f) -> f.key().id())
                        .thenComparing(f -> f.key().edition(), Comparator.reverseOrder()))
                .forEach(framework -> {
                    framework.kinds().forEach(k -> kinds.putIfAbsent(k.id(), k));
                    framework.characteristics().forEach(c -> characteristics.putIfAbsent(c.id(), c));
                });
    }

    /** Returns definitions of these; of several with one key the first counts. */
    public static TenantDefinitions of(
            Collection<GradingScheme> schemes, Collection<AssessmentFramework> frameworks, AcademicCalendar calendar) {
        return new TenantDefinitions(schemes, frameworks, calendar);
    }

    /**
     * Returns the same with what the record keeps of editions whose plugin has gone. What a plugin brings counts before what was stored
     * under the same key.
     */
    public TenantDefinitions withStored(
            Collection<GradingScheme> storedSchemes, Collection<AssessmentFramework> storedFrameworks) {
        Map<SchemeKey, GradingScheme> allSchemes = new LinkedHashMap<>(schemes);
        storedSchemes.forEach(s -> allSchemes.putIfAbsent(s.key(), s));
        Map<FrameworkKey, AssessmentFramework> allFrameworks = new LinkedHashMap<>(frameworks);
        storedFrameworks.forEach(f -> allFrameworks.putIfAbsent(f.key(), f));
        return new TenantDefinitions(allSchemes.values(), allFrameworks.values(), calendar);
    }

    @Override
    public Optional<GradingScheme> scheme(SchemeKey key) {
        return Optional.ofNullable(schemes.get(key));
    }

    @Override
    public Optional<AssessmentFramework> framework(FrameworkKey key) {
        return Optional.ofNullable(frameworks.get(key));
    }

    @Override
    public Optional<AssessmentFramework> latest(FrameworkId id) {
        return frameworks.descendingMap().values().stream()
                .filter(f -> f.key().id().equals(id))
                .findFirst();
    }

    @Override
    public List<GradingScheme> schemes() {
        return List.copyOf(schemes.values());
    }

    @Override
    public List<AssessmentFramework> frameworks() {
        return List.copyOf(frameworks.values());
    }

    @Override
    public Optional<GradingScheme> schemeFor(
            AssessmentFramework framework, SubjectId subject, Optional<YearGroup> year, KindId kind, LocalDate on) {
        Optional<SchemeKey> key = year.isPresent()
                ? framework.scheme(subject, year.get(), kind, on)
                : framework.uses().stream()
                        .filter(u -> u.kind().map(kind::equals).orElse(true)
                                && u.valid().hold(on)
                                && u.subject()
                                        .map(s -> isPart(framework, subject, s))
                                        .orElse(true))
                        .map(Use::scheme)
                        .findFirst();
        return key.flatMap(this::scheme);
    }

    private static boolean isPart(AssessmentFramework framework, SubjectId part, SubjectId whole) {
        Optional<SubjectId> at = Optional.of(part);
        while (at.isPresent()) {
            if (at.get().equals(whole)) {
                return true;
            }
            at = framework.subjects().find(at.get()).flatMap(Subject::parent);
        }
        return false;
    }

    @Override
    public Optional<Characteristic> characteristic(CharacteristicId id) {
        return Optional.ofNullable(characteristics.get(id));
    }

    @Override
    public List<Characteristic> characteristics() {
        return List.copyOf(characteristics.values());
    }

    @Override
    public Optional<Kind> kind(KindId id) {
        return Optional.ofNullable(kinds.get(id));
    }

    @Override
    public AcademicCalendar calendar() {
        return calendar;
    }
}
