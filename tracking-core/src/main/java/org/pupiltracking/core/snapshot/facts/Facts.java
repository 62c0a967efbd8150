package org.pupiltracking.core.snapshot.facts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.pupiltracking.core.snapshot.packed.TextNumbers;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.record.EntityId;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.PublishedFigure;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.RecordedFact;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.record.StaffId;
import org.pupiltracking.record.StaffIdentity;
import org.pupiltracking.text.Text;

/** What one tenant's facts say, in columns. A row is a pupil, in canonical order of the ids. Frozen; safe for many threads. */
public final class Facts {

    private static final int UNKNOWN_BIRTH = Integer.MIN_VALUE;

    private final Timeline timeline;
    private final List<PupilId> pupils;
    private final TextNumbers rows;
    private final int[] rowOf;
    private final List<SchoolId> schools;
    private final Spans ofPupils;
    private final Spans ofSchools;
    private final List<Series> series;
    private final List<Series> seriesOfPlane;
    private final int[] birth;
    private final Map<PupilId, Identity> identities;
    private final Map<StaffId, StaffIdentity> staff;
    private final Map<SchoolId, List<PublishedFigure>> published;
    private final List<Problem> problems;

    private Facts(
            Timeline timeline,
            List<PupilId> arrived,
            List<SchoolId> schoolsArrived,
            List<Series> series,
            List<Series> seriesOfPlane,
            DatedLog pupilLog,
            DatedLog schoolLog,
            List<RecordedFact> single,
            Set<Long> corrected,
            Map<Text, Integer> leftOut) {
        this.timeline = timeline;
        this.series = series;
        this.seriesOfPlane = seriesOfPlane;
        OnePupil one = new OnePupil(single);
        List<PupilId> canonical = arrived.stream().map(one::of).toList();
        pupils = canonical.stream().distinct().sorted().toList();
        Map<PupilId, Integer> byId = new HashMap<>();
        pupils.forEach(p -> byId.put(p, byId.size()));
        rowOf = canonical.stream().mapToInt(byId::get).toArray();
        rows = new TextNumbers(rowOf.length);
        byId.forEach((pupil, row) -> rows.put(pupil.value(), row));
        for (int i = 0; i < rowOf.length; i++) {
            rows.put(arrived.get(i).value(), rowOf[i]);
        }
        schools = schoolsArrived.stream().sorted().toList();
        int[] schoolRow = schoolsArrived.stream().mapToInt(schools::indexOf).toArray();
        ofPupils = pupilLog.resolve(rowOf, pupils.size(), corrected);
        ofSchools = schoolLog.resolve(schoolRow, schools.size(), corrected);
        birth = new int[pupils.size()];
        Arrays.fill(birth, UNKNOWN_BIRTH);
        identities = new HashMap<>();
        staff = new HashMap<>();
        Map<SchoolId, Map<Object, PublishedFigure>> figures = new TreeMap<>();
        single.stream().sorted(Comparator.comparing(RecordedFact::id)).forEach(f -> keep(f, figures));
        published = new TreeMap<>();
        figures.forEach((school, of) -> published.put(
                school,
                of.values().stream()
                        .sorted(Comparator.comparing(PublishedFigure::measure)
                                .thenComparing(PublishedFigure::year)
                                .thenComparing(PublishedFigure::release))
                        .toList()));
        problems = leftOut.entrySet().stream()
                .map(e ->
                        Problem.leftOut(e.getKey().key(), e.getKey().arguments().get(0), e.getValue()))
                .sorted(Comparator.comparing(Problem::toString))
                .toList();
    }

    static Facts of(
            Timeline timeline,
            List<PupilId> arrived,
            List<SchoolId> schools,
            List<Series> series,
            List<Series> seriesOfPlane,
            DatedLog pupilLog,
            DatedLog schoolLog,
            List<RecordedFact> single,
            Set<Long> corrected,
            Map<Text, Integer> leftOut) {
        return new Facts(
                timeline, arrived, schools, series, seriesOfPlane, pupilLog, schoolLog, single, corrected, leftOut);
    }

    private void keep(RecordedFact recorded, Map<SchoolId, Map<Object, PublishedFigure>> figures) {
        EntityId about = recorded.fact().about();
        if (recorded.fact().what() instanceof Identity identity && about instanceof PupilId pupil) {
            int row = row(pupil);
            if (recorded.ended()) {
                identities.remove(pupils.get(row));
                birth[row] = UNKNOWN_BIRTH;
            } else {
                identities.put(pupils.get(row), identity);
                birth[row] = identity.birth()
                        .map(b -> Math.toIntExact(b.toEpochDay()))
                        .orElse(UNKNOWN_BIRTH);
            }
        } else if (recorded.fact().what() instanceof StaffIdentity identity && about instanceof StaffId person) {
            if (recorded.ended()) {
                staff.remove(person);
            } else {
                staff.put(person, identity);
            }
        } else if (recorded.fact().what() instanceof PublishedFigure figure && about instanceof SchoolId school) {
            Map<Object, PublishedFigure> of = figures.computeIfAbsent(school, s -> new HashMap<>());
            if (recorded.ended()) {
                of.remove(figure.slot());
            } else {
                of.put(figure.slot(), figure);
            }
        }
    }

    /** Returns the points of all years. */
    public Timeline timeline() {
        return timeline;
    }

    /** Returns the pupils, each once by the least of its ids, in canonical order: the rows. */
    public List<PupilId> pupils() {
        return pupils;
    }

    /** Returns the row of a pupil, by any of its ids; -1 when there is none such. */
    public int row(PupilId pupil) {
        return rows.get(pupil.value());
    }

    /** Returns the schools that have a roll or of which something is recorded, in order: the rows of {@link #ofSchools}. */
    public List<SchoolId> schools() {
        return schools;
    }

    /** Returns what is said of pupils, by row. */
    public Spans ofPupils() {
        return ofPupils;
    }

    /** Returns what is said of schools, by row. */
    public Spans ofSchools() {
        return ofSchools;
    }

    /** Returns the kinds of results in the subjects that there are. */
    public List<Series> series() {
        return series;
    }

    /** Returns the series of each plane. */
    public List<Series> seriesOfPlane() {
        return seriesOfPlane;
    }

    /** Returns the row of each pupil, by order of arrival. */
    int[] rowOf() {
        return rowOf;
    }

    /** Returns the date of birth of a row's pupil; empty when it is not known. */
    public Optional<LocalDate> birth(int row) {
        return birth[row] == UNKNOWN_BIRTH ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(birth[row]));
    }

    /** Returns who the pupils are, for disclosure alone. */
    public Map<PupilId, Identity> identities() {
        return identities;
    }

    /** Returns who the staff are, for disclosure alone. */
    public Map<StaffId, StaffIdentity> staff() {
        return staff;
    }

    /** Returns the figures published about each school, by school, measure, year and release. */
    public Map<SchoolId, List<PublishedFigure>> published() {
        return published;
    }

    /** Returns what could not be used, with how many facts it cost. */
    public List<Problem> problems() {
        return problems;
    }
}
