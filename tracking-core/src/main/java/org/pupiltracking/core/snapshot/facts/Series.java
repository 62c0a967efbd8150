package org.pupiltracking.core.snapshot.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.core.snapshot.packed.TextNumbers;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.record.Security;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.Result;
import org.pupiltracking.scheme.SchemeId;
import org.pupiltracking.scheme.SchemeKey;

/**
 * The results of one kind in one subject that occur, each with a code from 1, and what each means; a plane of the grid for each scheme id, so
 * that two schemes are never a correction of each other. Not for many threads while it grows.
 */
public final class Series {

    /**
     * A result as it was written.
     *
     * @param result what it means; of a scheme that is not known, or cannot read it, nothing
     * @param meaning the same for texts that mean the same in one scheme
     */
    public record Written(SchemeKey scheme, String raw, Security security, Optional<Result> result, int meaning) {}

    /** The codes of texts of one scheme and security. There are few of these, so they are gone through. */
    private record Texts(SchemeKey scheme, Security security, TextNumbers codes) {}

    private record Meaning(SchemeKey scheme, Result result) {}

    private static final int UNMET = -1;

    private final SubjectId subject;
    private final KindId kind;
    private final Map<SchemeId, Integer> planes = new HashMap<>();
    private final List<SchemeId> schemes = new ArrayList<>();
    private final List<Texts> texts = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();
    private final Map<Meaning, Integer> meanings = new HashMap<>();
    private int[] meaningOf = new int[64];
    private int[] planeOf = new int[64];

    Series(SubjectId subject, KindId kind) {
        this.subject = subject;
        this.kind = kind;
        written.add(new Written(SchemeKey.of("none", "0"), "-", Security.NOT_SAID, Optional.empty(), 0));
    }

    /** Returns the number of the plane of a scheme; {@code number} gives one where there is none yet. */
    int plane(SchemeId scheme, IntSupplier number) {
        Integer known = planes.get(scheme);
        if (known == null) {
            known = number.getAsInt();
            planes.put(scheme, known);
            schemes.add(scheme);
            schemes.sort(null);
        }
        return known;
    }

    /** Returns the code of a result; 0 when its scheme is not known or cannot read it. */
    int code(SchemeKey scheme, String raw, Security security, Function<SchemeKey, Optional<GradingScheme>> known) {
        Texts of = texts(scheme, security);
        if (of == null) {
            of = new Texts(scheme, security, new TextNumbers(32));
            texts.add(of);
        }
        int code = of.codes.get(raw);
        if (code == UNMET) {
            Optional<Result> result = known.apply(scheme).flatMap(s -> s.read(raw));
            code = result.isEmpty() ? 0 : written.size();
            of.codes.put(raw, code);
            if (result.isPresent()) {
                Integer meaning = meanings.get(new Meaning(scheme, result.get()));
                if (meaning == null) {
                    meaning = meanings.size() + 1;
                    meanings.put(new Meaning(scheme, result.get()), meaning);
                }
                if (written.size() == meaningOf.length) {
                    meaningOf = Arrays.copyOf(meaningOf, meaningOf.length * 2);
                    planeOf = Arrays.copyOf(planeOf, planeOf.length * 2);
                }
                meaningOf[written.size()] = meaning;
                planeOf[written.size()] = plane(scheme.id());
                written.add(new Written(scheme, raw, security, result, meaning));
            }
        }
        return code;
    }

    /** Returns the code of a result that occurs; -1 when it does not, or cannot be read. */
    public int code(SchemeKey scheme, String raw, Security security) {
        Texts of = texts(scheme, security);
        int code = of == null ? UNMET : of.codes.get(raw);
        return code == 0 ? UNMET : code;
    }

    private @Nullable Texts texts(SchemeKey scheme, Security security) {
        for (Texts of : texts) {
            if (of.security == security && of.scheme.equals(scheme)) {
                return of;
            }
        }
        return null;
    }

    /** Returns the subject. */
    public SubjectId subject() {
        return subject;
    }

    /** Returns the kind of result. */
    public KindId kind() {
        return kind;
    }

    /** Returns the plane of each scheme id, in the order of the ids. */
    public List<Integer> planes() {
        return schemes.stream().map(planes::get).toList();
    }

    /** Returns the plane of a scheme id; -1 when it has no result. */
    public int plane(SchemeId scheme) {
        return planes.getOrDefault(scheme, -1);
    }

    /** Returns the plane of the scheme of a code, from 1. */
    public int planeOf(int code) {
        return planeOf[code];
    }

    /** Returns how many codes there are, that of no result included. */
    public int codes() {
        return written.size();
    }

    /** Returns what code {@code code}, from 1, stands for. */
    public Written written(int code) {
        return written.get(code);
    }

    /** Returns the number of the meaning of a code. */
    public int meaning(int code) {
        return meaningOf[code];
    }

    /** Returns how many meanings there are, that of no result included. */
    public int meanings() {
        return meanings.size() + 1;
    }
}
