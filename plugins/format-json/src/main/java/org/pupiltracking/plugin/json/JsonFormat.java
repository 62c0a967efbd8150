package org.pupiltracking.plugin.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.pupiltracking.disclosure.Disclosed;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.spi.ReportFormat;
import org.pupiltracking.text.Words;

/**
 * What a viewer is shown, for programs: the whole tree with its keys and numbers, each leaf also as the text that a reader sees. Members stand
 * in one order, so that equal reports are equal bytes. Has no settings.
 */
final class JsonFormat implements ReportFormat {

    /** Made with the first report, for it takes a while. */
    private static final class Engine {
        static final JsonFactory JSON = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
    }

    @Override
    public String id() {
        return "json";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public String ending() {
        return "json";
    }

    @Override
    public void write(Disclosed report, Words words, Settings with, OutputStream to) throws IOException {
        try (JsonGenerator generator = Engine.JSON.createGenerator(to)) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            generator.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            new JsonTree(generator, words).write(report);
        }
        to.write("\n".getBytes(StandardCharsets.UTF_8));
        to.flush();
    }
}
