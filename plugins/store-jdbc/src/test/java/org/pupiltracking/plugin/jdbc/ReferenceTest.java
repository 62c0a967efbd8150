package org.pupiltracking.plugin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    @Property
    void whatIsPartedIsJoinedToTheSameText(
            @ForAll @StringLength(max = 30) String file, @ForAll @IntRange(min = 0) int line) {
        same(file + ":" + line);
        same(file);
        same(file + ":0" + line);
    }

    @Test
    void onlyAFileAndALineAreParted() {
        assertThat(Reference.of("results.csv:42")).isNotNull();
        assertThat(Reference.of("a:b:0")).isNotNull();
        assertThat(Reference.of("")).isNull();
        assertThat(Reference.of("results.csv")).isNull();
        assertThat(Reference.of("results.csv:")).isNull();
        assertThat(Reference.of("results.csv:042")).isNull();
        assertThat(Reference.of("results.csv:4x")).isNull();
        assertThat(Reference.of("results.csv:1234567890")).isNull();
        assertThat(Reference.of("x".repeat(1_000) + ":1")).isNull();
    }

    private static void same(String text) {
        Reference parted = Reference.of(text);
        if (parted != null) {
            assertThat(Reference.join(parted.file(), parted.line())).isEqualTo(text);
        }
    }
}
