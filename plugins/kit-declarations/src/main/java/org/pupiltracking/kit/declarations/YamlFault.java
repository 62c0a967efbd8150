package org.pupiltracking.kit.declarations;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.outcome.Problem;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Says what broke the YAML in words of those who wrote it. The library tells faults apart by its English sentences only; what is not known
 * here is told as a line that cannot be read, at its place.
 */
final class YamlFault {

    private record Known(String sentence, String code) {}

    private static final List<Known> BY_PROBLEM = List.of(
            new Known("TAB", "yaml.tab"),
            new Known("that cannot start any token", "yaml.start-character"),
            new Known("mapping values are not allowed here", "yaml.colon"),
            new Known("could not find expected ':'", "yaml.no-colon"),
            new Known("expected ',' or ']'", "yaml.bracket-open"),
            new Known("expected ',' or '}'", "yaml.bracket-open"),
            new Known("unknown escape character", "yaml.escape"),
            new Known("escape sequence", "yaml.escape"),
            new Known("expected alphabetic or numeric character", "yaml.alias"),
            new Known("unexpected character found", "yaml.alias"),
            new Known("expected <block end>", "yaml.indent"),
            new Known("expected the node content", "yaml.start-character"),
            new Known("block sequence entries are not allowed here", "yaml.indent"),
            new Known("<document start>", "yaml.indent"));

    private YamlFault() {}

    static Problem of(YamlEngineException fault, String name) {
        if (fault instanceof MarkedYamlEngineException marked) {
            return of(marked, name);
        }
        if (fault instanceof ReaderException reader) {
            return Problem.refused(
                            "yaml.control-character", String.format(Locale.ROOT, "U+%04X", reader.getCodePoint()))
                    .at(Place.of(name));
        }
        return Problem.refused("yaml.form").at(Place.of(name));
    }

    private static Problem of(MarkedYamlEngineException fault, String name) {
        String problem = Optional.ofNullable(fault.getProblem()).orElse("");
        String context = Optional.ofNullable(fault.getContext()).orElse("");
        if (context.contains("quoted scalar") && problem.contains("end of stream")) {
            return Problem.refused("yaml.quote-open").at(place(name, fault.getContextMark()));
        }
        String code = BY_PROBLEM.stream()
                .filter(k -> problem.contains(k.sentence()))
                .map(Known::code)
                .findFirst()
                .orElse("yaml.form");
        return Problem.refused(code).at(place(name, fault.getProblemMark().or(fault::getContextMark)));
    }

    static Place place(String name, Optional<Mark> at) {
        return at.map(YamlTree::position)
                .map(p -> Place.of(name, p.line(), Integer.toString(p.column())))
                .orElseGet(() -> Place.of(name));
    }
}
