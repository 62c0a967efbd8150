package org.pupiltracking.examples.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.pupiltracking.Installation;
import org.pupiltracking.MeasureColumn;
import org.pupiltracking.measure.MeasureId;
import org.pupiltracking.measure.Results;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.outcome.Given;
import org.pupiltracking.outcome.NearMiss;
import org.pupiltracking.outcome.Outcome;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.TenantId;
import org.pupiltracking.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tracking measure}. */
@Command(name = "measure", description = "A measure straight over a table; no record is needed.")
final class MeasureCommand implements Callable<Integer> {

    private static final String ROW = "@row";

    private final Console console;

    @Mixin
    private Options.Plugins plugins;

    @Parameters(paramLabel = "ID", description = "the measure, such as gap or transition")
    private String id;

    @Option(
            names = "--input",
            required = true,
            paramLabel = "FILE.csv",
            description = "the table, with one line of headings")
    private Path input;

    @Option(
            names = "--map",
            required = true,
            paramLabel = "ROLE=COLUMN",
            description = "which column takes which role; @row is the row's number")
    private List<String> map = new ArrayList<>();

    @Option(names = "--option", paramLabel = "NAME=VALUE", description = "a setting of the measure")
    private List<String> options = new ArrayList<>();

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    MeasureCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Installation installation = plugins.open(console)) {
            Settings settings = Options.settings(options);
            List<List<String>> rows = new ArrayList<>();
            List<MeasureColumn> columns = columns(rows);
            String name = input.getFileName().toString();
            Outcome<Results> found = installation.measure(
                    TenantId.ONLY,
                    Options.words(() -> new MeasureId(id)),
                    name,
                    2,
                    columns,
                    settings,
                    new ProgressBars(console));
            if (json) {
                JsonText.print(console, to -> {
                    to.writeStartObject();
                    to.writeStringField("measure", id);
                    to.writeNumberField("rows", rows.size());
                    JsonText.members(to, console, found.value());
                    JsonText.problems(to, console, "problems", found.problems());
                    to.writeEndObject();
                });
            } else {
                ResultsText.print(console, found.value());
            }
            return json ? codeOf(found) : console.report(found.problems());
        }
    }

    private static int codeOf(Outcome<Results> found) {
        return found.isWhole() ? Tracking.DONE : Tracking.WITH_PROBLEMS;
    }

    private List<MeasureColumn> columns(List<List<String>> rows) throws IOException {
        List<String> heading = new ArrayList<>();
        RefusedException.unless(!Files.isDirectory(input), "cli.folder", input.toString());
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text(Files.readAllBytes(input)))) {
            for (CsvRecord row : reader) {
                if (heading.isEmpty()) {
                    row.getFields()
                            .forEach(f -> heading.add(f.replace("\uFEFF", "").strip()));
                } else if (row.getFieldCount() > 1 || !row.getField(0).isBlank()) {
                    rows.add(row.getFields());
                }
            }
        } catch (CsvParseException e) {
            throw new RefusedException(
                    Problem.refused("cli.no-table", input.getFileName().toString()), e);
        }
        List<MeasureColumn> columns = new ArrayList<>();
        for (String one : map) {
            Pair pair = Options.words(() -> Pair.parse(one));
            columns.add(new MeasureColumn(pair.left(), pair.right(), cells(heading, rows, pair.right())));
        }
        return columns;
    }

    /** Spreadsheets save in UTF-8 or, usually, in Windows-1252. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    /** Headings are not listed, since those of a table without headings are its first row. */
    private static List<String> cells(List<String> heading, List<List<String>> rows, String column) {
        if (ROW.equals(column)) {
            return IntStream.rangeClosed(1, rows.size())
                    .mapToObj(Integer::toString)
                    .toList();
        }
        int at = heading.indexOf(column);
        if (at < 0) {
            Text given = Given.of(column, heading).text();
            throw new RefusedException(NearMiss.of(column, heading)
                    .map(near -> Problem.refused("cli.no-column-near", given, heading.size(), near))
                    .orElseGet(() -> Problem.refused("cli.no-column", given, heading.size())));
        }
        return rows.stream().map(r -> at < r.size() ? r.get(at) : "").toList();
    }
}
