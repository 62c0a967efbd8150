package org.pupiltracking.plugin.grids;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.framework.Characteristic;
import org.pupiltracking.framework.GroupRule;
import org.pupiltracking.framework.Sensitivity;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.report.Cell;
import org.pupiltracking.snapshot.Answers;
import org.pupiltracking.snapshot.Dimension;
import org.pupiltracking.snapshot.PupilView;
import org.pupiltracking.snapshot.Snapshot;
import org.pupiltracking.snapshot.Split;
import org.pupiltracking.text.Text;

/**
 * How pupils stand on a page: their names with badges, and the tint of the one chosen group. Remembers which badges it gave, for the key.
 * What is held closely is left out; the rest is guarded, so that each viewer sees what the viewer is cleared for.
 */
final class People {

    /** Who comes later than this many days after the first of the year is marked as having joined: others came with their class. */
    private static final int DAYS_TO_SETTLE = 30;

    private static final Cell JOINED = new Cell.Badge("M", "dashed", Text.of("grids.badge.joined"));

    private final Snapshot snapshot;
    private final LocalDate day;
    private final LocalDate settled;
    private final Map<Cell, Text> key = new LinkedHashMap<>();
    private final Set<PupilId> tinted = new HashSet<>();
    private final Optional<Cell.Tint> tint;
    private final Optional<Text> tintMeans;

    private People(Topic topic, Answers answers, Chosen chosen) {
        snapshot = topic.snapshot();
        day = topic.day();
        var calendar = snapshot.definitions().calendar();
        settled = calendar.firstDay(
                        new Point(topic.at().year(), calendar.points().get(0).name()))
                .plusDays(DAYS_TO_SETTLE);
        tint = chosen.tint;
        tintMeans = chosen.means;
        chosen.criteria.forEach(c -> tinted.addAll(answers.pupils(topic.scope(), Set.of(c), Split.ON_ROLL)));
    }

    static People of(Topic topic, Answers answers) {
        return new People(topic, answers, Chosen.of(topic));
    }

    /** The chosen group. */
    private record Chosen(
            Optional<Cell.Tint> tint, Optional<Text> means, List<org.pupiltracking.snapshot.Criterion> criteria) {

        private static final Chosen NONE = new Chosen(Optional.empty(), Optional.empty(), List.of());

        static Chosen of(Topic topic) {
            String id = topic.request().settings().get(Choices.TINT);
            for (Characteristic c : topic.snapshot().definitions().characteristics()) {
                List<Characteristic.Value> values =
                        c.values().stream().filter(v -> v.badge().isPresent()).toList();
                if (c.id().value().equals(id) && !values.isEmpty()) {
                    Dimension by = Dimension.of(c.id());
                    return new Chosen(
                            Optional.of(new Cell.Tint(
                                    values.get(0).badge().orElseThrow().tint(), c.sensitivity())),
                            Optional.of(Text.of(c.label())),
                            values.stream().map(v -> by.is(v.code())).toList());
                }
            }
            for (GroupRule g : topic.framework().groups()) {
                if (g.id().value().equals(id)) {
                    return new Chosen(
                            Optional.of(new Cell.Tint("blue", g.sensitivity())),
                            Optional.of(Text.of(g.label())),
                            List.of(Dimension.of(g.id()).is("yes")));
                }
            }
            return NONE;
        }
    }

    /** Returns the name alone, tinted where the pupil is of the chosen group. */
    Cell name(PupilId pupil) {
        return new Cell.Pupil(pupil, List.of(), tintOf(pupil));
    }

    /** Returns the name with {@code first} beside it, then every badge, then {@code last}. */
    Cell full(PupilId pupil, List<Cell> first, List<Cell> last) {
        List<Cell> beside = new ArrayList<>(first);
        beside.addAll(badges(pupil));
        beside.addAll(last);
        return new Cell.Pupil(pupil, beside, tintOf(pupil));
    }

    /** Returns the name with {@code beside} beside it. */
    Cell with(PupilId pupil, Cell... beside) {
        return new Cell.Pupil(pupil, List.of(beside), tintOf(pupil));
    }

