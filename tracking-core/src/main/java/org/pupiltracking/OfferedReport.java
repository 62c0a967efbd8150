package org.pupiltracking;

import java.util.List;
import java.util.Objects;
import org.pupiltracking.measure.Parameter;
import org.pupiltracking.report.Audience;
import org.pupiltracking.report.ReportId;

/**
 * A report that can be asked for; enough for a program to list it and to build a form.
 *
 * @param id its id
 * @param label a word key for its name
 * @param audience who may have it
 * @param parameters its settings
 * @since 0.1
 */
public record OfferedReport(ReportId id, String label, Audience audience, List<Parameter> parameters) {

    public OfferedReport {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(audience, "audience");
        parameters = List.copyOf(parameters);
    }
}
