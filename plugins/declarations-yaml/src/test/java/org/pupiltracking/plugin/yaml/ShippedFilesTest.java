package org.pupiltracking.plugin.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.pupiltracking.declaration.Canonical;
import org.pupiltracking.declaration.Declarations;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.framework.Characteristic;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.spi.Declared;

class ShippedFilesTest {

    private static final Pattern KEY = Pattern.compile("\\{\"key\":\"([^\"]+)\"}");

    static final List<String> SHIPPED = Files.SHIPPED;

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void everyShippedFileHasNoFaultAndComesBackFromItsCanonicalText(String name) {
        Declared declared = Files.whole(Files.shipped(name));
        GradingScheme scheme = declared.schemes().get(0);
        AssessmentFramework framework = declared.frameworks().get(0);
        assertThat(Canonical.scheme(Canonical.of(scheme))).isEqualTo(scheme);
        assertThat(Canonical.framework(Canonical.of(framework))).isEqualTo(framework);
        assertThat(Declarations.problems(framework, k -> Optional.of(scheme))).isEmpty();
        assertThat(framework.schemes()).containsExactly(scheme.key());
    }

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void everyCanonicalTextIsADeclarationFileToo(String name) {
        Declared declared = Files.whole(Files.shipped(name));
        assertThat(Files.whole(Canonical.of(declared.schemes().get(0))).schemes())
                .isEqualTo(declared.schemes());
        assertThat(Files.whole(Canonical.of(declared.frameworks().get(0))).frameworks())
                .isEqualTo(declared.frameworks());
    }

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void everyLabelHasItsWords(String name) {
        Declared declared = Files.whole(Files.shipped(name));
        String all = Canonical.of(declared.schemes().get(0))
                + Canonical.of(declared.frameworks().get(0));
        Set<String> keys = new HashSet<>();
        KEY.matcher(all).results().forEach(m -> keys.add(m.group(1)));
        assertThat(declared.words()).hasSize(1);
        assertThat(declared.words().get(0).language()).isEqualTo(Locale.UK);
        assertThat(declared.words().get(0).patterns().keySet()).isEqualTo(keys);
    }

    @Test
    void bothFrameworksDeclareTheSameCharacteristics() {
        AssessmentFramework levels =
                Files.whole(Files.shipped("nc-levels.yaml")).frameworks().get(0);
        AssessmentFramework scores =
                Files.whole(Files.shipped("scores.yaml")).frameworks().get(0);
        assertThat(bare(scores)).isEqualTo(bare(levels));
        assertThat(scores.groups().stream().map(g -> g.id().value()).toList())
                .containsAll(levels.groups().stream()
                        .map(g -> g.id().value())
                        .filter(g -> !g.endsWith("-prior"))
                        .toList());
    }

    /** Without labels, whose keys name the framework. */
    private static List<Object> bare(AssessmentFramework framework) {
        return framework.characteristics().stream()
                .<Object>map(c -> List.of(
                        c.id(),
                        c.citation(),
                        c.sensitivity(),
                        c.values().stream()
                                .map(v -> List.of(v.code(), v.aliases(), v.badge()))
                                .toList()))
                .toList();
    }

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void everyValueOfACharacteristicIsWrittenInOneWayOnly(String name) {
        for (Characteristic c :
                Files.whole(Files.shipped(name)).frameworks().get(0).characteristics()) {
            Set<String> seen = new HashSet<>();
            for (Characteristic.Value v : c.values()) {
                assertThat(seen.add(v.code().toLowerCase(Locale.ROOT))).isTrue();
                v.aliases()
                        .forEach(a -> assertThat(seen.add(a.toLowerCase(Locale.ROOT)))
                                .as(c.id() + " " + a)
                                .isTrue());
            }
        }
    }

    @Test
    void theExampleOfTheReadmeIsAsItSays() throws IOException {
        String readme = java.nio.file.Files.readString(
                Path.of(System.getProperty("project.root", "../..")).resolve("plugins/declarations-yaml/README.md"));
        int from = readme.indexOf("```yaml") + "```yaml".length();
        Declared declared = Files.whole(readme.substring(from, readme.indexOf("```", from)));
        assertThat(declared.schemes().get(0).grades()).containsExactly("emerging", "developing", "secure", "mastery");
        assertThat(declared.frameworks()).hasSize(1);
        assertThat(declared.words()).hasSize(2);
    }

    @Test
    void theIndexOfEachBundleNamesItsFile() throws IOException {
        Set<String> named = new HashSet<>();
        for (URL index : Collections.list(getClass().getClassLoader().getResources("META-INF/tracking/index"))) {
            try (BufferedReader in =
                    new BufferedReader(new InputStreamReader(index.openStream(), StandardCharsets.UTF_8))) {
                in.lines().filter(l -> l.endsWith(".yaml")).forEach(named::add);
            }
        }
        assertThat(named).containsAll(Files.SHIPPED);
    }
}
