package org.pupiltracking.core.intake;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.record.Judgement;
import org.pupiltracking.scheme.SchemeKey;

/**
 * What many judgements have in common: subject, point, kind and scheme, with what was found out about them. There are some hundreds; every
 * one of millions of judgements asks for its own.
 */
final class Series {

    final SubjectId subject;
    final Point point;
    final KindId kind;
    final SchemeKey scheme;

    /** Whether {@link Checks} looked at it. */
    boolean checked;

    /** How its results are read; empty when it may not be taken. */
    Optional<Checks.Scale> scale = Optional.empty();

    /** The number of its slot; -1 until it is asked for. */
    int slot = -1;

    private Series(Judgement of) {
        subject = of.subject();
        point = of.point();
        kind = of.kind();
        scheme = of.scheme();
    }

    private boolean is(Judgement j) {
        return Objects.equals(subject, j.subject())
                && Objects.equals(point, j.point())
                && Objects.equals(kind, j.kind())
                && Objects.equals(scheme, j.scheme());
    }

    private static int hash(SubjectId subject, Point point, KindId kind, SchemeKey scheme) {
        int h = subject.value().hashCode();
        h = h * 31 + point.year().start();
        h = h * 31 + point.name().value().hashCode();
        h = h * 31 + kind.value().hashCode();
        h = h * 31 + scheme.id().value().hashCode();
        return h ^ h >>> 15;
    }

    /** All series met so far; open addressing, at most half full. */
    static final class Table {
        private @Nullable Series[] table = new Series[256];
        private int size;

        Series of(Judgement j) {
            int at = hash(j.subject(), j.point(), j.kind(), j.scheme()) & table.length - 1;
            for (Series s = table[at]; s != null; s = table[at]) {
                if (s.is(j)) {
                    return s;
                }
                at = at + 1 & table.length - 1;
            }
            Series fresh = new Series(j);
            table[at] = fresh;
            if (++size * 2 > table.length) {
                grow();
            }
            return fresh;
        }

        private void grow() {
            @Nullable Series[] old = table;
            table = new Series[old.length * 2];
            for (Series s : old) {
                if (s != null) {
                    int at = hash(s.subject, s.point, s.kind, s.scheme) & table.length - 1;
                    while (table[at] != null) {
                        at = at + 1 & table.length - 1;
                    }
                    table[at] = s;
                }
            }
        }
    }
}
