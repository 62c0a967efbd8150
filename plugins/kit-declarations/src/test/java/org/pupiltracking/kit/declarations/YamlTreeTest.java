package org.pupiltracking.kit.declarations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pupiltracking.declaration.Node;
import org.pupiltracking.declaration.Position;
import org.pupiltracking.outcome.Outcome;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.outcome.Problem;

class YamlTreeTest {

    private static Outcome<Optional<Node>> read(byte[] bytes) throws IOException {
        return YamlTree.read("scale.yaml", new ByteArrayInputStream(bytes));
    }

    private static Outcome<Optional<Node>> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Node tree(String text) throws IOException {
        Outcome<Optional<Node>> read = read(text);
        assertThat(read.problems()).isEmpty();
        return read.value().orElseThrow();
    }

    private static String first(Node node, String key) {
        return ((Node.Mapping) node)
                .entries().stream()
                        .filter(e -> e.key().equals(key))
                        .map(e -> ((Node.Scalar) e.value()).text())
                        .findFirst()
                        .orElseThrow();
    }

    /** A problem as {@code code line:column}. */
    private static String said(Problem problem) {
        return problem.code()
                + problem.place()
                        .map(p -> p.line().isPresent()
                                ? " " + p.line().getAsInt() + ":" + p.column().orElse("")
                                : "")
                        .orElse("");
    }

