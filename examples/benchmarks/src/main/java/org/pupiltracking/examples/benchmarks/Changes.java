package org.pupiltracking.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.core.snapshot.GridSnapshot;
import org.pupiltracking.core.snapshot.SnapshotDraft;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.record.Security;
import org.pupiltracking.snapshot.Scope;

/** Results that change at the latest point, in a snapshot that keeps every tally of every group and pair for three subjects and two kinds. */
final class Changes {

    private static final int CLASS = 30;

    private final int pupils;
    private final int[][] seen;
    private final int perSchool;
    private final List<int[]> classes;
    private final Point latest;
    private final SplittableRandom random = new SplittableRandom(3);
    private final GridSnapshot snapshot;

    Changes(Authority authority) {
        snapshot = asked(authority);
        pupils = authority.pupils;
        seen = seen(authority.results());
        perSchool = authority.pupils / authority.schools;
        latest = authority.point(authority.points - 1);
        Map<String, List<Integer>> byClass = new TreeMap<>();
        for (int p = 0; p < pupils; p++) {
            if (authority.now.get(p).onRoll()) {
                byClass.computeIfAbsent(authority.now.get(p).className(), c -> new ArrayList<>())
                        .add(p);
            }
        }
        classes = byClass.values().stream()
                .filter(c -> c.size() >= CLASS)
                .map(c -> c.stream().limit(CLASS).mapToInt(p -> p).toArray())
                .toList();
    }

    /** The codes of results by subject and kind, as often as they occur. */
    private static int[][] seen(Authority.Results results) {
        int[][] seen = new int[6][];
        for (int series = 0; series < seen.length; series++) {
            int of = series;
            seen[series] = IntStream.range(0, results.size())
                    .filter(i -> results.subject()[i] * 2 + results.kind()[i] == of)
                    .limit(4096)
                    .map(i -> results.code()[i])
                    .toArray();
        }
        return seen;
    }

    /** Returns a snapshot that keeps its answers to the six questions. */
    static GridSnapshot asked(Authority authority) {
        GridSnapshot snapshot = new Engine(authority).snapshot();
        for (int subject = 0; subject < 3; subject++) {
            for (int kind = 0; kind < 2; kind++) {
                snapshot.ask(Engine.question(authority, subject, kind), Monitor.NONE)
                        .breakdown(Scope.ALL, Engine.dimensions(subject), true);
            }
        }
        return snapshot;
    }

    GridSnapshot snapshot() {
        return snapshot;
    }

    /** Puts a judgement of anybody in any subject and kind. */
    void anywhere(SnapshotDraft draft) {
        put(draft, random.nextInt(pupils), random.nextInt(3), random.nextInt(2));
    }

    /** Puts a judgement of one subject and kind about each of a class of 30. */
    void inOneClass(SnapshotDraft draft) {
        int subject = random.nextInt(3);
        int kind = random.nextInt(2);
        for (int p : classes.get(random.nextInt(classes.size()))) {
            put(draft, p, subject, kind);
        }
    }

    /** Puts judgements of one subject and kind about as many pupils of one school. */
    void inOneSchool(SnapshotDraft draft, int judgements) {
        int first = random.nextInt(pupils / perSchool) * perSchool + random.nextInt(perSchool - judgements + 1);
        int subject = random.nextInt(3);
        int kind = random.nextInt(2);
        for (int p = first; p < first + judgements; p++) {
            put(draft, p, subject, kind);
        }
    }

    private void put(SnapshotDraft draft, int pupil, int subject, int kind) {
        int[] codes = seen[subject * 2 + kind];
        String raw = Authority.raw(codes[random.nextInt(codes.length)]);
        if (!draft.put(
                Authority.pupil(pupil), // as it comes from a form or a sheet
                Authority.SUBJECTS.get(subject),
                latest,
                kind == 0 ? Rules.TEACHER : Rules.TEST,
                kind == 0 ? Rules.LEVELS : Rules.SCORES,
                raw,
                Security.NOT_SAID)) {
            throw new IllegalStateException("not put: " + raw);
        }
    }
}
