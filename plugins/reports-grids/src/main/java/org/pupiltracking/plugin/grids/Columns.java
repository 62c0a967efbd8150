package org.pupiltracking.plugin.grids;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.pupiltracking.calendar.AcademicCalendar;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.framework.Position;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.snapshot.Answers;
import org.pupiltracking.snapshot.Coverage;
import org.pupiltracking.snapshot.PupilStanding;
import org.pupiltracking.snapshot.Reading;
import org.pupiltracking.snapshot.Snapshot;

/**
 * The columns of a tracking grid, earliest first: where today's pupils stood at each point, and those who left since the first. A pupil is in
 * a column when on the school's roll on its day, in whichever class that was.
 */
record Columns(List<Column> all) {

    /**
     * One point.
     *
     * @param point when
     * @param day its roll date
     * @param answers against the expectation of that point
     * @param standings of the pupils who were on roll, in canonical order
     * @param placed whom the share on track is of, in the same order
     */
    record Column(
            Point point, LocalDate day, Answers answers, Map<PupilId, PupilStanding> standings, List<PupilId> placed) {

        /** Returns the pupils of whom {@code holds}, in order. */
        List<PupilId> who(Predicate<PupilStanding> holds) {
            return standings.values().stream()
                    .filter(holds)
                    .map(PupilStanding::pupil)
                    .toList();
        }

        /** Returns the pupils who stand at {@code position}. */
        List<PupilId> at(Position position) {
            return who(s -> s.position().found().filter(position::equals).isPresent());
        }

        List<PupilId> onTrack() {
            return who(
                    s -> s.position().found().filter(p -> p != Position.BELOW).isPresent());
        }

        List<PupilId> assessed() {
            return who(s -> s.coverage() == Coverage.ASSESSED);
        }

        /** Returns the pupils of whom a result is expected. */
        List<PupilId> studying() {
            return who(s -> s.coverage() != Coverage.NOT_EXPECTED);
        }
    }

    Columns {
        all = List.copyOf(all);
    }

    /** Returns the newest column. */
    Column now() {
        return all.get(all.size() - 1);
    }

    /** Returns the column {@code back} before the newest; empty when there are not so many. */
    Optional<Column> before(int back) {
        return back < all.size() ? Optional.of(all.get(all.size() - 1 - back)) : Optional.empty();
    }

    /** Returns where a pupil stands in the newest column; empty for one who left. */
    Optional<PupilStanding> now(PupilId pupil) {
        return Optional.ofNullable(now().standings.get(pupil));
    }

    static Columns of(Topic topic, Monitor on) {
        Snapshot snapshot = topic.snapshot();
        List<PupilId> roll = snapshot.roll(topic.scope(), topic.at());
        List<Point> points = points(topic, roll);
        List<PupilId> everybody = new ArrayList<>(roll);
        LocalDate today = topic.day();
        everybody.addAll(leavers(topic, points, today));
        List<Column> columns = new ArrayList<>();
        for (Point point : points) {
            on.check();
            Answers answers = topic.answers(point, on);
            Map<PupilId, PupilStanding> standings = new LinkedHashMap<>();
            for (PupilId pupil : point.equals(topic.at()) ? roll : everybody) {
                if (point.equals(topic.at()) || wasHere(snapshot, pupil, answers.rollDate(), today)) {
                    standings.put(pupil, answers.standing(pupil));
                }
            }
            List<PupilId> placed = standings.values().stream()
                    .filter(topic::inShare)
                    .map(PupilStanding::pupil)
                    .toList();
            columns.add(new Column(point, answers.rollDate(), answers, standings, placed));
        }
        return new Columns(columns);
    }

    /** Who was in the class at a point of this year and has left the school since: a class of the year before was another class. */
    private static Set<PupilId> leavers(Topic topic, List<Point> points, LocalDate today) {
        Snapshot snapshot = topic.snapshot();
        Set<PupilId> left = new LinkedHashSet<>();
        for (Point point : points) {
            if (point.year().equals(topic.at().year())) {
                snapshot.roll(topic.scope(), point).stream()
                        .filter(p -> snapshot.pupil(p)
                                .filter(v -> v.school(today).isEmpty())
                                .isPresent())
                        .forEach(left::add);
            }
        }
        return left;
    }

    private static boolean wasHere(Snapshot snapshot, PupilId pupil, LocalDate then, LocalDate today) {
        return snapshot.pupil(pupil)
                .filter(p -> p.school(then).isPresent())
                .filter(p -> p.school(today).isEmpty() || p.school(today).equals(p.school(then)))
                .isPresent();
    }

    /** The end of the year before and the points of this year that have results, as many of the newest as asked for. */
    private static List<Point> points(Topic topic, List<PupilId> roll) {
        AcademicCalendar calendar = topic.snapshot().definitions().calendar();
        Comparator<Point> order = calendar.order();
        Point first = calendar.lastOf(topic.at().year().plus(-1));
        TreeSet<Point> found = new TreeSet<>(order);
        found.add(topic.at());
        for (PupilId pupil : roll) {
            topic.snapshot().pupil(pupil).ifPresent(view -> {
                for (Reading reading : view.readings(
                        topic.question().subject(), topic.question().kind())) {
                    if (order.compare(reading.point(), topic.at()) <= 0) {
                        found.add(reading.point());
                    }
                }
            });
        }
        List<Point> inYear =
                found.stream().filter(p -> order.compare(p, first) >= 0).toList();
        // A school with one result a year is shown over the years.
        List<Point> shown = inYear.size() > 1 ? inYear : List.copyOf(found);
        int most = (int) topic.request().settings().number(Choices.COLUMNS);
        return shown.subList(Math.max(0, shown.size() - Math.max(1, most)), shown.size());
    }
}
