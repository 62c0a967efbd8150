package org.pupiltracking.plugin.csv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.pupiltracking.measure.Parameter;
import org.pupiltracking.measure.Settings;
import org.pupiltracking.outcome.Given;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;

/**
 * How a sheet is read: which column means what, which values stand for which, and which are the same in every row. Its text form, one such
 * word a line, is the saved mapping:
 *
 * <pre>
 * # reading ages of the autumn
 * map pupil=Adm no
 * map grade:reading@2025-26/autumn-2=Reading|Autumn 2
 * value is:sen:none=N
 * set school=9992001
 * header-rows 2
 * </pre>
 *
 * @param columns the column of each role, as the user names it: a heading, {@code Top|Sub}, or {@code #7}
 * @param constants the value of a role in every row
 * @param values by role, what a given text means; an empty meaning makes the cell an empty one
 * @param options header rows, framework and the like, by the names of {@link #PARAMETERS}
 */
record Mapping(
        Map<Role, String> columns,
        Map<Role, String> constants,
        Map<Role, Map<String, String>> values,
        Map<String, String> options) {

    static final Parameter MAP =
            Parameter.of("map", Parameter.Type.TEXT, "", "csv.setting.map").repeated();
    static final Parameter VALUE =
            Parameter.of("value", Parameter.Type.TEXT, "", "csv.setting.value").repeated();
    static final Parameter SET =
            Parameter.of("set", Parameter.Type.TEXT, "", "csv.setting.set").repeated();
    static final Parameter SAVED = Parameter.of("mapping", Parameter.Type.TEXT, "", "csv.setting.mapping");
    static final Parameter HEADER_ROWS = whole("header-rows", "1", 9);
    static final Parameter SKIP = whole("skip", "0", 10_000);
    static final Parameter DELIMITER = Parameter.choice(
            "delimiter", "auto", List.of("auto", "comma", "semicolon", "tab", "bar"), "csv.setting.delimiter");
    static final Parameter ENCODING = Parameter.choice(
            "encoding", "auto", List.of("auto", "utf-8", "utf-16", "windows-1252"), "csv.setting.encoding");
    static final Parameter FRAMEWORK = Parameter.of("framework", Parameter.Type.TEXT, "", "csv.setting.framework");
    static final Parameter KIND = Parameter.of("kind", Parameter.Type.KIND, "teacher-assessment", "csv.setting.kind");

    /** All settings. The first three hold one word a line. */
    static final List<Parameter> PARAMETERS =
            List.of(MAP, VALUE, SET, SAVED, HEADER_ROWS, SKIP, DELIMITER, ENCODING, FRAMEWORK, KIND);

    private static final List<Parameter> OPTIONS = List.of(HEADER_ROWS, SKIP, DELIMITER, ENCODING, FRAMEWORK, KIND);

    Mapping {
        columns = Collections.unmodifiableMap(new TreeMap<>(columns));
        constants = Collections.unmodifiableMap(new TreeMap<>(constants));
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        options = Collections.unmodifiableMap(new TreeMap<>(options));
    }

    private static Parameter whole(String name, String usual, int greatest) {
        return new Parameter(
                name,
                Parameter.Type.WHOLE_NUMBER,
                usual,
                List.of(),
                Optional.of(0.0),
                Optional.of((double) greatest),
                "csv.setting." + name,
                false);
    }

    /**
     * Returns what {@code settings} say; what they say themselves comes before what a saved mapping in them says.
     *
     * @throws RefusedException naming the word that cannot be used
     */
    static Mapping of(Settings settings) {
        Words own = new Words();
        lines(settings.get(MAP)).forEach(w -> own.add(MAP.name(), w));
        lines(settings.get(VALUE)).forEach(w -> own.add(VALUE.name(), w));
        lines(settings.get(SET)).forEach(w -> own.add(SET.name(), w));
        for (Parameter option : OPTIONS) {
            settings.get(option.name()).ifPresent(v -> own.add(option.name(), v));
        }
        Mapping saved = parse(settings.get(SAVED));
        saved.columns.forEach((role, column) -> {
            if (!own.constants.containsKey(role)) {
                own.columns.putIfAbsent(role, column);
            }
        });
        saved.constants.forEach((role, value) -> {
            if (!own.columns.containsKey(role)) {
                own.constants.putIfAbsent(role, value);
            }
        });
        saved.values.forEach((role, meant) -> meant.forEach((given, means) ->
                own.values.computeIfAbsent(role, r -> new TreeMap<>()).putIfAbsent(given, means)));
        saved.options.forEach(own.options::putIfAbsent);
        return own.mapping();
    }

    /**
     * Returns the mapping that a saved file holds; empty lines and lines that begin with {@code #} say nothing.
     *
     * @throws RefusedException {@code csv.mapping-line} with the line, or what is wrong with its word
     */
    static Mapping parse(String text) {
        Words words = new Words();
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            String word = line.strip();
            if (word.isEmpty() || word.startsWith("#")) {
                continue;
            }
            int blank = word.indexOf(' ');
            RefusedException.unless(blank > 0, "csv.mapping-line", number);
            try {
                words.add(word.substring(0, blank), word.substring(blank + 1).strip());
            } catch (RefusedException e) {
                throw new RefusedException(
                        Problem.refused("csv.mapping-word", number, e.problem().text()), e);
            }
        }
        return words.mapping();
    }

    private static List<String> lines(String of) {
        return of.lines()
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    /** Returns the value of an option, or its default. */
    String option(Parameter of) {
        return options.getOrDefault(of.name(), of.usual());
    }

    /** Returns the number that an option is set to. */
    int number(Parameter of) {
        return Integer.parseInt(option(of));
    }

    /** Returns whether a column or a constant has this role. */
    boolean has(String role) {
        return columns.containsKey(Role.of(role)) || constants.containsKey(Role.of(role));
    }

    /** Returns all roles with this name, mapped or constant, in order. */
    List<Role> roles(String name) {
        List<Role> all = new ArrayList<>(columns.keySet());
        all.addAll(constants.keySet());
        return all.stream().filter(r -> r.name().equals(name)).sorted().toList();
    }

    /** Returns the text of a saved mapping, which {@link #parse} gives back. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        columns.forEach((role, column) -> line(text, MAP, role + "=" + Role.encode(column)));
        constants.forEach((role, value) -> line(text, SET, role + "=" + Role.encode(value)));
        values.forEach((role, meant) -> meant.forEach(
                (given, means) -> line(text, VALUE, role + ":" + Role.encode(given) + "=" + Role.encode(means))));
        OPTIONS.forEach(o -> Optional.ofNullable(options.get(o.name())).ifPresent(v -> line(text, o, v)));
        return text.toString();
    }

    private static void line(StringBuilder text, Parameter word, String rest) {
        text.append(word.name()).append(' ').append(rest).append('\n');
    }

    /** Gathers the words of a mapping. */
    private static final class Words {
        private final Map<Role, String> columns = new TreeMap<>();
        private final Map<Role, String> constants = new TreeMap<>();
        private final Map<Role, Map<String, String>> values = new TreeMap<>();
        private final Map<String, String> options = new TreeMap<>();

        void add(String word, String rest) {
            if (MAP.name().equals(word) || SET.name().equals(word)) {
                String[] sides = sides(rest);
                Role role = Role.parse(sides[0]);
                boolean fresh = !columns.containsKey(role) && !constants.containsKey(role);
                RefusedException.unless(fresh, "csv.role-twice", role.toString());
                (MAP.name().equals(word) ? columns : constants).put(role, Role.decode(sides[1]));
            } else if (VALUE.name().equals(word)) {
                String[] sides = sides(rest);
                int colon = sides[0].lastIndexOf(':');
                RefusedException.unless(colon > 0, "csv.value-form");
                Role role = roleOfValue(sides[0].substring(0, colon));
                String given = Role.decode(sides[0].substring(colon + 1));
                values.computeIfAbsent(role, r -> new TreeMap<>()).put(given, Role.decode(sides[1]));
            } else {
                options.put(word, option(word, rest));
            }
        }

        /** A value may be meant for all columns of a role, such as every {@code grade:SUBJECT}. */
        private static Role roleOfValue(String text) {
            return text.indexOf(':') < 0 && ("is".equals(text) || "figure".equals(text) || "set".equals(text))
                    ? Role.of(text)
                    : Role.parse(text);
        }

        private static String[] sides(String text) {
            int equals = text.indexOf('=');
            RefusedException.unless(equals > 0, "csv.word-form");
            return new String[] {
                text.substring(0, equals).strip(), text.substring(equals + 1).strip()
            };
        }

        private static String option(String word, String value) {
            Parameter of = OPTIONS.stream()
                    .filter(o -> o.name().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new RefusedException(
                            Problem.refused("csv.word-unknown").with(Given.of(word))));
            boolean good = true;
            if (of.type() == Parameter.Type.WHOLE_NUMBER) {
                good = value.matches("[0-9]{1,5}")
                        && Integer.parseInt(value) <= of.greatest().orElseThrow();
            } else if (of.type() == Parameter.Type.CHOICE) {
                good = of.allowed().contains(value);
            }
            RefusedException.unless(
                    good,
                    "csv.option",
                    of.name(),
                    Given.of(value, of.allowed()).text(),
                    of.type() == Parameter.Type.CHOICE
                            ? String.join(", ", of.allowed())
                            : "0-" + of.greatest().orElse(0.0).intValue());
            return value;
        }

        Mapping mapping() {
            return new Mapping(columns, constants, values, options);
        }
    }
}
