package org.pupiltracking.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SourceInputTest {

    @Test
    void bytesAreReadFromTheirStartEachTimeWhateverBecomesOfTheArray() throws IOException {
        byte[] bytes = "a,b".getBytes(StandardCharsets.UTF_8);
        SourceInput input = SourceInput.of("sheet.csv", bytes);
        bytes[0] = 'x';

        assertThat(input.name()).isEqualTo("sheet.csv");
        assertThat(input.size()).hasValue(3);
        for (int time = 0; time < 2; time++) {
            assertThat(input.open()).hasContent("a,b");
        }
    }

    @Test
    void nothingIsAnEmptyInput() throws IOException {
        assertThat(SourceInput.of("made-up").size()).hasValue(0);
        assertThat(SourceInput.of("made-up").open()).isEmpty();
    }
}
