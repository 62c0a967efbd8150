package org.pupiltracking.core.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.calendar.AcademicCalendar;
import org.pupiltracking.core.catalogue.Brought.Behaviour;
import org.pupiltracking.core.catalogue.Standing.Held;
import org.pupiltracking.disclosure.DisclosurePolicy;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.outcome.NearMiss;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.text.WordList;

/**
 * All that is plugged for one tenant at one moment: what the installation has, and what the tenant declares for itself, which hides what the
 * installation has under the same name. Frozen; safe for many threads. Holds values and what plugin objects said of themselves; the objects
 * are reached through a {@link Lease} only.
 */
public final class Plugins {

    private final NavigableMap<Contribution, Held> held = new TreeMap<>();
    private final Map<Locale, Set<Provider>> speakers = new HashMap<>();
    private final List<WordList> words;
    private final TenantDefinitions definitions;
    private final List<Problem> problems = new ArrayList<>();

    private Plugins(List<Standing> installation, List<Standing> own) {
        Map<Locale, Map<String, String>> patterns = new LinkedHashMap<>();
        for (Standing standing : installation) {
            take(standing, patterns);
        }
        for (Standing standing : own) {
            standing.brought().items().keySet().stream()
                    .sorted()
                    .filter(held::containsKey)
                    .forEach(name -> problems.add(hidden(name, standing)));
            take(standing, patterns);
        }
        words = patterns.entrySet().stream()
                .map(e -> new WordList(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing(l -> l.language().toLanguageTag()))
                .toList();
        leaveOutFrameworksWithoutSchemes();
        definitions = TenantDefinitions.of(
                values(What.SCHEME, GradingScheme.class).toList(),
                values(What.FRAMEWORK, AssessmentFramework.class).toList(),
                ownCalendar(own));
    }

    static Plugins of(List<Standing> installation, List<Standing> own) {
        return new Plugins(installation, own);
    }

    private void take(Standing standing, Map<Locale, Map<String, String>> patterns) {
        standing.brought().items().forEach((name, value) -> held.put(name, new Held(standing, value)));
        standing.brought().words().forEach((language, list) -> {
            patterns.computeIfAbsent(language, l -> new HashMap<>()).putAll(list);
            speakers.computeIfAbsent(language, l -> new HashSet<>()).add(standing.provider());
        });
    }

    private static Problem hidden(Contribution name, Standing by) {
        return Problem.notice("tenant.hides", name.toString())
                .at(Place.of(by.provider().id()));
    }

    /** The order in which plugins come must not matter, so this is asked of what is there, not of who came first. */
    private void leaveOutFrameworksWithoutSchemes() {
        for (AssessmentFramework framework :
                values(What.FRAMEWORK, AssessmentFramework.class).toList()) {
            Contribution name = Contribution.framework(framework.key());
            List<String> unknown = framework.schemes().stream()
                    .filter(s -> !held.containsKey(Contribution.scheme(s)))
                    .map(SchemeKey::toString)
                    .toList();
            if (!unknown.isEmpty()) {
                Held gone = held.remove(name);
                String by = gone == null ? name.id() : gone.by().provider().id();
                problems.add(Problem.leftOut("framework.schemes-known", name.id(), unknown)
                        .at(Place.of(by)));
            }
        }
    }

    /** A calendar that a plugin brings changes nobody's points unasked; one that the tenant declares is asked for. */
    private static AcademicCalendar ownCalendar(List<Standing> own) {
        Set<String> seen = new HashSet<>();
        return own.stream()
                .flatMap(s -> s.brought().values(What.CALENDAR, AcademicCalendar.class))
                .filter(c -> seen.add(c.id()))
                .min(Comparator.comparing(AcademicCalendar::id))
                .orElse(AcademicCalendar.HALF_TERMS);
    }

    private <T> Stream<T> values(What what, Class<T> as) {
        return held.entrySet().stream()
                .filter(e -> e.getKey().what() == what)
                .map(e -> as.cast(e.getValue().value()));
    }

    private <T extends Offer> List<T> offers(What what, Class<T> as) {
        return values(what, Behaviour.class).map(b -> as.cast(b.offer())).toList();
    }

    /** Returns schemes, frameworks, kinds, characteristics and calendar. */
    public TenantDefinitions definitions() {
        return definitions;
    }

    /**
     * Returns the definitions together with those that the record keeps of editions whose plugin has gone; see
     * {@link TenantDefinitions#withStored}.
     */
    public TenantDefinitions definitionsWithStored(
            Collection<GradingScheme> schemes, Collection<AssessmentFramework> frameworks) {
        return definitions.withStored(schemes, frameworks);
    }

    /** Returns the calendars, by id. */
    public List<AcademicCalendar> calendars() {
        return values(What.CALENDAR, AcademicCalendar.class).toList();
    }

    /** Returns the disclosure policies, by id; {@link DisclosurePolicy#LADDER} is always one. */
    public List<DisclosurePolicy> policies() {
        return values(What.POLICY, DisclosurePolicy.class).toList();
    }

    /** Returns the reports, by id. */
    public List<Offer.Report> reports() {
        return offers(What.REPORT, Offer.Report.class);
    }

    /** Returns the formats, by id. */
    public List<Offer.Format> formats() {
        return offers(What.FORMAT, Offer.Format.class);
    }

    /** Returns the measures, by id. */
    public List<Offer.Measure> measures() {
        return offers(What.MEASURE, Offer.Measure.class);
    }

    /** Returns the sources of facts, by id. */
    public List<Offer.Source> sources() {
        return offers(What.SOURCE, Offer.Source.class);
    }

    /** Returns the kinds of store, by the start of their locations. */
    public List<Offer.Store> stores() {
        return offers(What.STORE, Offer.Store.class);
    }

    /** Returns the readers of declaration files, by ending. */
    public List<Offer.Reader> readers() {
        return offers(What.DECLARATIONS, Offer.Reader.class);
    }

    /** Returns the words, one list a language, by language tag. */
    public List<WordList> words() {
        return words;
    }

    /** Returns whether something of this name is plugged. */
    public boolean holds(Contribution name) {
        return held.containsKey(name);
    }

    /** Returns everything that is plugged, by kind and id. */
    public List<Plugged> list() {
        return Stream.concat(
                        held.entrySet().stream().map(e -> line(e.getKey(), e.getValue())),
                        words.stream().flatMap(list -> wordsOf(list.language())))
                .sorted(Comparator.comparing(Plugged::what)
                        .thenComparing(Plugged::id)
                        .thenComparing(p -> p.provider().named()))
                .toList();
    }

    private Stream<Plugged> wordsOf(Locale language) {
        return speakers.getOrDefault(language, Set.of()).stream()
                .map(p -> new Plugged(What.WORDS, language.toLanguageTag(), p.version(), p));
    }

    private static Plugged line(Contribution name, Held held) {
        Provider provider = held.by().provider();
        int at = name.id().indexOf('@');
        boolean edited = name.what() == What.SCHEME || name.what() == What.FRAMEWORK;
        return edited
                ? new Plugged(name.what(), name.id().substring(0, at), name.id().substring(at + 1), provider)
                : new Plugged(name.what(), name.id(), provider.version(), provider);
    }

    /** Returns what is wrong with how all this fits together: a framework without its scheme, a name that the tenant hides. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Returns the problem that says that {@code name} is not plugged, what is, and what was probably meant. */
    public Problem unknown(Contribution name) {
        List<String> known = held.keySet().stream()
                .filter(c -> c.what() == name.what())
                .map(Contribution::id)
                .toList();
        return NearMiss.of(name.id(), known)
                .map(near -> Problem.refused(name.what().word() + ".unknown-near", name.id(), near, known))
                .orElseGet(() -> Problem.refused(name.what().word() + ".unknown", name.id(), known));
    }

    @Nullable
    Held find(Contribution name) {
        return held.get(name);
    }
}
