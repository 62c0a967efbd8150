package org.pupiltracking.declaration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pupiltracking.calendar.AcademicCalendar;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.outcome.Outcome;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.spi.Declared;
import org.pupiltracking.spi.RecordStore.StoredDefinition;

/**
 * The one text of a scheme, framework or calendar: equal values have equal texts, and a text gives back a value equal to the one it was
 * written from. Kept with the record, so that an old judgement can be read when the plugin of its scheme has gone. It is a declaration file
 * (JSON, which is YAML too) whose labels are word keys, and its form never changes for what it can say today. Safe for use by many threads.
 *
 * @since 0.1
 */
public final class Canonical {

    private static final String SCHEME = "scheme";
    private static final String FRAMEWORK = "framework";
    private static final String CALENDAR = "calendar";

    private Canonical() {}

    /** Returns the text of {@code scheme}. */
    public static String of(GradingScheme scheme) {
        return file("schemes", Declarations.of(scheme));
    }

    /** Returns the text of {@code framework}. */
    public static String of(AssessmentFramework framework) {
        return file("frameworks", Declarations.of(framework));
    }

    /** Returns the text of {@code calendar}. */
    public static String of(AcademicCalendar calendar) {
        return file("calendars", Declarations.of(calendar));
    }

    private static String file(String list, Node one) {
        return CanonicalText.write(new Writing()
                .put("tracking", Declarations.FORM)
                .put(list, Writing.list(List.of(one), n -> n))
                .map());
    }

    /**
     * Returns the scheme that {@code canonical} writes.
     *
     * @throws RefusedException {@code canonical.form} or the first problem, if it is no such text
     */
    public static GradingScheme scheme(String canonical) {
        return one(canonical, Declared::schemes, SCHEME);
    }

    /**
     * Returns the framework that {@code canonical} writes.
     *
     * @throws RefusedException {@code canonical.form} or the first problem, if it is no such text
     */
    public static AssessmentFramework framework(String canonical) {
        return one(canonical, Declared::frameworks, FRAMEWORK);
    }

    /**
     * Returns the calendar that {@code canonical} writes.
     *
     * @throws RefusedException {@code canonical.form} or the first problem, if it is no such text
     */
    public static AcademicCalendar calendar(String canonical) {
        return one(canonical, Declared::calendars, CALENDAR);
    }

    private static <T> T one(String canonical, Function<Declared, List<T>> list, String kind) {
        Outcome<Declared> read = Declarations.read(Reading.kept(kind), CanonicalText.read(canonical));
        Optional<Problem> problem = read.problems().stream().findFirst();
        if (problem.isPresent()) {
            throw new RefusedException(problem.get());
        }
        List<T> all = list.apply(read.value());
        RefusedException.unless(all.size() == 1, "canonical.kind", kind);
        return all.get(0);
    }

    /** Returns what a store keeps of {@code scheme}. */
    public static StoredDefinition definition(GradingScheme scheme) {
        return definition(SCHEME, scheme.key().toString(), of(scheme));
    }

    /** Returns what a store keeps of {@code framework}. */
    public static StoredDefinition definition(AssessmentFramework framework) {
        return definition(FRAMEWORK, framework.key().toString(), of(framework));
    }

    private static StoredDefinition definition(String kind, String key, String canonical) {
        return new StoredDefinition(kind, key, hash(canonical), canonical);
    }

    /** Returns the SHA-256 of {@code canonical} in UTF-8, as 64 lower-case hexadecimal digits. */
    public static String hash(String canonical) {
        try {
            byte[] bytes = canonical.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
