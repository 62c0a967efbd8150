package org.pupiltracking.core.snapshot.grid;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.core.snapshot.facts.Journal;
import org.pupiltracking.core.snapshot.facts.JudgementLog;

/**
 * The cells of pages while nothing is corrected one by one, every pupil has one id and every code fits in a byte: as nearly always, and a few
 * times as quick. The judgements are halved; the later half is written beside the earlier one and then laid over it.
 */
final class Layer {

    /** Stands, in the later half, for a judgement that ends what is there; so codes lie below it. */
    static final int ENDED = 0xFF;

    private final Journal journal;
    private final long known;
    private final int perPlane;
    private final int first;
    private final int columns;
    private final byte ending;
    private final byte[] @Nullable [] pages;

    private Layer(Journal journal, long known, int pages, int perPlane, int first, int columns, int ending) {
        this.journal = journal;
        this.known = known;
        this.perPlane = perPlane;
        this.first = first;
        this.columns = columns;
        this.ending = (byte) ending;
        this.pages = new byte[pages] @Nullable [];
    }

    /**
     * Returns the cells of each page, row by row; none for a page without any.
     *
     * @param pages how many pages all planes have
     * @param perPlane how many of them one plane has
     * @param first the first column’s point
     */
    static byte[] @Nullable [] of(Journal journal, long known, int pages, int perPlane, int first, int columns) {
        List<JudgementLog.Part> parts = journal.log().parts();
        int half = parts.size() / 2;
        Layer earlier = new Layer(journal, known, pages, perPlane, first, columns, 0);
        Layer later = new Layer(journal, known, pages, perPlane, first, columns, ENDED);
        IntStream.range(0, 2)
                .parallel()
                .forEach(h -> (h == 0 ? earlier : later)
                        .write(h == 0 ? parts.subList(0, half) : parts.subList(half, parts.size())));
        IntStream.range(0, pages).parallel().forEach(number -> earlier.lay(number, later.pages[number]));
        return earlier.pages;
    }

    private void write(List<JudgementLog.Part> parts) {
        for (JudgementLog.Part part : parts) {
            int size = part.size();
            for (int begin = 0; begin < size; ) {
                int batch = part.known[begin];
                int end = begin + 1;
                while (end < size && part.known[end] == batch) {
                    end++;
                }
                if (journal.counts(batch, known)) {
                    write(part, begin, end, journal.rowOf());
                }
                begin = end;
            }
        }
    }

    private void write(JudgementLog.Part part, int begin, int end, int[] rowOf) {
        for (int i = begin; i < end; i++) {
            int row = rowOf[part.pupil[i]];
            int number = part.plane[i] * perPlane + (row >>> Page.BITS);
            byte[] page = pages[number];
            if (page == null) {
                page = new byte[Page.ROWS * columns];
                pages[number] = page;
            }
            int code = part.code[i];
            page[(row & (Page.ROWS - 1)) * columns + part.at[i] - first] = code == 0 ? ending : (byte) code;
        }
    }

    /** Lays a later page over the one with the same number. */
    private void lay(int number, byte @Nullable [] later) {
        if (later == null) {
            return;
        }
        byte[] page = pages[number];
        if (page == null) {
            page = new byte[later.length];
            pages[number] = page;
        }
        for (int cell = 0; cell < later.length; cell++) {
            byte code = later[cell];
            if (code != 0) {
                page[cell] = code == (byte) ENDED ? 0 : code;
            }
        }
    }
}
