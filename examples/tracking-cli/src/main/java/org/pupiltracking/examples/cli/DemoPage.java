package org.pupiltracking.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.disclosure.Role;
import org.pupiltracking.disclosure.Viewer;
import org.pupiltracking.framework.Kind;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.report.ReportRequest;
import org.pupiltracking.snapshot.Criterion;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.snapshot.Snapshot;

/**
 * A page of the demonstration.
 *
 * @param school whose page it is
 * @param label what the index calls it: a report's id, which has words, and whom it is of
 * @param file its file
 */
record DemoPage(String school, String label, String file, ReportRequest request, Viewer viewer) {

    private static final List<String> SUBJECTS = List.of("reading", "writing", "mathematics");

    /** Returns the pages of every school: each class in each subject, each class across subjects, each year's moves, the groups, some stories. */
    static List<DemoPage> of(Snapshot snapshot, Point at) {
        List<DemoPage> pages = new ArrayList<>();
        for (SchoolId school : snapshot.schools()) {
            Scope whole = Scope.of(new Scope.OfSchool(school));
            String name = snapshot.school(school, snapshot.rollDate(whole, at))
                    .map(p -> p.name())
                    .orElse(school.value());
            classes(pages, snapshot, school, name, whole, at);
            for (String subject : SUBJECTS) {
                ReportRequest groups =
                        ReportRequest.of("group-comparison", whole, at).with("subject", subject);
                pages.add(
                        page(name, school, "group-comparison", "head-" + subject, groups, Role.HEAD, Optional.empty()));
                pages.add(page(
                        name,
                        school,
                        "group-comparison",
                        "governor-" + subject,
                        groups,
                        Role.GOVERNOR,
                        Optional.empty()));
                ReportRequest moves =
                        ReportRequest.of("transition-matrix", whole, at).with("subject", subject);
                pages.add(page(name, school, "transition-matrix", subject, moves, Role.HEAD, Optional.empty()));
            }
        }
        return pages;
    }

    private static void classes(
            List<DemoPage> pages, Snapshot snapshot, SchoolId school, String name, Scope whole, Point at) {
        for (Criterion one : snapshot.classes(whole, at)) {
            String group = one.value().substring(one.value().indexOf('/') + 1);
            Scope scope = whole.and(new Scope.OfClass(group));
            if (!assessed(snapshot, scope, at)) {
                continue;
            }
            Optional<Scope> teacher = Optional.of(scope);
            for (String subject : SUBJECTS) {
                ReportRequest grid = ReportRequest.of("class-tracking-grid", scope, at)
                        .with("subject", subject)
                        .with("tint", "eal");
                pages.add(
                        page(name, school, "class-tracking-grid", group + "-" + subject, grid, Role.TEACHER, teacher));
            }
            ReportRequest range =
                    ReportRequest.of("five-column-grid", scope, at).with("tint", "eal");
            pages.add(page(name, school, "five-column-grid", group, range, Role.TEACHER, teacher));
            Optional<PupilId> judged = snapshot.roll(scope, at).stream()
                    .filter(p -> judged(snapshot, p))
                    .findFirst();
            if (judged.isEmpty()) {
                continue;
            }
            PupilId pupil = judged.get();
            Scope child = Scope.of(new Scope.OfPupil(pupil));
            ReportRequest story = ReportRequest.of("pupil-story", child, at);
            pages.add(page(name, school, "pupil-story", group + "-staff", story, Role.TEACHER, teacher));
            pages.add(page(
                    name,
                    school,
                    "pupil-story",
                    group + "-parent",
                    story.with("words", "plain"),
                    Role.PARENT,
                    Optional.of(child)));
        }
    }

    private static boolean judged(Snapshot snapshot, PupilId pupil) {
        return snapshot.pupil(pupil)
                .map(p -> !p.readings(new SubjectId("reading"), Kind.TEACHER_ASSESSMENT)
                        .isEmpty())
                .orElse(false);
    }

    private static boolean assessed(Snapshot snapshot, Scope scope, Point at) {
        return snapshot.points(scope, new SubjectId("reading"), Kind.TEACHER_ASSESSMENT)
                .contains(at);
    }

    private static DemoPage page(
            String name,
            SchoolId school,
            String report,
            String of,
            ReportRequest request,
            Role role,
            Optional<Scope> limit) {
        String file = (school.value() + "-" + report + "-" + of + ".html")
                .replace(' ', '-')
                .toLowerCase(Locale.ROOT);
        return new DemoPage(name, of, file, request, Viewer.of(role, limit));
    }
}