    private static List<String> said(Outcome<?> outcome) {
        return outcome.problems().stream().map(YamlTreeTest::said).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NO",
                "Y",
                "yes",
                "true",
                "null",
                "~",
                "1.10",
                "010",
                "0x1F",
                "1e3",
                "7:04",
                "+1",
                "-1",
                "2b+",
                "A*",
                ".5",
                "1_000",
                "2015-08-31",
                "=",
                "<70",
                "P1(i)",
                "100%",
                "é"
            })
    void aScalarIsTheTextAsTypedQuotedOrNot(String typed) throws IOException {
        assertThat(first(tree("grade: " + typed), "grade")).isEqualTo(typed);
        assertThat(first(tree("grade: \"" + typed + "\""), "grade")).isEqualTo(typed);
        assertThat(first(tree("grade: '" + typed + "'"), "grade")).isEqualTo(typed);
        assertThat(((Node.Scalar) ((Node.Sequence) tree("[" + typed + "]"))
                                .items()
                                .get(0))
                        .text())
                .isEqualTo(typed);
        assertThat(((Node.Mapping) tree(typed + ": x")).entries().get(0).key()).isEqualTo(typed);
    }

    @Test
    void positionsCountLinesAndColumnsFromOneInCharacters() throws IOException {
        Node.Mapping root = (Node.Mapping) tree("\uFEFF# \uD83D\uDE00\na: x\n\"\uD83D\uDE00\": [p,  q]\n");
        assertThat(root.at()).contains(new Position(2, 1));
        assertThat(root.entries().get(0).value().at()).contains(new Position(2, 4));
        Node.Sequence list = (Node.Sequence) root.entries().get(1).value();
        assertThat(root.entries().get(1).at()).contains(new Position(3, 1));
        assertThat(list.items().get(1).at()).contains(new Position(3, 11));
    }

    @Test
    void windowsLineEndsAndAMarkAtTheStartChangeNothing() throws IOException {
        assertThat(first(tree("\uFEFFa: x\r\nb: y\r\n"), "b")).isEqualTo("y");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a: *A|yaml.alias 1:4",
                "a: &x 1|yaml.anchor 1:4",
                "a: !int 1|yaml.tag 1:4",
                "a: !!str 1|yaml.tag 1:4",
                "a: “4b”|yaml.curly-quotes 1:4",
                "a: ‘4b’|yaml.curly-quotes 1:4",
                "a: x\u00a0|yaml.strange-blank 1:4",
                "\u00a0a: x|yaml.strange-blank 1:1",
                "a: x\\na: y|yaml.key-twice 2:1",
                "a: x\\n'a': y|yaml.key-twice 2:1",
                "? [a]\\n: x|yaml.key-form 1:3",
                "a:\\n\\tb: x|yaml.tab 2:1",
                "a: @x|yaml.start-character 1:4",
                "a: `x|yaml.start-character 1:4",
                "a: b: c|yaml.colon 1:5",
                "a: 'x|yaml.quote-open 1:4",
                "a: \"x|yaml.quote-open 1:4",
                "a: [x, y\\nb: z|yaml.bracket-open 2:2",
                "a: {x: y\\nb: z|yaml.bracket-open 2:2",
                "a: \"C:\\Data\"|yaml.escape 1:8",
                "a: x\\n b: y|yaml.colon 2:3",
                "  a: x\\nb: y|yaml.indent 2:1",
                "a:\\n  - x\\n - y|yaml.indent 3:2",
                "a: x\\njust words\\n|yaml.no-colon 3:1",
                "--- a\\n--- b|yaml.documents 2:5",
                "a: x\u0007|yaml.control-character 1:5",
                "|yaml.empty",
                "# only a remark|yaml.empty",
                "%YAML|yaml.form 1:6",
            })
    void whatOfficersTypeIsToldInTheirWordsAtItsPlace(String text, String said) throws IOException {
        Outcome<Optional<Node>> read =
                read((text == null ? "" : text).replace("\\n", "\n").replace("\\t", "\t"));
        assertThat(said(read)).isEqualTo(said == null ? List.of() : List.of(said));
    }

    @Test
    void everyFaultThatLeavesATreeIsToldAtOnce() throws IOException {
        Outcome<Optional<Node>> read = read("a: *A\nb: “x”\na: &y z\n");
        assertThat(said(read))
                .containsExactly("yaml.alias 1:4", "yaml.curly-quotes 2:4", "yaml.anchor 3:4", "yaml.key-twice 3:1");
        assertThat(read.value()).isPresent();
        assertThat(read.isWhole()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
    void otherUnicodeIsNamed(String charset) throws IOException {
        assertThat(said(read("grade: 2b".getBytes(Charset.forName(charset)))).get(0))
                .startsWith("yaml.");
        assertThat(read("grade: 2b".getBytes(Charset.forName(charset))).value()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void utf16IsNamedByItsName(String charset) throws IOException {
        assertThat(said(read("grade: 2b".getBytes(Charset.forName(charset))))).containsExactly("yaml.utf-16");
    }

    @Test
    void windowsEncodingIsNamedWhereItsFirstStrangeByteStands() throws IOException {
        byte[] bytes = "a: x\nb: Réception".getBytes(Charset.forName("windows-1252"));
        assertThat(said(read(bytes))).containsExactly("yaml.not-utf-8 2:5");
    }

    @Test
    void aWorkbookOrADocumentIsNamed() throws IOException {
        assertThat(said(read(new byte[] {'P', 'K', 3, 4, 0, 0}))).containsExactly("yaml.office-file");
        assertThat(said(read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0})))
                .containsExactly("yaml.office-file");
    }

    @Test
    void aFileAtTheBoundIsReadAndOneByteMoreIsNot() throws IOException {
        String head = "a: x\n";
        String line = "#" + "x".repeat(1022) + "\n";
        String full = head + line.repeat((YamlTree.MOST_BYTES - head.length()) / line.length());
        full += "#" + "x".repeat(YamlTree.MOST_BYTES - full.length() - 1);
        assertThat(first(tree(full), "a")).isEqualTo("x");
        assertThat(said(read(full + "x"))).containsExactly("yaml.too-large");
    }

    @Test
    void aLineAtTheBoundIsReadAndOneOfOneCharacterMoreIsNot() throws IOException {
        String line = "a: " + "é".repeat(FileText.MOST_IN_A_LINE - 3);

        assertThat(first(tree(line + "\n"), "a")).hasSize(FileText.MOST_IN_A_LINE - 3);
        Problem problem = read("b: x\n" + line + "é").problems().get(0);
        assertThat(problem.code()).isEqualTo("yaml.line-too-long");
        assertThat(problem.place()).map(Place::line).contains(OptionalInt.of(2));
    }

    @Test
    void anEndlessFileIsReadToTheBoundOnly() throws IOException {
        int[] taken = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                taken[0]++;
                return 'x';
            }

            @Override
            public int read(byte[] to, int from, int length) {
                Arrays.fill(to, from, from + length, (byte) 'x');
                taken[0] += length;
                return length;
            }
        };
        assertThat(said(YamlTree.read("scale.yaml", endless))).containsExactly("yaml.too-large");
        assertThat(taken[0]).isEqualTo(YamlTree.MOST_BYTES + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "- ", "{a: ", "? "})
    void deepNestingIsRefused(String one) throws IOException {
        assertThat(said(read(one.repeat(60_000))).get(0)).startsWith("yaml.too-deep 1:");
    }

    @Test
    void tooManyPartsAreRefused() throws IOException {
        assertThat(said(read("- x\n".repeat(YamlTree.MOST_NODES)))).containsExactly("yaml.too-many 200000:3");
    }

    @Test
    void anAliasBombIsOnlyAListOfFaults() throws IOException {
        String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n";
        Outcome<Optional<Node>> read = read(bomb);
        assertThat(said(read).stream()
                        .collect(Collectors.groupingBy(s -> s.replaceAll(" .*", ""), Collectors.counting())))
                .containsEntry("yaml.anchor", 3L)
                .containsEntry("yaml.alias", 4L);
    }

    @Property(tries = 2000)
    void noBytesBreakTheReader(@ForAll @Size(max = 200) byte[] bytes) throws IOException {
        Outcome<Optional<Node>> read = read(bytes);
        assertThat(read.value().isPresent() || !read.problems().isEmpty()).isTrue();
    }

    @Property(tries = 2000)
    void noCharactersOfYamlBreakTheReader(@ForAll("yamlish") String text) throws IOException {
        Outcome<Optional<Node>> read = read(text);
        assertThat(read.value().isPresent() || !read.problems().isEmpty()).isTrue();
    }

    @Provide
    Arbitrary<String> yamlish() {
        return Arbitraries.strings().withChars("ab:-?[]{},&*!|>'\"%@`# \n\t\\").ofMaxLength(40);
    }
}
