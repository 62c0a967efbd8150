package org.pupiltracking.core.intake;

import java.util.ArrayList;
import java.util.List;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.Severity;

/** The problems of one file: the first so many are listed, all are counted; and which rows lost something. */
final class ProblemList {

    /** So many are listed; a file of another shape would otherwise fill memory with them. */
    static final int LISTED = 10_000;

    private final List<Problem> listed = new ArrayList<>();
    private long count;
    private long leftOut;
    private long rows;
    private long rowsWithLoss;
    private boolean lossInRow;

    void row() {
        rows++;
        lossInRow = false;
    }

    /** Says that further problems are of no row. */
    void endOfRows() {
        lossInRow = true;
    }

    void add(Problem problem) {
        count++;
        if (listed.size() < LISTED) {
            listed.add(problem);
        }
        if (problem.severity() != Severity.NOTICE) {
            leftOut++;
            if (!lossInRow && rows > 0) {
                lossInRow = true;
                rowsWithLoss++;
            }
        }
    }

    long count() {
        return count;
    }

    long leftOut() {
        return leftOut;
    }

    long rows() {
        return rows;
    }

    long rowsIn() {
        return rows - rowsWithLoss;
    }

    /** Returns those listed and, when there were more, how many. */
    List<Problem> list() {
        List<Problem> all = new ArrayList<>(listed);
        if (count > listed.size()) {
            all.add(Problem.notice("intake.more-problems", count - listed.size()));
        }
        return all;
    }
}
