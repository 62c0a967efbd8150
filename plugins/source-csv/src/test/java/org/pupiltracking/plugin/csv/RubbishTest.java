package org.pupiltracking.plugin.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pupiltracking.plugin.csv.CsvSourceTest.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.Identity;

/** Files that are not what they should be, and sheets whose columns are mapped wrongly. */
class RubbishTest {

    private static final String[] MAP = {"map", "pupil=id", "map", "grade:reading=read", "set", "point=2025-26/spring-2"
    };
    private static final String GOOD = "id,read\n17,2b\n";

    /** The same character for ever, so that only a reader with bounds comes back. */
    private static final class Endless extends InputStream {
        private final int character;
        private long left;

        Endless(char character, long length) {
            this.character = character;
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? character : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int n = (int) Math.min(length, left);
            Arrays.fill(into, offset, offset + n, (byte) character);
            left -= n;
            return n;
        }
    }

    private static InputStream after(String head, InputStream rest) {
        return new SequenceInputStream(new ByteArrayInputStream(head.getBytes(StandardCharsets.UTF_8)), rest);
    }

    private static void assertRefusedAtLine(InputStreams sheet, String code, int line, String... settings) {
        assertThatThrownBy(() -> Heard.of(sheet::open, 2L << 30, settings))
                .isInstanceOfSatisfying(RefusedException.class, e -> {
                    assertThat(e.problem().code()).isEqualTo(code);
                    assertThat(e.problem().place()).contains(Place.of("sheet.csv", line));
                });
    }

    private interface InputStreams {
        InputStream open();
    }

    @Test
    void aLineOfTwoGigabytesIsRefusedWithItsLine() {
        assertRefusedAtLine(() -> after(GOOD, new Endless('x', 2L << 30)), "csv.cell-without-end", 3, withEncoding());
        assertRefusedAtLine(() -> after(GOOD, new Endless(',', 2L << 30)), "csv.too-many-columns", 3, withEncoding());
        assertRefusedAtLine(
                () -> after(GOOD + "18,\"", new Endless('\n', 2L << 30)), "csv.cell-without-end", 3, withEncoding());
    }

    private static String[] withEncoding() {
        List<String> all = new ArrayList<>(List.of(MAP));
        Collections.addAll(all, "encoding", "utf-8", "delimiter", "comma");
        return all.toArray(String[]::new);
    }

    @Test
    void aRowOfAHundredThousandColumnsIsRefusedWithItsLine() {
        assertRefusedAtLine(
                () -> after(GOOD, new ByteArrayInputStream("1,".repeat(100_000).getBytes(StandardCharsets.UTF_8))),
                "csv.too-many-columns",
                3,
                MAP);
    }

    @Test
    void aRowOfManyLongCellsIsRefusedWithItsLine() {
        String cell = "x".repeat(30_000) + ",";
        assertRefusedAtLine(
                () -> after(GOOD, new ByteArrayInputStream(cell.repeat(100).getBytes(StandardCharsets.UTF_8))),
                "csv.row-too-long",
                3,
                MAP);
    }

    @Test
    void aQuoteThatIsNotClosedIsRefusedWithTheLineOnWhichItsRowBegins() {
        assertRefusedAtLine(
                () -> after(GOOD, new ByteArrayInputStream("18,\"2b\n19,2c\n20,2a\n".getBytes(StandardCharsets.UTF_8))),
                "csv.cell-without-end",
                3,
                MAP);
    }

    @Test
    void whatIsNoTextIsRefused() {
        assertRefused(() -> Heard.of(new byte[] {'P', 'K', 3, 4, 20, 0}, MAP), "csv.spreadsheet");
        assertRefused(
                () -> Heard.of(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, MAP), "csv.spreadsheet");
        assertRefused(() -> Heard.of("%PDF-1.7", MAP), "csv.not-text");
        assertRefused(() -> Heard.of("id,read\n17,\u0000\n", MAP), "csv.not-text");
        assertRefused(() -> Heard.of("", MAP), "csv.no-rows");
        assertRefused(() -> Heard.of("\n\n\n", MAP), "csv.no-rows");
    }

    @Property(tries = 300)
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
        byte[] sheet = (GOOD + new String(bytes, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
        try {
            assertThat(Heard.of(sheet, MAP).rows).isPositive();
        } catch (RefusedException e) {
            assertThat(e.problem().code()).startsWith("csv.");
        }
    }

    @Property(tries = 300)
    void anyMappingIsReadOrRefused(@ForAll String mapping) {
        try {
            Heard.of(GOOD, "mapping", mapping, "map", "pupil=id");
        } catch (RefusedException e) {
            assertThat(e.problem().code()).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pupil",
                "school",
                "registration",
                "class",
                "year",
                "group",
                "set:reading",
                "point",
                "date",
                "since",
                "kind",
                "subject",
                "grade",
                "grade:writing",
                "security",
                "is:sen",
                "name",
                "surname",
                "forename",
                "birth-date",
                "upn",
                "former-upn"
            })
    void noRoleOnAnyWrongColumnShowsACanary(String role) {
        String canaries = """
                Zzyzx,Quill,2016-05-01,01/05/2016,1/5/16,42491,J999900125001,"Quill, Zzyzx",zzyzx.quill,010516
                """;
        for (int column = 1; column <= 10; column++) {
            List<String> settings = new ArrayList<>(List.of("header-rows", "0", "map", role + "=#" + column));
            if (!"pupil".equals(role)) {
                Collections.addAll(settings, "set", "pupil=17");
            }
            if (!List.of("point", "date").contains(role)) {
                Collections.addAll(settings, "set", "point=2025-26/spring-2");
            }
            if (!"school".equals(role)) {
                Collections.addAll(settings, "set", "school=9992001");
            }
            if ("grade".equals(role)) {
                Collections.addAll(settings, "set", "subject=reading");
            } else if ("subject".equals(role)) {
                Collections.addAll(settings, "set", "grade=2b");
            } else if (!role.startsWith("grade")) {
                Collections.addAll(settings, "set", "grade:reading=2b");
            }
            String shown;
            try {
                Heard heard = Heard.of(canaries, settings.toArray(String[]::new));
                shown = heard.problems.toString()
                        + heard.payloads.stream()
                                .filter(Identity.class::isInstance)
                                .toList();
            } catch (RefusedException e) {
                shown = e.toString() + e.problem() + Optional.ofNullable(e.getCause());
            }
            assertThat(shown)
                    .doesNotContainIgnoringCase("zzyzx")
                    .doesNotContainIgnoringCase("quill")
                    .doesNotContain("2016")
                    .doesNotContain("1/5/16")
                    .doesNotContain("42491")
                    .doesNotContain("J9999")
                    .doesNotContain("010516");
        }
    }
}
