package org.pupiltracking.spi;

import java.util.Collection;
import org.osgi.annotation.versioning.ProviderType;
import org.pupiltracking.framework.Definitions;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.record.Fact;

/**
 * Takes what a {@link RecordSource} reads. Not for many threads.
 *
 * @since 0.1
 */
@ProviderType
public interface SourceSink {

    /** Returns what holds for the tenant that facts are read for. */
    Definitions definitions();

    /** Says that a data row begins; called once for each, good or bad. */
    void row();

    /**
     * Takes a fact. Core checks it: a judgement's raw text against its scheme, its subject against the framework, its point against the
     * calendar, a characteristic's value against its declaration. What fails becomes a problem at {@code where}.
     */
    void fact(Fact fact, Place where);

    /** Says that a cell that could have held a result was empty. */
    void missing(Place where);

    /** Takes a problem of the file. */
    void problem(Problem problem);

    /**
     * Says that a cell held a value that {@code role} does not know; core lists each once with its count and a suggestion.
     *
     * @param role as in the mapping, such as {@code grade:reading}
     * @param given the raw text; core decides whether it may be shown
     * @param allowed what would be understood
     */
    void unknown(String role, String given, Collection<String> allowed, Place where);
}
