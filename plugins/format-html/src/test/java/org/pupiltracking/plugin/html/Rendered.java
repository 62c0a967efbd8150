package org.pupiltracking.plugin.html;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.pupiltracking.core.words.WordBook;
import org.pupiltracking.disclosure.Disclosed;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.text.WordList;
import org.pupiltracking.text.Words;

/** What the format writes. */
final class Rendered {

    static final Words ENGLISH = WordBook.of(Locale.UK, List.of(list()), Locale.UK);

    private Rendered() {}

    static String html(Disclosed report) {
        return html(report, ENGLISH);
    }

    static String html(Disclosed report, Words words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new HtmlFormat().write(report, words, Settings.NONE, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    static WordList list() {
        try (InputStream in = Objects.requireNonNull(
                Rendered.class.getResourceAsStream("/META-INF/tracking/words_en-GB.properties"))) {
            return WordList.read(Locale.UK, in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
