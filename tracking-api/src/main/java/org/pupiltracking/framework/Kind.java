package org.pupiltracking.framework;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A kind of result. Kinds are open: a framework may declare more; they are never mixed in a figure unasked.
 *
 * @param id such as {@code teacher-assessment}
 * @param label a word key
 * @param attainment whether its results may count in attainment figures; attitude to learning may not, nor a target or an estimate
 * @since 0.1
 */
public record Kind(KindId id, String label, boolean attainment) {

    public static final KindId TEACHER_ASSESSMENT = new KindId("teacher-assessment");
    public static final KindId TEST = new KindId("test");
    public static final KindId OUTSIDE_AGENCY = new KindId("outside-agency");
    public static final KindId TARGET = new KindId("target");
    public static final KindId ESTIMATE = new KindId("estimate");

    /** The kinds that are always known. */
    public static final List<Kind> ALWAYS = List.of(
            new Kind(TEACHER_ASSESSMENT, "kind.teacher-assessment", true),
            new Kind(TEST, "kind.test", true),
            new Kind(OUTSIDE_AGENCY, "kind.outside-agency", true),
            new Kind(TARGET, "kind.target", false),
            new Kind(ESTIMATE, "kind.estimate", false));

    public Kind {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
    }

    /** Returns the kinds that are always known, and those that {@code framework} declares, in this order. */
    public static List<Kind> of(AssessmentFramework framework) {
        return Stream.concat(ALWAYS.stream(), framework.kinds().stream()).toList();
    }
}
