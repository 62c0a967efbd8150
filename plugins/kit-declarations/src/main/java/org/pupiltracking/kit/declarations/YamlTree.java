package org.pupiltracking.kit.declarations;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.pupiltracking.declaration.Node;
import org.pupiltracking.declaration.Position;
import org.pupiltracking.outcome.Outcome;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.outcome.Problem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads one YAML file as a plain tree. Every scalar is the text as typed, quoted or not: {@code NO}, {@code 1.10}, {@code 010} and {@code
 * 7:04} are these texts and never a truth value, a number or a time. Nothing in a file refers, runs or includes: aliases, anchors and tags
 * are refused, and so is what is too large, too deep or has too many parts.
 */
public final class YamlTree {

    /** The most bytes that are read of a file: 4 MiB. */
    public static final int MOST_BYTES = 4 << 20;

    /** The deepest nesting of lists and maps. */
    public static final int DEEPEST = 40;

    /** The most texts, lists and maps of a file. */
    public static final int MOST_NODES = 200_000;

    private static final Pattern CURLY = Pattern.compile("[“”„].*|[‘’‚].*[‘’]", Pattern.DOTALL);
    private static final Pattern STRANGE_BLANK = Pattern.compile(
            "[\\u00a0\\u200b-\\u200d\\u2060\\ufeff].*|.*[\\u00a0\\u200b-\\u200d\\u2060\\ufeff]", Pattern.DOTALL);

    private final String name;
    private final Iterator<Event> events;
    private final List<Problem> problems = new ArrayList<>();
    private int nodes;

    private YamlTree(String name, String text) {
        this.name = name;
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(MOST_BYTES)
                .setParseComments(false)
                .build();
        this.events = new ParserImpl(settings, new StreamReader(settings, text));
    }

    /**
     * Returns the tree of a file, and every problem with line and column in the order of the file. Empty if there is no tree: the file is
     * not text, is empty, or breaks off where YAML can no longer be understood. A tree with problems shows what was meant, so that more
     * problems can be found, and is not to be used. Reads to the end or to the bound; does not close {@code in}.
     *
     * @param name the file's name without folders, for problems
     * @throws IOException only if {@code in} does
     */
    public static Outcome<Optional<Node>> read(String name, InputStream in) throws IOException {
        Outcome<String> text = FileText.read(name, in.readNBytes(MOST_BYTES + 1), MOST_BYTES);
        if (!text.isWhole()) {
            return text.map(t -> Optional.empty());
        }
        YamlTree tree = new YamlTree(name, text.value());
        Optional<Node> root = tree.root();
        return new Outcome<>(root, tree.problems);
    }

    /** Stops the reading where going on makes no sense or is too dear. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stop() {
            super(null, null, false, false);
        }
    }

    private Optional<Node> root() {
        try {
            Optional<Node> root = Optional.empty();
            while (events.hasNext()) {
                Event event = events.next();
                if (!(event instanceof NodeEvent)) {
                    continue;
                }
                if (root.isPresent()) {
                    throw stop(event.getStartMark(), "yaml.documents");
                }
                root = Optional.of(node(event, 0));
            }
            if (root.isEmpty()) {
                problems.add(Problem.refused("yaml.empty").at(Place.of(name)));
            }
            return root;
        } catch (Stop e) {
            return Optional.empty();
        } catch (YamlEngineException e) {
            problems.add(YamlFault.of(e, name));
            return Optional.empty();
        }
    }

    private Node node(Event event, int depth) {
        nodes++;
        if (nodes > MOST_NODES) {
            throw stop(event.getStartMark(), "yaml.too-many", MOST_NODES);
        }
        if (depth > DEEPEST) {
            throw stop(event.getStartMark(), "yaml.too-deep", DEEPEST);
        }
        Optional<Position> at = event.getStartMark().map(YamlTree::position);
        if (event instanceof AliasEvent alias) {
            add(at, "yaml.alias");
            return new Node.Scalar("*" + alias.getAlias(), at);
        }
        checkBare((NodeEvent) event, at);
        if (event instanceof ScalarEvent scalar) {
            checkText(scalar, at);
            return new Node.Scalar(scalar.getValue(), at);
        }
        return event instanceof SequenceStartEvent ? sequence(at, depth) : mapping(at, depth);
    }

    private void checkBare(NodeEvent event, Optional<Position> at) {
        if (event.getAnchor().isPresent()) {
            add(at, "yaml.anchor");
        }
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof SequenceStartEvent sequence
                        ? sequence.getTag()
                        : ((MappingStartEvent) event).getTag();
        if (tag.isPresent()) {
            add(at, "yaml.tag");
        }
    }

    private void checkText(ScalarEvent scalar, Optional<Position> at) {
        if (!scalar.isPlain()) {
            return;
        }
        if (CURLY.matcher(scalar.getValue()).matches()) {
            add(at, "yaml.curly-quotes");
        } else if (STRANGE_BLANK.matcher(scalar.getValue()).matches()) {
            add(at, "yaml.strange-blank");
        }
    }

    private Node sequence(Optional<Position> at, int depth) {
        List<Node> items = new ArrayList<>();
        Event next = events.next();
        while (next.getEventId() != Event.ID.SequenceEnd) {
            items.add(node(next, depth + 1));
            next = events.next();
        }
        return new Node.Sequence(items, at);
    }

    private Node mapping(Optional<Position> at, int depth) {
        List<Node.Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Event next = events.next();
        while (next.getEventId() != Event.ID.MappingEnd) {
            Node key = node(next, depth + 1);
            Node value = node(events.next(), depth + 1);
            if (!(key instanceof Node.Scalar text)) {
                add(key.at(), "yaml.key-form");
            } else if (!seen.add(text.text())) {
                add(key.at(), "yaml.key-twice");
            } else {
                entries.add(new Node.Entry(text.text(), key.at(), value));
            }
            next = events.next();
        }
        return new Node.Mapping(entries, at);
    }

    private void add(Optional<Position> at, String code, Object... arguments) {
        problems.add(Problem.leftOut(code, arguments)
                .at(at.map(p -> Place.of(name, p.line(), Integer.toString(p.column())))
                        .orElseGet(() -> Place.of(name))));
    }

    private Stop stop(Optional<Mark> at, String code, Object... arguments) {
        problems.add(Problem.refused(code, arguments).at(YamlFault.place(name, at)));
        return new Stop();
    }

    static Position position(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
