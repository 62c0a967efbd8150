package org.pupiltracking.core.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.framework.Definitions;
import org.pupiltracking.framework.Use;
import org.pupiltracking.scheme.Code;
import org.pupiltracking.scheme.Purpose;
import org.pupiltracking.scheme.Treatment;
import org.pupiltracking.snapshot.Question;
import org.pupiltracking.snapshot.Snapshot;
import org.pupiltracking.snapshot.Split;

/**
 * The ways in which a pupil may have a result that counts, as values of one block: who counts in the share was assessed, as far as codes do not
 * say otherwise, so what is told of one tells of the other. Value 0 is a pupil without any.
 */
final class Covered {

    private static final List<Split> WITH_A_RESULT = List.of(Split.ASSESSED, Split.IN_SHARE, Split.IN_PROGRESS);

    private final List<Set<Split>> ways = new ArrayList<>();

    private Covered(Collection<Split> asked, Set<Split> byCode) {
        ways.add(Set.of());
        for (int bits = 0; bits < 1 << WITH_A_RESULT.size(); bits++) {
            Set<Split> way = new TreeSet<>();
            for (int i = 0; i < WITH_A_RESULT.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    way.add(WITH_A_RESULT.get(i));
                }
            }
            if (way.contains(Split.ASSESSED) || byCode.containsAll(way)) {
                way.add(Split.STUDYING);
                way.retainAll(asked);
                if (!ways.contains(way)) {
                    ways.add(way);
                }
            }
        }
    }

    /**
     * @param asked what a release counts
     * @param byCode what a pupil may count in by a code, without being assessed
     */
    static Covered of(Collection<Split> asked, Set<Split> byCode) {
        return new Covered(asked, byCode);
    }

    /** Returns what a pupil may count in without being assessed: by a code that counts as not achieved and says that a result is missing. */
    static Set<Split> byCode(Question question, Snapshot snapshot) {
        Set<Split> found = new TreeSet<>();
        frameworks(question, snapshot.definitions())
                .flatMap(f -> f.uses().stream())
                .filter(u -> u.kind().filter(k -> !k.equals(question.kind())).isEmpty())
                .map(Use::scheme)
                .distinct()
                .flatMap(s -> snapshot.definitions().scheme(s).stream())
                .flatMap(s -> s.codes().stream())
                .filter(Covered::isWithoutAResult)
                .forEach(code -> {
                    if (code.treatment(Purpose.SHARE) == Treatment.NOT_ACHIEVED) {
                        found.add(Split.IN_SHARE);
                    }
                    if (code.treatment(Purpose.PROGRESS) == Treatment.NOT_ACHIEVED) {
                        found.add(Split.IN_PROGRESS);
                    }
                });
        return found;
    }

    private static Stream<AssessmentFramework> frameworks(Question question, Definitions definitions) {
        return question.own()
                ? definitions.frameworks().stream()
                : definitions.framework(question.framework()).stream();
    }

    private static boolean isWithoutAResult(Code code) {
        return switch (code.meaning()) {
            case EXPECTED_BUT_MISSING, ASSESSED_ANOTHER_WAY -> true;
            case BELOW_THE_LADDER, NOT_EXPECTED -> false;
        };
    }

    /** Returns how many values the block has. */
    int values() {
        return ways.size();
    }

    /** Returns the values, as bits, of whoever counts in all of {@code splits}. */
    int values(Set<Split> splits) {
        int values = 0;
        for (int i = 0; i < ways.size(); i++) {
            values |= ways.get(i).containsAll(splits) ? 1 << i : 0;
        }
        return values;
    }
}
