package org.pupiltracking.plugin.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.Result;
import org.pupiltracking.spi.Declared;

/** The shipped files against the data beside the project, which are left out of it for their licence. */
@Tag("shared-data")
class PublishedDataTest {

    private static Path data(String name) {
        Path file = Path.of(System.getProperty("project.root", "../.."), "..", "shared", "data")
                .resolve(name);
        if (!java.nio.file.Files.exists(file)) {
            System.getLogger("shared-data")
                    .log(
                            System.Logger.Level.WARNING,
                            "LEFT OUT: " + name + " against the shipped frameworks, it is missing");
            assumeTrue(false, name + " is missing");
        }
        return file;
    }

    @Test
    void everyPublishedPointOfALevelIsOurs() throws IOException {
        Declared declared = Files.whole(Files.shipped("nc-levels.yaml"));
        GradingScheme levels = declared.schemes().get(0);
        JsonNode cases =
                new ObjectMapper().readTree(data("dfe/published_cases.json").toFile());
        int compared = 0;
        for (String table : List.of("nc_points", "nc_sublevel_points")) {
            for (Map.Entry<String, JsonNode> e : cases.get(table).get("points").properties()) {
                String grade = ((Result.AtGrade) levels.read(e.getKey()).orElseThrow()).grade();
                assertThat(declared.frameworks().get(0).points().get(0).points().get(grade))
                        .as(e.getKey())
                        .isEqualByComparingTo(e.getValue().decimalValue());
                compared++;
            }
        }
        assertThat(compared).isEqualTo(27);
    }

    @Test
    void everyScoreAndLunchOfTheClassSizeStudyIsRead() throws IOException {
        Declared declared = Files.whole(Files.shipped("scores.yaml"));
        GradingScheme scores = declared.schemes().get(0);
        Set<String> lunches = lunches(declared.frameworks().get(0));
        List<String> lines = java.nio.file.Files.readAllLines(data("star/star.csv"));
        List<String> header = List.of(lines.get(0).split(",", -1));
        int read = 0;
        Set<String> unknown = new TreeSet<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            for (String column : List.of("read", "math")) {
                String cell = cells[header.indexOf(column)];
                if (!cell.isEmpty() && scores.read(cell).isEmpty()) {
                    unknown.add(cell);
                }
                read += cell.isEmpty() ? 0 : 1;
            }
            String lunch = cells[header.indexOf("ses")];
            if (!lunch.isEmpty() && !lunches.contains(lunch.toLowerCase(Locale.ROOT))) {
                unknown.add(lunch);
            }
        }
        assertThat(unknown).isEmpty();
        assertThat(read).isGreaterThan(48_000);
    }

    private static Set<String> lunches(AssessmentFramework framework) {
        return Objects.requireNonNull(framework.characteristics().stream()
                .filter(c -> c.id().value().equals("free-lunch"))
                .findFirst()
                .orElseThrow()
                .values()
                .stream()
                .map(v -> v.code().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet()));
    }
}
