package org.pupiltracking.plugin.grids;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.pupiltracking.framework.Bands;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.Cell.CountForm;
import org.pupiltracking.report.Cell.Sign;
import org.pupiltracking.report.Content;
import org.pupiltracking.report.Content.Listed;
import org.pupiltracking.snapshot.Count;
import org.pupiltracking.snapshot.Coverage;
import org.pupiltracking.snapshot.PupilStanding;
import org.pupiltracking.snapshot.Split;
import org.pupiltracking.text.Text;

/** What stands above and below a tracking grid: the finding, the line about it, whom to talk about, and how to read it. */
final class TrackingLists {

    private final Topic topic;
    private final Columns columns;
    private final People people;
    private final Movement movement;
    private final boolean expected;

    TrackingLists(Topic topic, Columns columns, People people) {
        this.topic = topic;
        this.columns = columns;
        this.people = people;
        movement = new Movement(columns, topic.scheme());
        expected = !columns.now().placed().isEmpty();
    }

    Cell title() {
        Cell who = Labels.who(topic.scope());
        if (expected) {
            Count onTrack = columns.now().answers().count(topic.scope(), Set.of(), Split.IN_SHARE, Split.AT_OR_ABOVE);
            return Cell.words(
                    "grids.class.title",
                    who,
                    Labels.subject(topic),
                    new Cell.Counted(onTrack, CountForm.OUT_OF),
                    new Cell.HowMany(steps(s -> s == -1)));
        }
        return Cell.words(
                "grids.class.title.no-expectation", who, Labels.subject(topic), coverage(), new Cell.HowMany(lowest()));
    }

    private Cell coverage() {
        return new Cell.Counted(
                columns.now().answers().count(topic.scope(), Set.of(), Split.STUDYING, Split.ASSESSED),
                CountForm.OUT_OF);
    }

    List<Cell> about() {
        List<Cell> about = new ArrayList<>(List.of(
                Labels.school(topic.snapshot(), topic.scope(), topic.day()),
                Labels.who(topic.scope()),
                Cell.of(Labels.subject(topic)),
                Labels.scale(topic),
                Labels.asAt(topic.day()),
                Cell.words("grids.assessed", coverage())));
        if (expected) {
            about.add(Cell.words(
                    "grids.interval",
                    new Cell.Counted(
                            columns.now().answers().count(topic.scope(), Set.of(), Split.IN_SHARE, Split.AT_OR_ABOVE),
                            CountForm.INTERVAL)));
        }
        return about;
    }

    Content.Block<Cell> lists() {
        List<Listed<Cell>> lists = new ArrayList<>();
        if (expected) {
            lists.add(list("grids.list.one-below", steps(s -> s == -1)));
            lists.add(list("grids.list.further-below", steps(s -> s <= -2)));
            if (topic.scheme().grades().size() > 1) {
                lists.add(list("grids.list.stuck", columns.now().who(s -> movement.isStuck(s.pupil()))));
            }
        } else {
            lists.add(list("grids.list.lowest-band", lowest()));
            lists.add(list("grids.list.highest-band", highest()));
        }
        lists.add(unsure());
        return new Content.Lists<>(lists);
    }

    private Listed<Cell> list(String heading, List<PupilId> who) {
        return new Listed<>(
                Cell.words(heading, new Cell.HowMany(who)),
                who.stream().map(people::name).toList());
    }

    private Listed<Cell> unsure() {
        List<PupilId> who = new ArrayList<>();
        List<Cell> names = new ArrayList<>();
        boolean steps = !topic.scheme().grades().isEmpty();
        for (PupilStanding standing : columns.now().standings().values()) {
            PupilId pupil = standing.pupil();
            Optional<Cell> why = Optional.empty();
            if (standing.coverage() != Coverage.ASSESSED && standing.coverage() != Coverage.NOT_EXPECTED) {
                why = Optional.of(Reasons.of(topic, standing));
            } else if (steps && movement.of(pupil).filter(m -> m == Sign.DOWN).isPresent()) {
                why = movement.before(pupil)
                        .map(b -> Cell.words(
                                "grids.from-to",
                                b.latest().found().orElseThrow().printed(),
                                standing.latest().found().orElseThrow().printed()));
            }
            if (why.isPresent()) {
                who.add(pupil);
                names.add(people.with(pupil, why.get()));
            }
        }
        return new Listed<>(
                Cell.words(steps ? "grids.list.unsure" : "grids.list.not-known", new Cell.HowMany(who)), names);
    }

    private List<PupilId> steps(IntPredicate of) {
        return columns.now().who(s -> s.steps().found().filter(of::test).isPresent());
    }

    private List<PupilId> lowest() {
        return ofBand(0);
    }

    private List<PupilId> highest() {
        return ofBand(Labels.bands(topic).map(b -> b.bands().size() - 1).orElse(0));
    }

    private List<PupilId> ofBand(int index) {
        Optional<Bands> bands = Labels.bands(topic);
        return bands.isEmpty()
                ? List.of()
                : columns.now()
                        .who(s -> s.band()
                                .found()
                                .filter(bands.get().bands().get(index)::equals)
                                .isPresent());
    }

    List<Listed<Cell>> notes() {
        List<Listed<Cell>> notes = new ArrayList<>();
        List<Cell> key = new ArrayList<>(people.key());
        key.add(Cell.words(topic.scheme().grades().isEmpty() ? "grids.key.score" : "grids.key.baseline"));
        notes.add(new Listed<>(Cell.words("grids.key"), key));
        notes.add(new Listed<>(
                Cell.words("grids.marks"), List.of(Cell.words(expected ? "grids.marks.steps" : "grids.marks.bands"))));
        Listed<Cell> expectation = Labels.expectation(topic);
        List<Cell> items = new ArrayList<>(expectation.items());
        if (!expected) {
            Labels.bands(topic)
                    .ifPresent(b ->
                            items.add(Cell.words("grids.note.bands", Text.of(b.label()), Labels.source(b.citation()))));
        }
        items.add(Cell.words("grids.note.counted"));
        Labels.notAchieved(columns.all().stream()
                        .flatMap(c -> c.standings().values().stream())
                        .flatMap(s -> topic.notAchieved(s).stream())
                        .toList())
                .ifPresent(items::add);
        notes.add(new Listed<>(expectation.heading(), items));
        return notes;
    }
}
