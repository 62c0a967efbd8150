package org.pupiltracking.core.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.framework.FrameworkKey;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.measure.Table;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.Revision;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.record.SchoolProfile;
import org.pupiltracking.record.StaffId;
import org.pupiltracking.record.StaffIdentity;
import org.pupiltracking.snapshot.Answers;
import org.pupiltracking.snapshot.Breakdown;
import org.pupiltracking.snapshot.Count;
import org.pupiltracking.snapshot.Criterion;
import org.pupiltracking.snapshot.Dimension;
import org.pupiltracking.snapshot.Finding;
import org.pupiltracking.snapshot.Mean;
import org.pupiltracking.snapshot.Population;
import org.pupiltracking.snapshot.PupilStanding;
import org.pupiltracking.snapshot.PupilView;
import org.pupiltracking.snapshot.Question;
import org.pupiltracking.snapshot.Reading;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.snapshot.Snapshot;
import org.pupiltracking.snapshot.Split;
import org.pupiltracking.snapshot.Transitions;
import org.pupiltracking.text.Text;

/**
 * One school at one point, held in a plain list and counted by looking through it. What disclosure does not ask for is refused, never made up.
 */
record PlainSchool(List<Child> children, List<Child> leavers, PlainDefinitions definitions)
        implements Snapshot, Identities {

    static final SchoolId SCHOOL = new SchoolId("9992001");
    static final Point AT = Point.parse("2025-26/spring-2");
    static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    static final Question READING =
            Question.of(FrameworkKey.of("plain", "1"), new SubjectId("reading"), new KindId("teacher-assessment"), AT);
    static final StaffId TEACHER = new StaffId("t1");

    PlainSchool {
        children = List.copyOf(children);
        leavers = List.copyOf(leavers);
    }

    static PlainSchool of(List<Child> children) {
        return new PlainSchool(children, List.of(), PlainDefinitions.WITHOUT_CODES);
    }

    /** Adds pupils who have left. */
    PlainSchool left(Child... others) {
        return new PlainSchool(children, List.of(others), definitions);
    }

    /** The same pupils where somebody who is absent counts as not having reached it. */
    PlainSchool withCodes() {
        return new PlainSchool(children, leavers, PlainDefinitions.WITH_CODES);
    }

    private static boolean meets(Child child, Scope scope) {
        return scope.parts().stream().allMatch(part -> {
            if (part instanceof Scope.OfSchool s) {
                return s.school().equals(SCHOOL);
            } else if (part instanceof Scope.OfYear y) {
                return y.year().code().equals(child.year());
            } else if (part instanceof Scope.OfClass c) {
                return c.name().equals(child.group());
            } else if (part instanceof Scope.OfPupil p) {
                return p.pupil().equals(child.id());
            }
            throw new IllegalArgumentException("scope");
        });
    }

    private static boolean meets(Child child, Criterion criterion) {
        Dimension dimension = criterion.dimension();
        return switch (dimension.kind()) {
            case YEAR -> child.year().equals(criterion.value());
            case CLASS -> (SCHOOL.value() + "/" + child.group()).equals(criterion.value());
            case CHARACTERISTIC ->
                child.characteristics().getOrDefault(dimension.id(), "").equals(criterion.value());
            default -> throw new IllegalArgumentException("dimension");
        };
    }

    private static boolean meets(Child child, Split split) {
        return switch (split.code()) {
            case "on-roll" -> true;
            case "studying", "assessed", "in-share", "in-progress" ->
                child.covered().contains(split);
            case "missing" -> !child.assessed();
            case "at-or-above", "expected-progress" -> child.reached();
            case "above" -> child.above();
            case "band:below", "grade:2c" -> child.assessed() && !child.reached();
            default -> {
                if (split.code().startsWith("grade:")) {
                    yield false;
                }
                throw new IllegalArgumentException("split");
            }
        };
    }

    List<Child> found(Scope scope, Set<Criterion> all, Split split) {
        return children.stream()
                .filter(c -> meets(c, scope) && all.stream().allMatch(k -> meets(c, k)) && meets(c, split))
                .toList();
    }

    Count count(Scope scope, Set<Criterion> all, Split base, Split split) {
        return answers(READING).count(scope, all, base, split);
    }

    @Override
    public Revision known() {
        return new Revision(1);
    }

    @Override
    public LocalDate rollDate(Scope scope, Point point) {
        return DAY;
    }

    @Override
    public List<PupilId> roll(Scope scope, Point point) {
        return found(scope, Set.of(), Split.ON_ROLL).stream().map(Child::id).toList();
    }

    @Override
    public List<PupilId> left(Scope scope, Point after, Point until) {
        return leavers.stream().filter(c -> meets(c, scope)).map(Child::id).toList();
    }

    private Optional<Child> child(PupilId id) {
        List<Child> all = new ArrayList<>(children);
        all.addAll(leavers);
        return all.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    @Override
    public Optional<PupilView> pupil(PupilId id) {
        return child(id).map(c -> new View(c, leavers.contains(c)));
    }

    @Override
    public Optional<Identity> identity(PupilId pupil) {
        return child(pupil)
                .map(c ->
                        new Identity(c.surname(), c.forename(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Override
    public Optional<StaffIdentity> staff(StaffId person) {
        return person.equals(TEACHER) ? Optional.of(new StaffIdentity("Ms Canaria Teacher")) : Optional.empty();
    }

    @Override
    public List<SchoolId> schools() {
        return List.of(SCHOOL);
    }

    @Override
    public Optional<SchoolProfile> school(SchoolId id, LocalDate day) {
        return Optional.empty();
    }

    @Override
    public List<Criterion> classes(Scope scope, Point point) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<FrameworkKey> usualFramework(Scope scope, Point point) {
        return Optional.empty();
    }

    @Override
    public List<Point> points(Scope scope, SubjectId subject, KindId kind) {
        return List.of(AT);
    }

    @Override
    public List<AboutSchool> published() {
        return List.of();
    }

    @Override
    public Answers ask(Question question, Monitor on) {
        return answers(question);
    }

    private Answers answers(Question question) {
        return new PlainAnswers(this, question);
    }

    @Override
    public PupilStanding standing(Question question, PupilId pupil) {
        throw new UnsupportedOperationException();
    }

    /** A count that looks through the list when asked. */
    record PlainCount(PlainSchool school, Question question, Population population, Split base, Split split)
            implements Count {

        @Override
        public int of() {
            return school.found(population.scope(), population.all(), base).size();
        }

        @Override
        public int count() {
            return (int) school.found(population.scope(), population.all(), base).stream()
                    .filter(c -> meets(c, split))
                    .count();
        }
    }

    /** A mean of numbers that the test gives. */
    record PlainMean(Question question, Population population, int of, Finding<Double> mean, OptionalDouble deviation)
            implements Mean {

        @Override
        public Text unit() {
            return Text.of("points");
        }
    }

    private record PlainAnswers(PlainSchool school, Question question) implements Answers {

        @Override
        public LocalDate rollDate() {
            return DAY;
        }

        @Override
        public PupilStanding standing(PupilId pupil) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Count count(Scope scope, Set<Criterion> all, Split base, Split split) {
            return new PlainCount(
                    school,
                    question,
                    new Population(scope, new TreeSet<>(all), question.at(), school.known()),
                    base,
                    split);
        }

        @Override
        public List<PupilId> pupils(Scope scope, Set<Criterion> all, Split split) {
            return school.found(scope, all, split).stream().map(Child::id).toList();
        }

        @Override
        public Mean mean(Scope scope, Set<Criterion> all) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Breakdown breakdown(Scope scope, List<Dimension> dimensions, boolean pairs) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Transitions transitions(Scope scope) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Table table(Scope scope, Map<String, InTable> roles) {
            throw new UnsupportedOperationException();
        }
    }

    private record View(Child child, boolean gone) implements PupilView {

        @Override
        public PupilId id() {
            return child.id();
        }

        @Override
        public Optional<SchoolId> school(LocalDate day) {
            return gone && !day.isBefore(DAY) ? Optional.empty() : Optional.of(SCHOOL);
        }

        @Override
        public Optional<YearGroup> yearTaught(LocalDate day) {
            return Optional.of(new YearGroup(child.year()));
        }

        @Override
        public Optional<YearGroup> yearOfAge(LocalDate day) {
            return Optional.empty();
        }

        @Override
        public Optional<String> classOn(LocalDate day) {
            return gone && !day.isBefore(DAY) ? Optional.empty() : Optional.of(child.group());
        }

        @Override
        public Map<CharacteristicId, String> characteristics(LocalDate day) {
            return Map.of();
        }

        @Override
        public Optional<LocalDate> joined(LocalDate day) {
            return Optional.of(LocalDate.of(2025, 9, 1));
        }

        @Override
        public Optional<LocalDate> left(LocalDate day) {
            return gone ? Optional.of(LocalDate.of(2025, 12, 1)) : Optional.empty();
        }

        @Override
        public Optional<FrameworkKey> ownFramework(SubjectId subject, LocalDate day) {
            return Optional.empty();
        }

        @Override
        public List<SubjectId> subjects() {
            return List.of();
        }

        @Override
        public List<Reading> readings(SubjectId subject, KindId kind) {
            return List.of();
        }

        @Override
        public List<KindId> kinds(SubjectId subject) {
            return List.of();
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return children.stream()
                .map(c -> c.year() + c.characteristics() + (c.assessed() ? c.reached() ? "+" : "-" : "?"))
                .toList()
                .toString();
    }
}
