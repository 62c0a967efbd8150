package org.pupiltracking.examples.felix.made;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.pupiltracking.measure.Parameter;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.report.Audience;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.Content;
import org.pupiltracking.report.ReportDefinition;
import org.pupiltracking.report.ReportId;
import org.pupiltracking.report.ReportRequest;
import org.pupiltracking.snapshot.Snapshot;
import org.pupiltracking.text.Text;

/** Says its edition three times: by itself, by a class and by a template that nobody needed before the report was half done. */
final class Greeting implements ReportDefinition {

    @Override
    public ReportId id() {
        return new ReportId("greeting");
    }

    @Override
    public String label() {
        return "made.greeting";
    }

    @Override
    public Audience audience() {
        return Audience.ANYBODY;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public Content<Cell> write(Snapshot of, ReportRequest request, Monitor on) {
        Cell first = new Cell.Data("by the report of edition-one");
        on.progress(Text.of("made.half"), 1, 2);
        return new Content<>(
                first,
                List.of(new Cell.Data(Late.words()), new Cell.Data(template())),
                List.of(),
                List.of(),
                Content.Paper.A4_PORTRAIT);
    }

    private static String template() {
        try (InputStream in = Greeting.class.getResourceAsStream("greeting.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
