package org.pupiltracking.plugin.grids;

import java.util.List;
import java.util.Optional;
import org.pupiltracking.measure.Parameter;

/** The settings of these reports. What is left out is chosen from the results that there are. */
final class Choices {

    /** An id, with or without edition; usually what most of the scope's pupils are assessed under. */
    static final Parameter FRAMEWORK = Parameter.of("framework", Parameter.Type.TEXT, "", "grids.choice.framework");
    /** Usually the first subject of the framework that has results. */
    static final Parameter SUBJECT = Parameter.of("subject", Parameter.Type.SUBJECT, "", "grids.choice.subject");

    static final Parameter SUBJECTS = Parameter.of("subjects", Parameter.Type.SUBJECT, "", "grids.choice.subjects")
            .repeated();
    /** Usually the first kind that has results. */
    static final Parameter KIND = Parameter.of("kind", Parameter.Type.KIND, "", "grids.choice.kind");

    static final Parameter POLICY = Parameter.of("policy", Parameter.Type.POLICY, "", "grids.choice.policy");
    static final Parameter BANDS = Parameter.of("bands", Parameter.Type.RULE, "", "grids.choice.bands");
    static final Parameter PROGRESS = Parameter.of("progress", Parameter.Type.RULE, "", "grids.choice.progress");
    static final Parameter BASELINE = Parameter.of("baseline", Parameter.Type.RULE, "", "grids.choice.baseline");
    /** A characteristic or group whose members' names are tinted. */
    static final Parameter TINT = Parameter.of("tint", Parameter.Type.GROUP, "eal", "grids.choice.tint");

    static final Parameter COLUMNS = new Parameter(
            "columns",
            Parameter.Type.WHOLE_NUMBER,
            "5",
            List.of(),
            Optional.of(1.0),
            Optional.of(12.0),
            "grids.choice.columns",
            false);
    static final Parameter WORDS = Parameter.choice("words", "staff", List.of("staff", "plain"), "grids.choice.words");

    /** Groups and characteristics that are compared, in the order of the framework; all that there are when none is named. */
    static final Parameter GROUPS = Parameter.of("groups", Parameter.Type.GROUP, "", "grids.choice.groups")
            .repeated();

    /** What says of whom and against what. */
    static final List<Parameter> OF_RESULTS = List.of(FRAMEWORK, SUBJECT, KIND, POLICY, BANDS, PROGRESS, BASELINE);

    private Choices() {}
}
