package org.pupiltracking.core.catalogue;

import java.util.List;
import org.pupiltracking.measure.Input;
import org.pupiltracking.measure.MeasureId;
import org.pupiltracking.measure.Parameter;
import org.pupiltracking.report.Audience;
import org.pupiltracking.report.ReportId;

/** What a plugin object said of itself when it came, so that lists and forms need no plugin code. */
public sealed interface Offer {

    /** Returns its name in the catalogue. */
    Contribution name();

    /**
     * A report.
     *
     * @param id its id
     * @param label a word key
     * @param audience whom it is for
     * @param parameters its settings
     */
    record Report(ReportId id, String label, Audience audience, List<Parameter> parameters) implements Offer {
        public Report {
            parameters = List.copyOf(parameters);
        }

        @Override
        public Contribution name() {
            return Contribution.report(id);
        }
    }

    /**
     * A format.
     *
     * @param id its id
     * @param mediaType such as {@code text/html}
     * @param ending the usual ending of a file's name, without dot
     */
    record Format(String id, String mediaType, String ending) implements Offer {
        @Override
        public Contribution name() {
            return Contribution.format(id);
        }
    }

    /**
     * A measure.
     *
     * @param id its id
     * @param label a word key
     * @param inputs the columns that it needs
     * @param parameters its settings
     */
    record Measure(MeasureId id, String label, List<Input> inputs, List<Parameter> parameters) implements Offer {
        public Measure {
            inputs = List.copyOf(inputs);
            parameters = List.copyOf(parameters);
        }

        @Override
        public Contribution name() {
            return Contribution.measure(id);
        }
    }

    /**
     * A source of facts.
     *
     * @param id its id
     * @param parameters its settings
     */
    record Source(String id, List<Parameter> parameters) implements Offer {
        public Source {
            parameters = List.copyOf(parameters);
        }

        @Override
        public Contribution name() {
            return Contribution.source(id);
        }
    }

    /**
     * A kind of store.
     *
     * @param urlScheme how its locations begin, such as {@code file}
     */
    record Store(String urlScheme) implements Offer {
        @Override
        public Contribution name() {
            return Contribution.store(urlScheme);
        }
    }

    /**
     * A reader of declaration files.
     *
     * @param ending the ending that it reads, without dot
     */
    record Reader(String ending) implements Offer {
        @Override
        public Contribution name() {
            return Contribution.declarations(ending);
        }
    }
}
