package org.pupiltracking.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pupiltracking.core.snapshot.GridSnapshot;
import org.pupiltracking.core.snapshot.SnapshotLoader;
import org.pupiltracking.core.snapshot.facts.FactColumns;
import org.pupiltracking.core.snapshot.facts.Journal;
import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.record.Revision;
import org.pupiltracking.snapshot.Breakdown;
import org.pupiltracking.snapshot.Dimension;
import org.pupiltracking.snapshot.Question;
import org.pupiltracking.snapshot.Scope;

/** This project's side: a frozen snapshot, asked afresh each time. */
final class Engine {

    private final Authority authority;
    private final GridSnapshot snapshot;
    private final Journal journal;

    Engine(Authority authority) {
        this.authority = authority;
        Rules rules = new Rules();
        FactColumns columns = new FactColumns(rules, Monitor.NONE);
        authority.into(columns);
        FactColumns.Taken taken = columns.taken();
        this.journal = taken.journal().withdrawing(authority.withdrawn);
        Revision head = new Revision(authority.revisions());
        this.snapshot = SnapshotLoader.make(new FactColumns.Taken(taken.facts(), journal), head, rules, Monitor.NONE)
                .snapshot();
    }

    GridSnapshot snapshot() {
        return snapshot;
    }

    static Question question(Authority authority, int subject, int kind) {
        return new Question(
                Rules.FRAMEWORK,
                Authority.SUBJECTS.get(subject),
                kind == 0 ? Rules.TEACHER : Rules.TEST,
                authority.point(authority.points - 1),
                Optional.of(Rules.policy(kind)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    static List<Dimension> dimensions(int subject) {
        List<Dimension> all = new ArrayList<>(List.of(
                Dimension.SCHOOL,
                Dimension.PHASE,
                Dimension.YEAR,
                Dimension.CLASS,
                Dimension.sets(Authority.SUBJECTS.get(subject))));
        Authority.FLAT.forEach(f -> all.add(Dimension.of(new CharacteristicId(f))));
        return all;
    }

    /** Every tally of every group and pair, for the three subjects and two kinds. */
    List<Breakdown> resident() {
        return of(snapshot);
    }

    /** The same as known at an earlier revision, from the journal of all facts. */
    List<Breakdown> fromFacts(int revision) {
        return of(snapshot.asKnown(journal, new Revision(revision), Monitor.NONE));
    }

    /** Two threads, as the peer has. */
    private List<Breakdown> of(GridSnapshot from) {
        return IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> from.answer(question(authority, i / 2, i % 2), Monitor.NONE)
                        .breakdown(Scope.ALL, dimensions(i / 2), true))
                .toList();
    }
}
