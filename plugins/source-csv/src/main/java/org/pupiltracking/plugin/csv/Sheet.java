package org.pupiltracking.plugin.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.spi.SourceInput;
import org.pupiltracking.text.Text;

/**
 * The rows of a CSV file, one after the other, in bounded memory: a cell and a row may be as large as a spreadsheet allows and no larger. Not
 * for many threads.
 */
final class Sheet implements Closeable {

    /** What a spreadsheet's cell can hold. */
    static final int MOST_CHARACTERS = 32_767;

    /** How many columns a spreadsheet can have. */
    static final int MOST_COLUMNS = 16_384;

    /** What a row can hold; a line without end is refused here. */
    static final int MOST_IN_ROW = 1 << 20;

    private static final int HEAD = 1 << 16;
    private static final int REPORT_EVERY = 1 << 20;

    private final String name;
    private final Rows rows = new Rows();
    private final Counted bytes;
    private final CloseableIterator<Row> parsed;
    private final long size;
    private final Monitor on;
    private long reported;

    /** One row; its cells never change. */
    static final class Row {
        private final int line;
        private final String[] cells;

        private Row(int line, String[] cells) {
            this.line = line;
            this.cells = cells;
        }

        /** Returns the line on which it begins, from 1. */
        int line() {
            return line;
        }

        /** Returns how many cells it has. */
        int width() {
            return cells.length;
        }

        /** Returns a cell without blanks around it; the empty text where the row is too short. */
        String cell(int column) {
            return column < cells.length ? bare(cells[column]) : "";
        }

        boolean isBlank() {
            for (String cell : cells) {
                if (!bare(cell).isEmpty()) {
                    return false;
                }
            }
            return true;
        }
    }

    Sheet(SourceInput in, Encoding encoding, String delimiter, Monitor on) throws IOException {
        this.name = in.name();
        this.size = in.size().orElse(-1);
        this.on = on;
        this.bytes = new Counted(in.open());
        BufferedReader text = new BufferedReader(encoding.read(bytes), HEAD);
        text.mark(HEAD);
        char[] head = new char[HEAD - 1];
        int n = Math.max(0, text.read(head));
        text.reset();
        char separator = "auto".equals(delimiter) ? Delimiter.of(new String(head, 0, n)) : Delimiter.named(delimiter);
        // A spreadsheet's own hint, such as sep=; alone on the first line.
        boolean hint = n >= 5 && new String(head, 0, 4).equalsIgnoreCase("sep=") && (n == 5 || head[5] < ' ');
        if (hint) {
            separator = head[4];
            rows.hint = 1;
            text.readLine();
        }
        this.parsed = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(1 << 17)
                .build(rows, text)
                .iterator();
    }

    /**
     * Returns the next row; null after the last.
     *
     * @throws RefusedException {@code csv.cell-without-end} for a quotation mark that is not closed or stands inside a cell, {@code
     *     csv.cell-too-long}, {@code csv.row-too-long} or {@code csv.too-many-columns}, with the line on which the row begins
     * @throws IOException only if reading does
     */
    @Nullable
    Row next() throws IOException {
        try {
            if (!parsed.hasNext()) {
                return null;
            }
            Row row = parsed.next();
            report();
            return row;
        } catch (CsvParseException e) {
            // Its message can hold what stands in the file.
            throw e.getCause() instanceof TooMuch bound
                    ? refused(bound.code, bound.bound)
                    : refused("csv.cell-without-end", MOST_CHARACTERS);
        } catch (TooMuch e) {
            throw refused(e.code, e.bound);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private RefusedException refused(String code, int bound) {
        return new RefusedException(Problem.refused(code, bound).at(Place.of(name, Math.max(1, rows.line()))));
    }

    private void report() {
        if (bytes.count - reported >= REPORT_EVERY) {
            reported = bytes.count;
            on.progress(Text.of("progress.bytes"), bytes.count, size);
        }
    }

    @Override
    public void close() throws IOException {
        parsed.close();
    }

    /** Returns {@code cell} without blanks around it, also those that only a spreadsheet or a web page puts there. */
    static String bare(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isBlank(cell.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(cell.charAt(to - 1))) {
            to--;
        }
        return from == 0 && to == cell.length() ? cell : cell.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return c <= ' '
                || (c >= 0x7F
                        && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B'));
    }

    /** A bound was exceeded. */
    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String code;
        private final int bound;

        TooMuch(String code, int bound) {
            super(code, null, false, false);
            this.code = code;
            this.bound = bound;
        }
    }

    /** Gathers the cells of a row. */
    private static final class Rows extends AbstractBaseCsvCallbackHandler<Row> {
        private String[] cells = new String[64];
        private int count;
        private int characters;
        private int hint;
        private long start = 1;

        int line() {
            return (int) Math.min(Integer.MAX_VALUE, start + hint);
        }

        @Override
        protected void handleBegin(long line) {
            start = line;
            count = 0;
            characters = 0;
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            if (length > MOST_CHARACTERS) {
                throw new TooMuch("csv.cell-too-long", MOST_CHARACTERS);
            }
            characters += length + 1;
            if (characters > MOST_IN_ROW) {
                throw new TooMuch("csv.row-too-long", MOST_IN_ROW);
            }
            if (count >= MOST_COLUMNS) {
                throw new TooMuch("csv.too-many-columns", MOST_COLUMNS);
            }
            if (count == cells.length) {
                cells = Arrays.copyOf(cells, count * 2);
            }
            cells[count++] = length == 0 ? "" : new String(buffer, offset, length);
        }

        @Override
        protected void handleEmpty() {
            count = 0;
        }

        @Override
        protected Row buildRecord() {
            return new Row(line(), Arrays.copyOf(cells, count));
        }
    }

    /** Counts the bytes that were read. */
    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n = super.read(into, offset, length);
            count += Math.max(0, n);
            return n;
        }
    }
}
