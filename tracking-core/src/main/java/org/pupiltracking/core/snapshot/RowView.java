package org.pupiltracking.core.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pupiltracking.calendar.SchoolYear;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.core.snapshot.facts.Lives;
import org.pupiltracking.core.snapshot.facts.RollDay;
import org.pupiltracking.core.snapshot.facts.Series;
import org.pupiltracking.core.snapshot.facts.Spans;
import org.pupiltracking.core.snapshot.grid.Grid;
import org.pupiltracking.core.snapshot.standing.Standings;
import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.framework.FrameworkKey;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.record.ClassMembership;
import org.pupiltracking.record.FrameworkAssigned;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.snapshot.PupilView;
import org.pupiltracking.snapshot.Reading;

/** One row of a snapshot. */
final class RowView implements PupilView {

    private final GridSnapshot snapshot;
    private final Lives lives;
    private final int row;

    RowView(GridSnapshot snapshot, int row) {
        this.snapshot = snapshot;
        this.lives = snapshot.lives();
        this.row = row;
    }

    @Override
    public PupilId id() {
        return lives.facts().pupils().get(row);
    }

    @Override
    public Optional<SchoolId> school(LocalDate day) {
        int school = lives.school(row, Lives.day(day));
        return school == Lives.NONE
                ? Optional.empty()
                : Optional.of(lives.facts().schools().get(school));
    }

    @Override
    public Optional<YearGroup> yearTaught(LocalDate day) {
        return year(lives.yearTaught(row, Lives.day(day)));
    }

    @Override
    public Optional<YearGroup> yearOfAge(LocalDate day) {
        return year(lives.yearOfAge(row, SchoolYear.of(day)));
    }

    private static Optional<YearGroup> year(int number) {
        return number == Lives.NO_YEAR ? Optional.empty() : Optional.of(new YearGroup(RollDay.yearCode(number)));
    }

    @Override
    public Optional<String> classOn(LocalDate day) {
        int on = Lives.day(day);
        int at = lives.school(row, on);
        int in = at == Lives.NONE ? Lives.NONE : lives.classAt(row, at, on);
        return in == Lives.NONE
                ? Optional.empty()
                : Optional.of(
                        ((ClassMembership) lives.facts().ofPupils().payloads().get(in)).name());
    }

    @Override
    public Map<CharacteristicId, String> characteristics(LocalDate day) {
        return lives.characteristics(row, Lives.day(day));
    }

    @Override
    public Optional<LocalDate> joined(LocalDate day) {
        int span = lives.lastEnrolment(row, Lives.day(day));
        return span == Lives.NONE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(lives.joined(row, span)));
    }

    @Override
    public Optional<LocalDate> left(LocalDate day) {
        int span = lives.lastEnrolment(row, Lives.day(day));
        int last = span == Lives.NONE ? Spans.FOREVER : lives.left(row, span);
        return last == Spans.FOREVER ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(last));
    }

    @Override
    public Optional<FrameworkKey> ownFramework(SubjectId subject, LocalDate day) {
        return lives.ownFramework(row, subject, Lives.day(day)).map(FrameworkAssigned::framework);
    }

    @Override
    public List<SubjectId> subjects() {
        return lives.facts().series().stream()
                .filter(this::hasResult)
                .map(Series::subject)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public List<KindId> kinds(SubjectId subject) {
        return lives.facts().series().stream()
                .filter(s -> s.subject().equals(subject) && hasResult(s))
                .map(Series::kind)
                .distinct()
                .sorted()
                .toList();
    }

    private boolean hasResult(Series series) {
        Grid grid = snapshot.grid();
        for (int plane : series.planes()) {
            for (int at = grid.first(); at < grid.end(); at++) {
                if (grid.code(plane, row, at) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public List<Reading> readings(SubjectId subject, KindId kind) {
        Series series = snapshot.series(subject, kind);
        Grid grid = snapshot.grid();
        List<Reading> readings = new ArrayList<>();
        for (int at = grid.first(); series != null && at < grid.end(); at++) {
            for (int plane : series.planes()) {
                int code = grid.code(plane, row, at);
                if (code != 0) {
                    readings.add(Standings.reading(lives.facts().timeline(), series, at, code));
                }
            }
        }
        return readings;
    }
}
