package org.pupiltracking.plugin.grids;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.Cell.CountForm;
import org.pupiltracking.report.Content;
import org.pupiltracking.report.Content.Listed;
import org.pupiltracking.text.Text;

/** What stands above and below a five-column grid: the finding, and who is below in several subjects. */
final class RangeLists {

    private static final int MOST_LISTS = 3;

    private final List<Range> ranges;
    private final People people;
    private final Topic topic;

    RangeLists(List<Range> ranges, People people) {
        this.ranges = ranges;
        this.people = people;
        topic = ranges.get(0).topic();
    }

    /** Pupils by in how many subjects they are below. */
    private Map<PupilId, Integer> below() {
        Map<PupilId, Integer> below = new LinkedHashMap<>();
        ranges.forEach(r -> r.below().forEach(p -> below.merge(p, 1, Integer::sum)));
        return below;
    }

    private List<PupilId> belowIn(int subjects) {
        Map<PupilId, Integer> below = below();
        return topic.snapshot().roll(topic.scope(), topic.at()).stream()
                .filter(p -> below.getOrDefault(p, 0) == subjects)
                .toList();
    }

    Cell title() {
        Range weakest =
                ranges.stream().min(Comparator.comparingDouble(Range::share)).orElseThrow();
        Cell who = Labels.who(topic.scope());
        Cell finding = weakest.hasExpectation()
                ? new Cell.HowMany(weakest.onTrack(), weakest.placed(), CountForm.OUT_OF)
                : new Cell.HowMany(weakest.below());
        String key = weakest.hasExpectation() ? "grids.five.title" : "grids.five.title.no-expectation";
        if (ranges.size() == 1) {
            return Cell.words(key + ".one", who, Labels.subject(weakest.topic()), finding);
        }
        return Cell.words(
                key,
                who,
                Labels.subject(weakest.topic()),
                finding,
                new Cell.HowMany(belowIn(ranges.size())),
                ranges.size());
    }

    List<Cell> about() {
        return List.of(
                Labels.school(topic.snapshot(), topic.scope(), topic.day()),
                Labels.who(topic.scope()),
                Cell.words("grids.five.about"),
                Labels.scale(topic),
                Labels.asAt(topic.day()),
                Cell.words("grids.on-roll", new Cell.HowMany(topic.snapshot().roll(topic.scope(), topic.at()))));
    }

    Content.Block<Cell> lists() {
        List<Listed<Cell>> lists = new ArrayList<>();
        int all = ranges.size();
        for (int n = all; n >= 1 && lists.size() < MOST_LISTS; n--) {
            List<PupilId> who = belowIn(n);
            lists.add(new Listed<>(
                    Cell.words(
                            n == all ? "grids.list.below-in-all" : "grids.list.below-in",
                            n,
                            all,
                            new Cell.HowMany(who)),
                    who.stream().map(people::name).toList()));
        }
        return new Content.Lists<>(lists);
    }

    List<Listed<Cell>> notes() {
        List<Listed<Cell>> notes = new ArrayList<>();
        List<Cell> key = new ArrayList<>(people.key());
        key.add(Cell.words("grids.key.grade"));
        notes.add(new Listed<>(Cell.words("grids.key"), key));
        boolean expected = ranges.stream().anyMatch(Range::hasExpectation);
        notes.add(new Listed<>(
                Cell.words("grids.bands"),
                List.of(
                        Cell.words(
                                "grids.note.bands",
                                Text.of(ranges.get(0).bands().label()),
                                Labels.source(ranges.get(0).bands().citation())),
                        Cell.words(expected ? "grids.bands.steps" : "grids.bands.population"))));
        Listed<Cell> expectation = Labels.expectation(topic);
        List<Cell> items = new ArrayList<>(expectation.items());
        Labels.notAchieved(ranges.stream()
                        .flatMap(r -> r.standings().stream().flatMap(s -> r.topic().notAchieved(s).stream()))
                        .toList())
                .ifPresent(items::add);
        notes.add(new Listed<>(expectation.heading(), items));
        return notes;
    }
}
