package org.pupiltracking.core.snapshot.facts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.pupiltracking.record.Payload;
import org.pupiltracking.record.RecordedFact;

/** Facts that hold from a day to a day, in columns, in the order in which they arrive. Not for many threads. */
final class DatedLog {

    private static final int ENDED = -1;

    private record Slot(Class<?> kind, Object slot) {}

    private final Payloads payloads = new Payloads();
    private final Map<Slot, Integer> slots = new HashMap<>();
    private int[] row = new int[1024];
    private int[] slot = new int[1024];
    private int[] payload = new int[1024];
    private int[] from = new int[1024];
    private int[] to = new int[1024];
    private long[] id = new long[1024];
    private int size;

    void add(int entity, RecordedFact recorded) {
        if (size == row.length) {
            grow();
        }
        Payload what = recorded.fact().what();
        row[size] = entity;
        slot[size] = slots.computeIfAbsent(new Slot(what.getClass(), what.slot()), s -> slots.size());
        payload[size] = recorded.ended() ? ENDED : payloads.number(what);
        from[size] = Spans.from(recorded.fact().when());
        to[size] = recorded.ended() ? Spans.FOREVER : Spans.to(recorded.fact().when());
        id[size] = recorded.id().number();
        size++;
    }

    private void grow() {
        int more = size * 2;
        row = Arrays.copyOf(row, more);
        slot = Arrays.copyOf(slot, more);
        payload = Arrays.copyOf(payload, more);
        from = Arrays.copyOf(from, more);
        to = Arrays.copyOf(to, more);
        id = Arrays.copyOf(id, more);
    }

    /**
     * Returns what holds, by day: of the facts of one slot that cover a day the one with the greatest number counts.
     *
     * @param rowOf the row of each entity, by order of arrival
     * @param rows how many rows there are
     * @param corrected the numbers of facts that others correct: they never count
     */
    Spans resolve(int[] rowOf, int rows, Set<Long> corrected) {
        int[] start = new int[rows + 1];
        for (int i = 0; i < size; i++) {
            start[rowOf[row[i]] + 1]++;
        }
        for (int r = 0; r < rows; r++) {
            start[r + 1] += start[r];
        }
        int[] next = Arrays.copyOf(start, rows);
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[next[rowOf[row[i]]]++] = i;
        }
        Layers layers = new Layers();
        int[] first = new int[rows + 1];
        for (int r = 0; r < rows; r++) {
            sort(order, start[r], start[r + 1]);
            for (int i = start[r]; i < start[r + 1]; ) {
                int of = slot[order[i]];
                for (; i < start[r + 1] && slot[order[i]] == of; i++) {
                    int fact = order[i];
                    if (!corrected.contains(id[fact])) {
                        layers.lay(from[fact], to[fact], payload[fact]);
                    }
                }
                layers.settle();
            }
            first[r + 1] = layers.settled();
        }
        return layers.spans(first, payloads);
    }

    /** By slot, then by fact number; a row has a handful of facts. */
    private void sort(int[] order, int begin, int end) {
        for (int i = begin + 1; i < end; i++) {
            int fact = order[i];
            int j = i - 1;
            while (j >= begin && after(order[j], fact)) {
                order[j + 1] = order[j];
                j--;
            }
            order[j + 1] = fact;
        }
    }

    private boolean after(int a, int b) {
        return slot[a] > slot[b] || (slot[a] == slot[b] && id[a] > id[b]);
    }

    /** The spans of one slot, laid one over the other, and all those that are settled. */
    private static final class Layers {
        private int[] from = new int[1024];
        private int[] to = new int[1024];
        private int[] payload = new int[1024];
        private int settled;
        private int size;

        /** Lays a span over those of its slot, no two of which share a day; so at most one goes on behind it. */
        void lay(int f, int t, int what) {
            int until = size;
            int behind = t;
            int payloadBehind = ENDED;
            size = settled;
            for (int i = settled; i < until; i++) {
                int a = from[i];
                int b = to[i];
                int p = payload[i];
                if (a > t) {
                    push(a, b, p);
                    continue;
                }
                if (b > t) {
                    behind = b;
                    payloadBehind = p;
                }
                if (a < f) {
                    push(a, Math.min(b, f - 1), p);
                }
            }
            if (behind > t) {
                push(t + 1, behind, payloadBehind);
            }
            push(f, t, what);
        }

        private void push(int f, int t, int what) {
            if (size == from.length) {
                from = Arrays.copyOf(from, size * 2);
                to = Arrays.copyOf(to, size * 2);
                payload = Arrays.copyOf(payload, size * 2);
            }
            from[size] = f;
            to[size] = t;
            payload[size++] = what;
        }

        /** Puts the slot's spans in order of time, joins neighbours that say the same, and forgets what was ended. */
        void settle() {
            for (int i = settled; i < size; i++) {
                for (int j = i; j > settled && from[j - 1] > from[j]; j--) {
                    swap(from, j);
                    swap(to, j);
                    swap(payload, j);
                }
            }
            int out = settled;
            for (int i = settled; i < size; i++) {
                if (payload[i] == ENDED) {
                    continue;
                }
                if (out > settled && payload[out - 1] == payload[i] && to[out - 1] + 1 == from[i]) {
                    to[out - 1] = to[i];
                } else {
                    from[out] = from[i];
                    to[out] = to[i];
                    payload[out++] = payload[i];
                }
            }
            settled = out;
            size = out;
        }

        private static void swap(int[] in, int j) {
            int x = in[j];
            in[j] = in[j - 1];
            in[j - 1] = x;
        }

        int settled() {
            return settled;
        }

        Spans spans(int[] first, Payloads payloads) {
            return new Spans(first, from, to, payload, payloads);
        }
    }
}
