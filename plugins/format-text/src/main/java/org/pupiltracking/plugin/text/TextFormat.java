package org.pupiltracking.plugin.text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.pupiltracking.disclosure.Disclosed;
import org.pupiltracking.measure.Parameter;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.spi.ReportFormat;
import org.pupiltracking.text.Words;

/** Plain text for a terminal, in UTF-8. The setting {@code width} says how many columns it has: 80 to 240, 120 when not said. */
final class TextFormat implements ReportFormat {

    private static final Parameter WIDTH = Parameter.number("width", 120, 80, 240, "text.width");

    @Override
    public String id() {
        return "text";
    }

    @Override
    public String mediaType() {
        return "text/plain";
    }

    @Override
    public String ending() {
        return "txt";
    }

    @Override
    public void write(Disclosed report, Words words, Settings with, OutputStream to) throws IOException {
        int width = (int) Math.max(80, Math.min(240, with.number(WIDTH)));
        Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        writer.write(new TextPage(words, width).of(report));
        writer.flush();
    }
}
