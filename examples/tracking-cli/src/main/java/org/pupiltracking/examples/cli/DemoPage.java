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
import org.pupiltracking.text.Text;

/**
 * A page of the demonstration.
 *
 * @param school whose page it is
 * @param row what it is of, a class or a subject: its row on the index
 * @param isOfClass whether that is a class
 * @param label what the index calls it beside the others of its row and report
 * @param file its file
 */
record DemoPage(
        String school, Text row, boolean isOfClass, Text label, String file, ReportRequest request, Viewer viewer) {

    private static final List<String> SUBJECTS = List.of("reading", "writing", "mathematics");
    /** Few groups that hardly overlap: of many that differ by a few children nearly everything would have to be hidden. */
    private static final List<String> FOR_GOVERNORS = List.of("disadvantaged", "sen", "eal", "boys");

    /** Returns the pages of every school: each class in each subject, each class across subjects, some stories, the groups, the moves. */
    static List<DemoPage> of(Snapshot snapshot, Point at) {
        List<DemoPage> pages = new ArrayList<>();
        for (SchoolId school : snapshot.schools()) {
            new OfSchool(snapshot, at, school, pages).add();
        }
        return pages;
    }

    String report() {
        return request.report().value();
    }

    /** The pages of one school, while they are collected. */
    private record OfSchool(Snapshot snapshot, Point at, SchoolId school, List<DemoPage> pages) {

        private Scope whole() {
            return Scope.of(new Scope.OfSchool(school));
        }

        void add() {
            for (Criterion one : snapshot.classes(whole(), at)) {
                String group = one.value().substring(one.value().indexOf('/') + 1);
                Scope scope = whole().and(new Scope.OfClass(group));
                if (snapshot.points(scope, new SubjectId("reading"), Kind.TEACHER_ASSESSMENT)
                        .contains(at)) {
                    ofClass(group, scope);
                }
            }
            for (String subject : SUBJECTS) {
                ofSubject(subject);
            }
        }

        private void ofClass(String group, Scope scope) {
            Text row = Text.of("cli.demo.class", group);
            Viewer teacher = Viewer.of(Role.TEACHER, Optional.of(scope));
            for (String subject : SUBJECTS) {
                ReportRequest grid = ReportRequest.of("class-tracking-grid", scope, at)
                        .with("subject", subject)
                        .with("tint", "eal");
                add(row, true, label(subject), group + "-" + subject, grid, teacher);
            }
            ReportRequest range =
                    ReportRequest.of("five-column-grid", scope, at).with("tint", "eal");
            add(row, true, Text.of("cli.demo.subjects"), group, range, teacher);
            Optional<PupilId> judged =
                    snapshot.roll(scope, at).stream().filter(this::judged).findFirst();
            if (judged.isPresent()) {
                Scope child = Scope.of(new Scope.OfPupil(judged.get()));
                ReportRequest story = ReportRequest.of("pupil-story", child, at);
                add(row, true, role(Role.TEACHER), group + "-staff", story, teacher);
                ReportRequest plain = story.with("words", "plain");
                add(row, true, role(Role.PARENT), group + "-parent", plain, Viewer.of(Role.PARENT, Optional.of(child)));
            }
        }

        private void ofSubject(String subject) {
            Text row = label(subject);
            ReportRequest groups =
                    ReportRequest.of("group-comparison", whole(), at).with("subject", subject);
            add(row, false, role(Role.HEAD), "head-" + subject, groups, Viewer.of(Role.HEAD, Optional.empty()));
            ReportRequest few = groups.with("groups", String.join("\n", FOR_GOVERNORS));
            add(
                    row,
                    false,
                    role(Role.GOVERNOR),
                    "governor-" + subject,
                    few,
                    Viewer.of(Role.GOVERNOR, Optional.empty()));
            ReportRequest moves =
                    ReportRequest.of("transition-matrix", whole(), at).with("subject", subject);
            add(row, false, role(Role.HEAD), subject, moves, Viewer.of(Role.HEAD, Optional.empty()));
        }

        private Text label(String subject) {
            return snapshot.definitions().frameworks().stream()
                    .flatMap(f -> f.subjects().find(new SubjectId(subject)).stream())
                    .findFirst()
                    .map(s -> Text.of(s.label()))
                    .orElseThrow();
        }

        private static Text role(Role role) {
            return Text.of("role." + role);
        }

        private boolean judged(PupilId pupil) {
            return snapshot.pupil(pupil)
                    .map(p -> !p.readings(new SubjectId("reading"), Kind.TEACHER_ASSESSMENT)
                            .isEmpty())
                    .orElse(false);
        }

        private void add(Text row, boolean ofClass, Text label, String of, ReportRequest request, Viewer viewer) {
            String name = snapshot.school(school, snapshot.rollDate(whole(), at))
                    .map(p -> p.name())
                    .orElse(school.value());
            String file = (school.value() + "-" + request.report().value() + "-" + of + ".html")
                    .replace(' ', '-')
                    .toLowerCase(Locale.ROOT);
            pages.add(new DemoPage(name, row, ofClass, label, file, request, viewer));
        }
    }
}
