package org.pupiltracking.plugin.grids;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.Position;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.measure.Parameter;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.report.Audience;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.Content;
import org.pupiltracking.report.ReportDefinition;
import org.pupiltracking.report.ReportId;
import org.pupiltracking.report.ReportRequest;
import org.pupiltracking.snapshot.PupilView;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.snapshot.Snapshot;

/**
 * One pupil in words: where the pupil is, against which expectation and whose, since when, how sure, and what is missing. Asks about this
 * pupil only, so it is quick however many there are. Plain words are for parents: no rule, no progress score, no other child.
 */
final class PupilStory implements ReportDefinition {

    @Override
    public ReportId id() {
        return new ReportId("pupil-story");
    }

    @Override
    public String label() {
        return "grids.pupil-story";
    }

    @Override
    public Audience audience() {
        return Audience.NAMED;
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>(Choices.OF_RESULTS);
        all.add(Choices.WORDS);
        return List.copyOf(all);
    }

    @Override
    public Content<Cell> write(Snapshot of, ReportRequest request, Monitor on) {
        PupilId pupil = request.scope().parts().stream()
                .filter(Scope.OfPupil.class::isInstance)
                .map(p -> ((Scope.OfPupil) p).pupil())
                .findFirst()
                .orElseThrow(() -> new RefusedException(Problem.refused("grids.one-pupil")));
        PupilView view = of.pupil(pupil).orElseThrow(() -> new RefusedException(Problem.refused("pupil.unknown")));
        boolean plain = request.settings().get(Choices.WORDS).equals("plain");
        List<Chapter> chapters = chapters(of, request, view);
        RefusedException.unless(
                !chapters.isEmpty(), "grids.no-results.pupil", request.at().toString());
        List<Content.Block<Cell>> blocks = new ArrayList<>();
        for (Chapter chapter : chapters) {
            on.check();
            Telling telling = plain ? new PlainTelling(chapter) : new StaffTelling(chapter);
            blocks.add(new Content.Heading<>(Cell.of(Labels.subject(chapter.topic()))));
            Content.Block<Cell> said = new Content.Paragraph<>(ofPupil(pupil, telling.sentences()));
            blocks.add(telling.missing()
                    .<Content.Block<Cell>>map(missing -> new Content.Beside<>(
                            List.of(new Content.Side<>(5, List.of(said)), new Content.Side<>(2, List.of(missing)))))
                    .orElse(said));
            blocks.addAll(telling.pictures());
        }
        if (plain) {
            blocks.add(PlainTelling.results(chapters));
        }
        Chapter first = chapters.get(0);
        blocks.add(new Content.Notes<>((plain ? new PlainTelling(first) : new StaffTelling(first)).notes()));
        return new Content<>(
                new Cell.OfPupil(
                        pupil,
                        Cell.words(
                                plain ? "grids.story.title.plain" : "grids.story.title",
                                new Cell.Pupil(pupil, List.of()),
                                chapters.size() == 1 ? first.finding() : finding(chapters))),
                about(of, view, first),
                blocks,
                Labels.foot(first.topic()),
                Content.Paper.A4_PORTRAIT);
    }

    private static Cell finding(List<Chapter> chapters) {
        List<Position> positions = chapters.stream()
                .flatMap(c -> c.standing().position().found().stream())
                .toList();
        return positions.size() < chapters.size()
                ? Cell.words("grids.story.subjects", chapters.size())
                : Cell.words(
                        "grids.story.on-track",
                        (int) positions.stream()
                                .filter(p -> p != Position.BELOW)
                                .count(),
                        chapters.size());
    }

    private static List<Cell> ofPupil(PupilId pupil, List<Cell> cells) {
        return cells.stream().<Cell>map(c -> new Cell.OfPupil(pupil, c)).toList();
    }

    private static List<Cell> about(Snapshot of, PupilView view, Chapter first) {
        List<Cell> about = new ArrayList<>();
        view.school(first.day())
                .ifPresent(s -> about.add(Labels.school(of, Scope.of(new Scope.OfSchool(s)), first.day())));
        first.standing().readAs().ifPresent(y -> about.add(Labels.year(y)));
        view.classOn(first.day()).ifPresent(c -> about.add(Cell.words("grids.who.class", c)));
        about.add(Labels.scale(first.topic()));
        about.add(Labels.asAt(first.day()));
        return ofPupil(view.id(), about);
    }

    private static List<Chapter> chapters(Snapshot of, ReportRequest request, PupilView view) {
        List<Chapter> chapters = new ArrayList<>();
        Optional<SubjectId> asked = Topic.chosen(request, Choices.SUBJECT).map(SubjectId::new);
        Optional<KindId> kind = Topic.chosen(request, Choices.KIND).map(KindId::new);
        for (SubjectId subject : asked.map(List::of).orElse(view.subjects())) {
            Chapter.of(of, request, view, subject, kind).ifPresent(chapters::add);
        }
        chapters.sort(Comparator.comparingInt(Chapter::place));
        return chapters;
    }
}
