package org.pupiltracking.core.snapshot;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.Definitions;
import org.pupiltracking.framework.GroupRule;
import org.pupiltracking.framework.Position;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.snapshot.Coverage;
import org.pupiltracking.snapshot.Dimension;
import org.pupiltracking.snapshot.PupilStanding;
import org.pupiltracking.snapshot.Question;
import org.pupiltracking.snapshot.Scope;
import org.pupiltracking.snapshot.Split;
import org.pupiltracking.snapshot.Tally;

/** One arbitrary school, asked one arbitrary question: engine and naive twin side by side. */
final class TwinSchool {

    static final Definitions DEFINITIONS = Declared.definitions();
    static final List<Dimension> DIMENSIONS = List.of(
            Dimension.SCHOOL,
            Dimension.PHASE,
            Dimension.YEAR,
            Dimension.CLASS,
            Dimension.sets(Declared.READING),
            Dimension.of(Declared.SEX),
            Dimension.of(Declared.FSM),
            Dimension.of(Declared.rule("either")),
            Dimension.of(Declared.rule("low-prior")),
            Dimension.of(Declared.rule("joiners")));
    static final List<Scope> SCOPES = List.of(
            Scope.ALL,
            Scope.parse("school:9992001"),
            Scope.parse("school:9992002,year:2"),
            Scope.parse("phase:KS1"),
            Scope.parse("class:A"),
            Scope.parse("group:targets"),
            Scope.parse("group:1"),
            Scope.parse("school:nowhere"));

    final TwinRecord record;
    final AnySchool any;
    final GridSnapshot engine;
    final Question question;
    final TwinQuestion twin;

    TwinSchool(long seed) {
        this(new AnySchool(seed));
    }

    /** More pupils than the 256 rows of a page hold, so that every walk over rows crosses from page to page. */
    static TwinSchool ofSeveralPages(long seed) {
        return new TwinSchool(new AnySchool(new Random(seed), 300));
    }

    private TwinSchool(AnySchool any) {
        this.any = any;
        long known = any.random().nextInt(4) == 0 ? any.book.revision() - 1 : any.book.revision();
        record = new TwinRecord(any.book.known(known));
        engine = Book.load(DEFINITIONS, any.book.known(known), known).snapshot();
        question = any.question();
        twin = new TwinQuestion(record, DEFINITIONS, question);
    }

    private LocalDate usual() {
        return record.calendar.lastDay(question.at());
    }

    LocalDate dateOf(PupilId p) {
        Optional<SchoolId> school = record.school(p, usual());
        return school.flatMap(s -> record.ownDate(s, question.at()))
                .filter(d -> record.school(p, d).equals(school))
                .orElse(usual());
    }

    LocalDate dateOf(Scope scope) {
        return scope.parts().stream()
                .filter(p -> p instanceof Scope.OfSchool)
                .flatMap(p -> record.ownDate(((Scope.OfSchool) p).school(), question.at()).stream())
                .findFirst()
                .orElse(usual());
    }

    List<PupilId> roll(Scope scope) {
        LocalDate day = dateOf(scope);
        return record.pupils().stream()
                .filter(p -> record.school(p, day).isPresent())
                .filter(p -> scope.parts().stream().allMatch(part -> in(p, part, day)))
                .toList();
    }

    private boolean in(PupilId p, Scope.Part part, LocalDate day) {
        if (part instanceof Scope.OfSchool of) {
            return record.school(p, day).equals(Optional.of(of.school()));
        } else if (part instanceof Scope.OfYear of) {
            return record.yearTaught(p, day).equals(Optional.of(of.year()));
        } else if (part instanceof Scope.OfPhase of) {
            return phase(p, day).equals(of.phase());
        } else if (part instanceof Scope.OfClass of) {
            return record.className(p, day).equals(Optional.of(of.name()));
        } else if (part instanceof Scope.OfGroup of) {
            return record.inGroup(p, of.name(), day);
        }
        return p.equals(((Scope.OfPupil) part).pupil());
    }

    private String phase(PupilId p, LocalDate day) {
        return record.yearTaught(p, day)
                .map(YearGroup::number)
                .map(y -> y < 1 ? "EYFS" : y < 3 ? "KS1" : "KS2")
                .orElse("");
    }

    String value(PupilId p, Dimension d, LocalDate day) {
        return switch (d.kind()) {
            case SCHOOL -> record.school(p, day).orElseThrow().value();
            case PHASE -> phase(p, day);
            case YEAR -> record.yearTaught(p, day).map(YearGroup::code).orElse("");
            case CLASS ->
                record.className(p, day)
                        .map(c -> record.school(p, day).orElseThrow().value() + "/" + c)
                        .orElse("");
            case SET -> record.set(p, Declared.READING, day);
            case CHARACTERISTIC ->
                record.characteristic(p, new org.pupiltracking.framework.CharacteristicId(d.id()), day);
            case GROUP ->
                member(
                                p,
                                Declared.school().groups().stream()
                                        .filter(g -> g.id().value().equals(d.id()))
                                        .findFirst()
                                        .orElseThrow()
                                        .members(),
                                day)
                        ? "yes"
                        : "no";
        };
    }

