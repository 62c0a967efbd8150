package org.pupiltracking.core.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.pupiltracking.disclosure.Disclosed;
import org.pupiltracking.disclosure.Role;
import org.pupiltracking.disclosure.Shown;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.framework.Basis;
import org.pupiltracking.framework.Dates;
import org.pupiltracking.framework.FrameworkKey;
import org.pupiltracking.framework.Subject;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.framework.Use;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.outcome.Outcome;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.report.Content;
import org.pupiltracking.report.ReportId;
import org.pupiltracking.scheme.Citation;
import org.pupiltracking.scheme.Grade;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.Ladder;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.scheme.Standing;
import org.pupiltracking.spi.Contributions;
import org.pupiltracking.spi.DeclarationReader;
import org.pupiltracking.spi.Declared;
import org.pupiltracking.spi.PluginId;
import org.pupiltracking.spi.ReportFormat;
import org.pupiltracking.spi.TrackingPlugin;
import org.pupiltracking.text.Text;
import org.pupiltracking.text.WordList;
import org.pupiltracking.text.Words;

/** Small plugins and values for the tests of the catalogue. */
final class Made {

    static final Citation CITED = new Citation("made for tests, 2025", Standing.CONVENTION);

    private Made() {}

    static TrackingPlugin plugin(String id, Consumer<Contributions> brings) {
        return new TrackingPlugin() {
            @Override
            public PluginId id() {
                return new PluginId(id);
            }

            @Override
            public void contribute(Contributions to) {
                brings.accept(to);
            }
        };
    }

    static GradingScheme scheme(String key, String... grades) {
        return GradingScheme.builder(SchemeKey.parse(key), "made.scheme", CITED)
                .ladder(new Ladder.Steps(
                        List.of(grades.length == 0 ? new String[] {"a", "b"} : grades).stream()
                                .map(g -> new Grade(g, Set.of(), "", CITED))
                                .toList(),
                        List.of()))
                .build();
    }

    static AssessmentFramework framework(String key, String scheme) {
        return AssessmentFramework.builder(FrameworkKey.parse(key), "made.framework", CITED, Basis.END_OF_YEAR)
                .subject(new Subject(new SubjectId("reading"), "made.reading", Optional.empty()))
                .use(new Use(
                        SchemeKey.parse(scheme), Optional.empty(), Optional.empty(), Optional.empty(), Dates.ALWAYS))
                .build();
    }

    static WordList words(String language, String... keysAndPatterns) {
        Map<String, String> patterns = new HashMap<>();
        for (int i = 0; i < keysAndPatterns.length; i += 2) {
            patterns.put(keysAndPatterns[i], keysAndPatterns[i + 1]);
        }
        return new WordList(Locale.forLanguageTag(language), patterns);
    }

    /** A format that does as told with what it is to write to. */
    static ReportFormat format(String id, Writing writing) {
        return new ReportFormat() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public String mediaType() {
                return "text/plain";
            }

            @Override
            public String ending() {
                return "txt";
            }

            @Override
            public void write(Disclosed report, Words words, Settings with, OutputStream to) throws IOException {
                try {
                    writing.to(to);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
    }

    interface Writing {
        void to(OutputStream out) throws IOException, InterruptedException;
    }

    /**
     * Reads files such as {@code scheme my-scale@2025 a b c}; a line that begins otherwise is a problem with its line.
     */
    static DeclarationReader reader(String ending) {
        return new DeclarationReader() {
            @Override
            public Set<String> endings() {
                return Set.of(ending);
            }

            @Override
            public Outcome<Declared> read(String name, InputStream in) throws IOException {
                List<GradingScheme> schemes = new ArrayList<>();
                List<AssessmentFramework> frameworks = new ArrayList<>();
                List<Problem> problems = new ArrayList<>();
                int line = 0;
                for (String text : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                    line++;
                    String[] parts = text.strip().split(" ", -1);
                    if (parts[0].equals("scheme")) {
                        schemes.add(scheme(parts[1], Arrays.copyOfRange(parts, 2, parts.length)));
                    } else if (parts[0].equals("framework")) {
                        frameworks.add(framework(parts[1], parts[2]));
                    } else if (!parts[0].isEmpty()) {
                        problems.add(Problem.leftOut("made.line").at(Place.of(name, line)));
                    }
                }
                return new Outcome<>(new Declared(schemes, frameworks, List.of(), List.of()), problems);
            }
        };
    }

    static Disclosed disclosed() {
        return new Disclosed() {
            @Override
            public ReportId report() {
                return new ReportId("made");
            }

            @Override
            public Role role() {
                return Role.HEAD;
            }

            @Override
            public boolean anonymous() {
                return true;
            }

            @Override
            public String policy() {
                return "ladder";
            }

            @Override
            public Content<Shown> content() {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<Text> notes() {
                return List.of();
            }
        };
    }

    static Words speechless() {
        return new Words() {
            @Override
            public Locale language() {
                return Locale.ROOT;
            }

            @Override
            public String say(Text text) {
                return text.key();
            }

            @Override
            public boolean knows(String key) {
                return false;
            }
        };
    }
}