    private Optional<Cell.Tint> tintOf(PupilId pupil) {
        return tinted.contains(pupil) ? tint : Optional.empty();
    }

    private List<Cell> badges(PupilId pupil) {
        List<Cell> badges = new ArrayList<>();
        Optional<PupilView> view = snapshot.pupil(pupil);
        if (view.isEmpty()) {
            return badges;
        }
        view.get()
                .characteristics(day)
                .forEach((id, code) -> snapshot.definitions()
                        .characteristic(id)
                        .filter(c -> c.sensitivity() != Sensitivity.RESTRICTED)
                        .ifPresent(c -> c.values().stream()
                                .filter(v -> v.code().equals(code))
                                .findFirst()
                                .flatMap(v -> badge(c, v))
                                .filter(b -> badges.stream().noneMatch(other -> looksLike(b, other)))
                                .ifPresent(badges::add)));
        if (view.get().joined(day).filter(d -> d.isAfter(settled)).isPresent()) {
            key.put(JOINED, Text.of("grids.badge.joined"));
            badges.add(JOINED);
        }
        return badges;
    }

    private Optional<Cell> badge(Characteristic of, Characteristic.Value value) {
        return value.badge().map(b -> {
            Text meaning = Text.of(value.label());
            Cell badge = new Cell.Guarded(new Cell.Badge(b.letters(), b.tint(), meaning), of.sensitivity());
            key.putIfAbsent(badge, meaning);
            return badge;
        });
    }

    /** Two groups may have the same badge, such as £; it says no more when it stands there twice. */
    private static boolean looksLike(Cell one, Cell other) {
        return one instanceof Cell.Guarded a
                && other instanceof Cell.Guarded b
                && a.sensitivity() == b.sensitivity()
                && a.cell() instanceof Cell.Badge x
                && b.cell() instanceof Cell.Badge y
                && x.letters().equals(y.letters())
                && x.tint().equals(y.tint());
    }

    /** Returns what the badges given so far mean, and which group is tinted. */
    List<Cell> key() {
        List<Cell> items = new ArrayList<>();
        tintMeans
                .filter(means -> !tinted.isEmpty())
                .ifPresent(means -> items.add(new Cell.Guarded(
                        Cell.words("grids.key.tint", means), tint.orElseThrow().sensitivity())));
        Map<Cell, Cell> said = new LinkedHashMap<>();
        key.forEach((badge, meaning) -> said.merge(
                said.keySet().stream()
                        .filter(b -> looksLike(b, badge))
                        .findFirst()
                        .orElse(badge),
                Cell.of(meaning),
                (first, next) -> Cell.words("grids.key.or", first, next)));
        said.forEach((badge, meaning) -> items.add(
                badge instanceof Cell.Guarded g
                        ? new Cell.Guarded(Cell.words("grids.key.badge", g.cell(), meaning), g.sensitivity())
                        : Cell.words("grids.key.badge", badge, meaning)));
        return items;
    }

    /** Returns whether a pupil joined after {@code since} and not after {@code until}, and when. */
    Optional<LocalDate> joined(PupilId pupil, LocalDate since, LocalDate until) {
        return snapshot.pupil(pupil).flatMap(p -> p.joined(day)).filter(d -> d.isAfter(since) && !d.isAfter(until));
    }

    /** Returns the last day on the roll of a pupil who left before {@code day}. */
    Optional<LocalDate> left(PupilId pupil, LocalDate until) {
        return snapshot.pupil(pupil).flatMap(p -> p.left(until)).filter(d -> d.isBefore(until));
    }

    /** Returns whether a pupil was on a roll of {@code scope}'s school on {@code then}. */
    boolean here(PupilId pupil, LocalDate then) {
        return snapshot.pupil(pupil)
                .filter(p -> p.school(then).isPresent() && p.school(then).equals(p.school(schoolDay(p))))
                .isPresent();
    }

    private LocalDate schoolDay(PupilView pupil) {
        return pupil.left(day).filter(d -> d.isBefore(day)).orElse(day);
    }
}