    private boolean member(PupilId p, GroupRule.Condition condition, LocalDate day) {
        if (condition instanceof GroupRule.Condition.Has has) {
            return has.values().contains(record.characteristic(p, has.characteristic(), day));
        } else if (condition instanceof GroupRule.Condition.AnyOf any) {
            return any.of().stream().anyMatch(c -> member(p, c, day));
        } else if (condition instanceof GroupRule.Condition.AllOf all) {
            return all.of().stream().allMatch(c -> member(p, c, day));
        } else if (condition instanceof GroupRule.Condition.Not not) {
            return !member(p, not.other(), day);
        } else if (condition instanceof GroupRule.Condition.JoinedThisYear) {
            LocalDate first = LocalDate.of(question.at().year().start(), 9, 1);
            return record.joined(p, day)
                    .filter(j -> j.isAfter(first) && j.isBefore(first.plusYears(1)))
                    .isPresent();
        }
        GroupRule.Condition.Prior prior = (GroupRule.Condition.Prior) condition;
        Question other = new Question(
                question.framework(),
                prior.subject(),
                question.kind(),
                question.at(),
                question.policy(),
                question.bands(),
                question.progress(),
                Optional.of(prior.baseline()),
                question.since(),
                question.byAge(),
                question.own());
        return new TwinQuestion(record, DEFINITIONS, other)
                .baselineNumber(p, day)
                .filter(n -> n.compareTo(prior.least().orElseThrow()) >= 0
                        && n.compareTo(prior.below().orElseThrow()) < 0)
                .isPresent();
    }

    private record OnDay(PupilId pupil, LocalDate day) {}

    /** What was found of a pupil on a day is kept: tests ask for it again for every group. */
    private final Map<OnDay, Set<Split>> splits = new HashMap<>();

    private final Map<OnDay, Optional<BigDecimal>> values = new HashMap<>();

    Set<Split> splits(PupilId p, LocalDate day) {
        return splits.computeIfAbsent(new OnDay(p, day), k -> find(p, day));
    }

    private Set<Split> find(PupilId p, LocalDate day) {
        TwinQuestion.Read read = twin.read(p, day);
        PupilStanding s = twin.standing(p, day);
        Set<Split> all = new HashSet<>(List.of(Split.ON_ROLL));
        all.add(
                switch (s.coverage()) {
                    case ASSESSED -> Split.ASSESSED;
                    case ASSESSED_ANOTHER_WAY -> Split.ANOTHER_WAY;
                    case MISSING -> Split.MISSING;
                    case NOT_EXPECTED -> Split.NOT_EXPECTED;
                });
        if (s.coverage() != Coverage.NOT_EXPECTED) {
            all.add(Split.STUDYING);
        }
        if (twin.inShare(read, s)) {
            all.add(Split.IN_SHARE);
        }
        s.position().found().filter(x -> x != Position.BELOW).ifPresent(x -> all.add(Split.AT_OR_ABOVE));
        s.position().found().filter(x -> x == Position.ABOVE).ifPresent(x -> all.add(Split.ABOVE));
        s.band().found().ifPresent(b -> all.add(Split.band(b.id())));
        if (twin.inProgress(read, s)) {
            all.add(Split.IN_PROGRESS);
        }
        s.progress()
                .found()
                .flatMap(x -> x.enough().found())
                .filter(x -> x)
                .ifPresent(x -> all.add(Split.EXPECTED_PROGRESS));
        twin.value(read, s).ifPresent(v -> all.add(Split.unit(v.getValue())));
        return all;
    }

    Tally tally(List<PupilId> pupils, LocalDate day) {
        Map<Split, Integer> counts = new HashMap<>();
        int valued = 0;
        long sum = 0;
        BigInteger squares = BigInteger.ZERO;
        for (PupilId p : pupils) {
            splits(p, day).forEach(s -> counts.merge(s, 1, Integer::sum));
            Optional<BigDecimal> value = values.computeIfAbsent(
                    new OnDay(p, day),
                    k -> twin.value(twin.read(p, day), twin.standing(p, day)).map(Map.Entry::getKey));
            if (value.isPresent()) {
                BigInteger thousandths = value.get().movePointRight(3).toBigIntegerExact();
                valued++;
                sum += thousandths.longValueExact();
                squares = squares.add(thousandths.pow(2));
            }
        }
        return new Tally(new TreeMap<>(counts), valued, sum, squares);
    }
}
