package org.pupiltracking.core.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.calendar.AcademicCalendar;
import org.pupiltracking.core.catalogue.Brought.Behaviour;
import org.pupiltracking.disclosure.DisclosurePolicy;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.measure.Measure;
import org.pupiltracking.measure.Parameter;
import org.pupiltracking.outcome.Ids;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.report.ReportDefinition;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.spi.Contributions;
import org.pupiltracking.spi.DeclarationReader;
import org.pupiltracking.spi.Declared;
import org.pupiltracking.spi.RecordSource;
import org.pupiltracking.spi.RecordStoreOpener;
import org.pupiltracking.spi.ReportFormat;
import org.pupiltracking.text.WordList;

/**
 * Takes what one plugin brings, asks each object once what it is, and copies the answers. The first broken rule stands even when the plugin
 * swallows the exception that says so: a plugin comes whole or not at all.
 */
final class CheckedContributions implements Contributions {

    /** Far more than any plugin has; a loop that never ends meets it in a moment. */
    static final int MOST_ITEMS = 1_000;

    static final int MOST_PATTERNS = 50_000;
    static final int MOST_GRADES = 10_000;
    static final int MOST_PARTS = 200_000;
    static final int MOST_PARAMETERS = 200;

    private final Thread only = Thread.currentThread();
    private final Map<Contribution, Object> items = new HashMap<>();
    private final Map<Locale, Map<String, String>> words = new HashMap<>();
    private int patterns;
    private boolean over;
    private @Nullable Problem broken;

    @Override
    public void scheme(GradingScheme scheme) {
        taking();
        present(scheme, "scheme");
        bounded("grades", scheme.grades().size() + scheme.codes().size(), MOST_GRADES);
        add(Contribution.scheme(scheme.key()), scheme);
    }

    @Override
    public void framework(AssessmentFramework framework) {
        taking();
        present(framework, "framework");
        int cells =
                framework.policies().stream().mapToInt(p -> p.cells().size()).sum();
        bounded("parts", cells + framework.subjects().subjects().size(), MOST_PARTS);
        add(Contribution.framework(framework.key()), framework);
    }

    /** Takes a calendar; only declaration files bring them. */
    void calendar(AcademicCalendar calendar) {
        taking();
        present(calendar, "calendar");
        add(new Contribution(What.CALENDAR, calendar.id()), calendar);
    }

    /** Takes all that a file declares. */
    void declared(Declared declared) {
        declared.schemes().forEach(this::scheme);
        declared.frameworks().forEach(this::framework);
        declared.calendars().forEach(this::calendar);
        declared.words().forEach(this::words);
    }

    @Override
    public void measure(Measure measure) {
        taking();
        present(measure, "measure");
        behaviour(
                measure,
                new Offer.Measure(
                        present(measure.id(), "measure.id"),
                        present(measure.label(), "measure.label"),
                        present(measure.inputs(), "measure.inputs"),
                        parameters(measure.parameters(), "measure.parameters")));
    }

    @Override
    public void report(ReportDefinition report) {
        taking();
        present(report, "report");
        behaviour(
                report,
                new Offer.Report(
                        present(report.id(), "report.id"),
                        present(report.label(), "report.label"),
                        present(report.audience(), "report.audience"),
                        parameters(report.parameters(), "report.parameters")));
    }

    @Override
    public void format(ReportFormat format) {
        taking();
        present(format, "format");
        behaviour(
                format,
                new Offer.Format(
                        id("format", format.id()),
                        present(format.mediaType(), "format.media-type"),
                        id("format.ending", format.ending())));
    }

    @Override
    public void source(RecordSource source) {
        taking();
        present(source, "source");
        behaviour(
                source,
                new Offer.Source(id("source", source.id()), parameters(source.parameters(), "source.parameters")));
    }

    @Override
    public void store(String urlScheme, RecordStoreOpener opener) {
        taking();
        present(opener, "store.opener");
        behaviour(opener, new Offer.Store(id("store", urlScheme)));
    }

    @Override
    public void declarations(DeclarationReader reader) {
        taking();
        present(reader, "declarations");
        Set<String> endings = present(reader.endings(), "declarations.endings");
        rule(!endings.isEmpty(), "declarations.no-ending");
        for (String ending : Set.copyOf(endings)) {
            behaviour(reader, new Offer.Reader(id("declarations", ending)));
        }
    }

    @Override
    public void policy(DisclosurePolicy policy) {
        taking();
        present(policy, "policy");
        add(new Contribution(What.POLICY, policy.id()), policy);
    }

    @Override
    public void words(WordList list) {
        taking();
        present(list, "words");
        patterns += list.patterns().size();
        bounded("patterns", patterns, MOST_PATTERNS);
        Map<String, String> all = words.computeIfAbsent(list.language(), l -> new HashMap<>());
        list.patterns().forEach((key, pattern) -> {
            String before = all.put(key, pattern);
            rule(before == null || before.equals(pattern), "words.unique", key, language(list.language()));
        });
    }

    static String language(Locale of) {
        return of.toLanguageTag();
    }

    /** Ends the taking and returns all of it; throws the first rule that was broken, whoever swallowed it. */
    Brought end() {
        over = true;
        if (broken != null) {
            throw new RefusedException(broken);
        }
        return new Brought(items, words);
    }

    private void taking() {
        rule(!over, "contributions.over");
        rule(Thread.currentThread() == only, "contributions.thread");
    }

    private void behaviour(Object plugin, Offer offer) {
        add(offer.name(), new Behaviour(plugin, offer));
    }

    private void add(Contribution name, Object value) {
        bounded("items", items.size() + 1, MOST_ITEMS);
        rule(items.put(name, value) == null, name.what().word() + ".unique", name.id());
    }

    private List<Parameter> parameters(@Nullable List<Parameter> given, String where) {
        List<Parameter> all = List.copyOf(present(given, where));
        bounded("parameters", all.size(), MOST_PARAMETERS);
        Set<String> names = new HashSet<>();
        all.forEach(p -> rule(names.add(p.name()), "parameter.twice", where, p.name()));
        return all;
    }

    private String id(String role, @Nullable String id) {
        String given = present(id, role);
        try {
            return Ids.check(role, given);
        } catch (RefusedException e) {
            throw broken(e.problem());
        }
    }

    private <T> T present(@Nullable T given, String where) {
        if (given == null) {
            throw broken(Problem.leftOut("plugin.null", where));
        }
        return given;
    }

    private void bounded(String what, int size, int most) {
        rule(size <= most, "plugin.bound", what, most);
    }

    private void rule(boolean kept, String code, Object... arguments) {
        if (!kept) {
            throw broken(Problem.leftOut(code, arguments));
        }
    }

    private RefusedException broken(Problem problem) {
        if (broken == null) {
            broken = problem;
        }
        return new RefusedException(problem);
    }
}
