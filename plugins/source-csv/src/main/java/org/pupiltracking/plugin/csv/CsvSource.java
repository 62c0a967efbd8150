package org.pupiltracking.plugin.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.framework.Definitions;
import org.pupiltracking.framework.FrameworkId;
import org.pupiltracking.framework.FrameworkKey;
import org.pupiltracking.framework.Kind;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.measure.Parameter;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.spi.RecordSource;
import org.pupiltracking.spi.SourceInput;
import org.pupiltracking.spi.SourceSink;

/** Reads sheets saved as CSV, laid out as schools lay them out. Its settings are those of {@link Mapping#PARAMETERS}. */
final class CsvSource implements RecordSource {

    static final String ID = "csv";

    private static final int CHECK_EVERY = 256;

    /** Reads the rows of one sheet. */
    interface Rows {
        void read(Sheet.Row row);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Parameter> parameters() {
        return Mapping.PARAMETERS;
    }

    @Override
    public int recognises(String name, byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 4), StandardCharsets.ISO_8859_1);
        boolean wide = start.startsWith("\u00FF\u00FE") || start.startsWith("\u00FE\u00FF");
        boolean binary = start.startsWith("PK\u0003\u0004")
                || start.startsWith("\u00D0\u00CF\u0011\u00E0")
                || start.startsWith("%PDF");
        for (int i = 0; i < head.length && !wide && !binary; i++) {
            binary = head[i] == 0;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (binary) {
            return 0;
        }
        if (lower.endsWith(".csv")) {
            return 90;
        }
        return lower.endsWith(".tsv") || lower.endsWith(".txt") ? 60 : 10;
    }

    @Override
    public void read(SourceInput in, Settings with, SourceSink to, Monitor on) throws IOException {
        Mapping mapping = Mapping.of(with);
        Encoding encoding = Encoding.of(in, mapping.option(Mapping.ENCODING));
        if (encoding.guessed()) {
            to.problem(Problem.notice("csv.windows-1252").at(Place.of(in.name())));
        }
        try (Sheet sheet = new Sheet(in, encoding, mapping.option(Mapping.DELIMITER), on)) {
            Headings headings = headings(sheet, mapping);
            Rows rows = rows(mapping, new Columns(mapping, headings), in.name(), to);
            int read = 0;
            for (Sheet.Row row = sheet.next(); row != null; row = sheet.next()) {
                if (++read % CHECK_EVERY == 0) {
                    on.check();
                }
                if (row.isBlank()) {
                    continue;
                }
                to.row();
                if (fits(row, headings, in.name(), to)) {
                    rows.read(row);
                }
            }
        }
    }

    private static Headings headings(Sheet sheet, Mapping mapping) throws IOException {
        for (int i = mapping.number(Mapping.SKIP); i > 0; i--) {
            RefusedException.unless(sheet.next() != null, "csv.no-rows");
        }
        List<Sheet.Row> rows = new ArrayList<>();
        while (rows.size() < mapping.number(Mapping.HEADER_ROWS)) {
            Sheet.Row row = sheet.next();
            if (row == null) {
                throw new RefusedException(Problem.refused("csv.no-rows"));
            }
            if (!row.isBlank()) {
                rows.add(row);
            }
        }
        return new Headings(rows);
    }

    /** A row with something beyond the headings has a delimiter in one of its cells: nobody can tell which cells stand where. */
    private static boolean fits(Sheet.Row row, Headings headings, String file, SourceSink to) {
        for (int i = headings.width(); headings.width() > 0 && i < row.width(); i++) {
            if (!row.cell(i).isEmpty()) {
                to.problem(Problem.leftOut("csv.row-longer", row.width(), headings.width())
                        .at(Place.of(file, row.line())));
                return false;
            }
        }
        return true;
    }

    private static Rows rows(Mapping mapping, Columns columns, String file, SourceSink to) {
        boolean figures = mapping.columns().keySet().stream().anyMatch(Role::isFigure);
        boolean grades = !mapping.roles("grade").isEmpty();
        if (figures) {
            RefusedException.unless(!grades && !mapping.has("pupil"), "csv.figures-and-pupils");
            return new SchoolRows(columns, file, to);
        }
        RefusedException.unless(!mapping.columns().isEmpty(), "csv.nothing-mapped");
        boolean longRows = mapping.roles("grade").stream().anyMatch(r -> r.of().isEmpty());
        RefusedException.unless(longRows == mapping.has("subject"), "csv.subject-and-grade");
        Optional<AssessmentFramework> framework =
                grades ? Optional.of(framework(to.definitions(), mapping.option(Mapping.FRAMEWORK))) : Optional.empty();
        KindId kind = new KindId(mapping.option(Mapping.KIND));
        RefusedException.unless(
                to.definitions().kind(kind).isPresent(), "csv.kind-unknown", kind.value(), kinds(to.definitions()));
        return new PupilRows(mapping, columns, framework, kind, file, to);
    }

    private static List<String> kinds(Definitions definitions) {
        return definitions.frameworks().stream()
                .flatMap(f -> Kind.of(f).stream())
                .map(k -> k.id().value())
                .distinct()
                .toList();
    }

    /** Returns the framework that {@code name} names, in its latest edition unless it names one; the only one there is for no name. */
    private static AssessmentFramework framework(Definitions definitions, String name) {
        List<String> known =
                definitions.frameworks().stream().map(f -> f.key().toString()).toList();
        if (name.isEmpty()) {
            RefusedException.unless(definitions.frameworks().size() == 1, "csv.framework-needed", known);
            return definitions.frameworks().get(0);
        }
        Optional<AssessmentFramework> found = name.indexOf('@') > 0
                ? definitions.framework(FrameworkKey.parse(name))
                : definitions.latest(new FrameworkId(name));
        return found.orElseThrow(() -> new RefusedException(Problem.refused("csv.framework-unknown", name, known)));
    }
}
