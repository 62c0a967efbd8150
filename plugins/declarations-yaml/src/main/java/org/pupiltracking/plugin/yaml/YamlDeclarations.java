package org.pupiltracking.plugin.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pupiltracking.declaration.Declarations;
import org.pupiltracking.declaration.Node;
import org.pupiltracking.kit.declarations.YamlTree;
import org.pupiltracking.outcome.Outcome;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.spi.DeclarationReader;
import org.pupiltracking.spi.Declared;

/**
 * Reads schemes, frameworks and calendars from YAML files. A file that is not sound YAML declares nothing, but what can be seen of it is
 * read all the same, so that all its faults are told at once.
 */
final class YamlDeclarations implements DeclarationReader {

    private static final Declared NOTHING = new Declared(List.of(), List.of(), List.of(), List.of());

    private static final Comparator<Problem> PLACES = Comparator.<Problem>comparingInt(
                    p -> p.place().map(at -> at.line().orElse(0)).orElse(0))
            .thenComparingInt(p ->
                    p.place().flatMap(at -> at.column().map(Integer::parseInt)).orElse(0));

    @Override
    public Set<String> endings() {
        return Set.of("yaml", "yml");
    }

    @Override
    public Outcome<Declared> read(String name, InputStream in) throws IOException {
        Outcome<Optional<Node>> tree = YamlTree.read(name, in);
        if (tree.value().isEmpty()) {
            return tree.map(t -> NOTHING);
        }
        Outcome<Declared> declared = Declarations.read(name, tree.value().get());
        if (tree.problems().isEmpty()) {
            return declared;
        }
        List<Problem> all = new ArrayList<>(tree.problems());
        all.addAll(declared.problems());
        all.sort(PLACES);
        return new Outcome<>(NOTHING, all);
    }
}
