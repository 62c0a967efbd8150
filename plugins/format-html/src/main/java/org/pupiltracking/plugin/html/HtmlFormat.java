package org.pupiltracking.plugin.html;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.pupiltracking.disclosure.Disclosed;
import org.pupiltracking.kit.pages.html.HtmlPage;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.spi.ReportFormat;
import org.pupiltracking.text.Words;

/** One page of HTML that fetches nothing, runs nothing, and prints as it reads. Has no settings. */
final class HtmlFormat implements ReportFormat {

    /** Made with the first page: a program that makes none does not wait for the template engine. */
    private static final class Engine {
        static final HtmlPage PAGE = new HtmlPage();
    }

    @Override
    public String id() {
        return "html";
    }

    @Override
    public String mediaType() {
        return "text/html";
    }

    @Override
    public String ending() {
        return "html";
    }

    @Override
    public void write(Disclosed report, Words words, Settings with, OutputStream to) throws IOException {
        Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        Engine.PAGE.write(report, words, writer);
        writer.flush();
    }
}
