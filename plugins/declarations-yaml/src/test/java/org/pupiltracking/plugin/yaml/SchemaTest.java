package org.pupiltracking.plugin.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pupiltracking.declaration.Canonical;
import org.pupiltracking.declaration.Node;
import org.pupiltracking.kit.declarations.YamlTree;
import org.pupiltracking.spi.Declared;

/** The published JSON Schema says of a file's form what the reader says. */
class SchemaTest {

    private static final String SCHEMA = "/META-INF/tracking/yaml/declaration.schema.json";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static final List<String> SHIPPED = Files.SHIPPED;

    private static JsonSchema schema() {
        try (InputStream in = Objects.requireNonNull(SchemaTest.class.getResourceAsStream(SCHEMA))) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final JsonSchema PUBLISHED = schema();

    private static Set<ValidationMessage> faults(String text) throws IOException {
        Node node = YamlTree.read("file.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .value()
                .orElseThrow();
        return PUBLISHED.validate(json(node));
    }

    private static JsonNode json(Node node) {
        if (node instanceof Node.Mapping map) {
            ObjectNode object = JSON.objectNode();
            map.entries().forEach(e -> object.set(e.key(), json(e.value())));
            return object;
        } else if (node instanceof Node.Sequence list) {
            ArrayNode array = JSON.arrayNode();
            list.items().forEach(i -> array.add(json(i)));
            return array;
        }
        return JSON.textNode(((Node.Scalar) node).text());
    }

    /** An editor takes bare scalars for numbers and truth values before it asks the schema. */
    private static JsonNode asEditorsSeeIt(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode seen = JSON.objectNode();
            object.properties().forEach(e -> seen.set(e.getKey(), asEditorsSeeIt(e.getValue())));
            return seen;
        } else if (node instanceof ArrayNode array) {
            ArrayNode seen = JSON.arrayNode();
            array.forEach(i -> seen.add(asEditorsSeeIt(i)));
            return seen;
        }
        String text = node.textValue();
        if (text.matches("-?(0|[1-9][0-9]*)")) {
            return JSON.numberNode(Long.parseLong(text));
        } else if (text.matches("-?(0|[1-9][0-9]*)\\.[0-9]+")) {
            return JSON.numberNode(Double.parseDouble(text));
        }
        return "yes".equals(text) || "no".equals(text) ? JSON.booleanNode("yes".equals(text)) : node;
    }

    @Test
    void theSchemaIsOneItself() throws IOException {
        JsonSchema meta = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(URI.create(JsonMetaSchema.getV202012().getIri()));
        assertThat(meta.validate(PUBLISHED.getSchemaNode())).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void everyShippedFileIsValid(String name) throws IOException {
        assertThat(faults(Files.shipped(name))).isEmpty();
    }

    @Test
    void aFileWithEveryFormIsValidAlsoAsEditorsSeeIt() throws IOException {
        assertThat(faults(SmallFile.text())).isEmpty();
        Node node = YamlTree.read(
                        "file.yaml", new ByteArrayInputStream(SmallFile.text().getBytes(StandardCharsets.UTF_8)))
                .value()
                .orElseThrow();
        assertThat(PUBLISHED.validate(asEditorsSeeIt(json(node)))).isEmpty();
    }

    @Test
    void canonicalTextsAreValid() throws IOException {
        Declared declared = Files.whole(SmallFile.text());
        assertThat(faults(Canonical.of(declared.schemes().get(0)))).isEmpty();
        assertThat(faults(Canonical.of(declared.frameworks().get(0)))).isEmpty();
        assertThat(faults(Canonical.of(declared.calendars().get(0)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.pupiltracking.plugin.yaml.SmallFile#faultsOfForm")
    void everyFaultOfFormIsInvalid(String old, String changed, String said) throws IOException {
        assertThat(faults(SmallFile.with(old, changed))).as(said).isNotEmpty();
    }
}
