package org.pupiltracking.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void keysAndArgumentsAreChecked() {
        assertThat(Text.of("story.where", "2b", 4, LocalDate.EPOCH, List.of("a", Text.of("b"))))
                .hasToString("story.where[2b, 4, 1970-01-01, [a, b]]");
        assertThatThrownBy(() -> Text.of("Story where")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Text.of("story.where", new Object())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Text.of("story.where", List.of(new Object())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wordListsAreReadAsUtf8() throws IOException {
        byte[] file = "story.where = {0} is at {1}. Ŵ’s\n".getBytes(StandardCharsets.UTF_8);

        WordList list = WordList.read(Locale.forLanguageTag("cy"), new ByteArrayInputStream(file));

        assertThat(list.patterns()).containsEntry("story.where", "{0} is at {1}. Ŵ’s");
        assertThat(list.language().toLanguageTag()).isEqualTo("cy");
    }
}
