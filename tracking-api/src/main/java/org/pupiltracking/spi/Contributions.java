package org.pupiltracking.spi;

import org.osgi.annotation.versioning.ProviderType;
import org.pupiltracking.disclosure.DisclosurePolicy;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.measure.Measure;
import org.pupiltracking.report.ReportDefinition;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.text.WordList;

/**
 * Takes what a plugin brings. Core implements it, so a new kind of plugin is a new method here and breaks nobody. Every method refuses what
 * breaks a rule by an exception that names the rule; the plugin need not catch it. Not for many threads; useless after
 * {@link TrackingPlugin#contribute} has returned.
 *
 * @since 0.1
 */
@ProviderType
public interface Contributions {

    /** Takes a grading scheme. Rule {@code scheme.unique}: no other has the same id and edition in this scope. */
    void scheme(GradingScheme scheme);

    /**
     * Takes a framework. Rules {@code framework.unique}, and {@code framework.schemes-known}: while a scheme that it names is not there,
     * whichever plugin brings it, the framework is left out by name; the rest of the plugin is not.
     */
    void framework(AssessmentFramework framework);

    /** Takes a measure. Rule {@code measure.unique}. */
    void measure(Measure measure);

    /** Takes a report. Rule {@code report.unique}. */
    void report(ReportDefinition report);

    /** Takes a format. Rule {@code format.unique}. */
    void format(ReportFormat format);

    /** Takes a source of facts. Rule {@code source.unique}. */
    void source(RecordSource source);

    /** Takes a kind of store for locations of {@code urlScheme}, such as {@code file}. Rule {@code store.unique}. */
    void store(String urlScheme, RecordStoreOpener opener);

    /** Takes a reader of declaration files. Rule {@code declarations.unique}: one reader an ending. */
    void declarations(DeclarationReader reader);

    /** Takes a disclosure policy. Rule {@code policy.unique}. */
    void policy(DisclosurePolicy policy);

    /**
     * Takes words of one language. Rule {@code words.unique}: no other list of the same language in this scope has another pattern for one
     * of its keys.
     */
    void words(WordList words);
}
