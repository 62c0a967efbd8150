package org.pupiltracking.core.snapshot.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TextNumbersTest {

    private static final String SIXTEEN = "abcdefghijklmnop";

    /** Few letters, so that texts begin and end alike; Latin ones, others, and the one that is written as nothing. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars('0', 'a', 'ÿ', 'Ā', '\0').ofMaxLength(20);
    }

    @Property(tries = 50)
    void everyTextHasTheNumberThatWasPutLast(
            @ForAll("texts") String text, @ForAll long seed, @ForAll @IntRange(max = 40) int expected) {
        Map<String, Integer> put = new HashMap<>();
        TextNumbers numbers = new TextNumbers(expected);
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            int begin = text.isEmpty() ? 0 : random.nextInt(text.length());
            String other = text.substring(begin) + (random.nextBoolean() ? "" : Integer.toString(random.nextInt(200)));
            assertThat(numbers.get(other)).isEqualTo(put.getOrDefault(other, -1));
            put.put(other, i);
            numbers.put(other, i);
        }
        put.forEach((other, number) -> assertThat(numbers.get(other)).isEqualTo(number));
        assertThat(numbers.get(text + "x")).isEqualTo(-1);
    }

    @Test
    void textsOfAnyLengthAreToldApart() {
        TextNumbers numbers = new TextNumbers(0);
        for (int length = 0; length <= SIXTEEN.length(); length++) {
            numbers.put(SIXTEEN.substring(0, length), length);
        }
        numbers.put(SIXTEEN + "q", 17);
        numbers.put("a\0", 18);
        numbers.put("李", 19);

        for (int length = 0; length <= SIXTEEN.length(); length++) {
            assertThat(numbers.get(SIXTEEN.substring(0, length))).isEqualTo(length);
        }
        assertThat(numbers.get(SIXTEEN + "q")).isEqualTo(17);
        assertThat(numbers.get(SIXTEEN + "r")).isEqualTo(-1);
        assertThat(numbers.get("a\0")).isEqualTo(18);
        assertThat(numbers.get("\0a")).isEqualTo(-1);
        assertThat(numbers.get("李")).isEqualTo(19);
        assertThat(numbers.get("王")).isEqualTo(-1);
        assertThat(numbers.get("ijklmnop")).as("the further letters alone").isEqualTo(-1);
    }

    @Test
    void manyMoreTextsThanExpectedFindTheirPlaces() {
        TextNumbers numbers = new TextNumbers(1);
        for (int i = 0; i < 10_000; i++) {
            numbers.put("A" + 100_000_000_000L + i * 7, i);
        }
        for (int i = 0; i < 10_000; i++) {
            assertThat(numbers.get("A" + 100_000_000_000L + i * 7)).isEqualTo(i);
            assertThat(numbers.get("A" + 100_000_000_000L + (i * 7 + 1))).isEqualTo(-1);
        }
    }
}
