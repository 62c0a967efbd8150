package org.pupiltracking.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.pupiltracking.calendar.AcademicCalendar;
import org.pupiltracking.calendar.CalendarPoint;
import org.pupiltracking.framework.AssessmentFramework;
import org.pupiltracking.outcome.Outcome;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.scheme.GradingScheme;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.spi.Declared;

/**
 * Turns the plain tree of a declaration file into schemes, frameworks and calendars, and these into trees. Safe for use by many threads.
 *
 * <p>A file is a map: {@code tracking: 1}, the version of this form; {@code language}, that of plain labels, {@code en-GB} unless given; and
 * at least one of the lists {@code schemes}, {@code frameworks}, {@code calendars}. The keys within are those of the published JSON Schema.
 *
 * @since 0.1
 */
public final class Declarations {

    /** The version of the form of declaration files. */
    public static final String FORM = "1";

    private Declarations() {}

    /**
     * Returns what {@code root} declares, and everything that is wrong in it, in the order of the file: each problem with its place, what was
     * given, what is allowed and what was probably meant. A definition with a problem worse than a notice is left out; the others are
     * returned. References are checked within the file; a scheme that it only names is not.
     *
     * @param source the file's name without folders, for problems
     */
    public static Outcome<Declared> read(String source, Node root) {
        return read(Reading.written(source), root);
    }

    static Outcome<Declared> read(Reading in, Node root) {
        Fields f = new Fields(root, in);
        f.text("tracking")
                .filter(t -> !FORM.equals(t))
                .ifPresent(t -> in.notAllowed(
                        f.node("tracking").flatMap(Node::at), "declaration.form-unknown", t, List.of(FORM)));
        f.node("language").ifPresent(n -> in.text(n).ifPresent(t -> speak(in, n, t)));
        List<GradingScheme> schemes = f.list("schemes", Frame.once(in, n -> SchemeShape.read(n, in), "id", "edition"));
        List<AcademicCalendar> calendars = f.list("calendars", Frame.once(in, n -> CalendarShape.read(n, in), "id"));
        Function<SchemeKey, Optional<GradingScheme>> known =
                key -> schemes.stream().filter(s -> s.key().equals(key)).findFirst();
        List<AssessmentFramework> frameworks = f.list(
                "frameworks",
                Frame.once(in, n -> FrameworkShape.read(n, new Frame(in, known, points(calendars))), "id", "edition"));
        if (root instanceof Node.Mapping && !f.has("schemes") && !f.has("frameworks") && !f.has("calendars")) {
            in.add(root.at(), "declaration.nothing", List.of("schemes", "frameworks", "calendars"));
        }
        f.make(() -> true);
        return new Outcome<>(
                new Declared(schemes, frameworks, calendars, in.labels().lists()), in.problems());
    }

    private static void speak(Reading in, Node node, String tag) {
        LabelWords.locale(tag).ifPresentOrElse(l -> in.labels().speak(l), () -> in.add(node.at(), "label.language"));
    }

    /** Names of points and terms that an expectation may be given for. */
    private static Set<String> points(List<AcademicCalendar> calendars) {
        List<AcademicCalendar> all = new ArrayList<>(calendars);
        all.add(AcademicCalendar.HALF_TERMS);
        Set<String> names = new TreeSet<>();
        for (AcademicCalendar calendar : all) {
            for (CalendarPoint point : calendar.points()) {
                names.add(point.name().value());
                names.add(point.term());
            }
        }
        return names;
    }

    /**
     * Returns what is wrong between {@code framework} and the schemes that it names: an expectation, cut or points entry that is no result of
     * its scheme, a range upside down, a reference to a rule or characteristic that it has not. Without places. Empty when all fits.
     *
     * @param schemes gives a scheme by its key; what it does not know is not checked
     */
    public static List<Problem> problems(
            AssessmentFramework framework, Function<SchemeKey, Optional<GradingScheme>> schemes) {
        Reading in = Reading.written(framework.key().toString());
        FrameworkShape.read(of(framework), new Frame(in, schemes, points(List.of())));
        return in.problems();
    }

    /** Returns {@code scheme} as a tree without positions; its labels are word keys. */
    public static Node.Mapping of(GradingScheme scheme) {
        return SchemeShape.write(scheme);
    }

    /** Returns {@code framework} as a tree without positions; its labels are word keys. */
    public static Node.Mapping of(AssessmentFramework framework) {
        return FrameworkShape.write(framework);
    }

    /** Returns {@code calendar} as a tree without positions; its labels are word keys. */
    public static Node.Mapping of(AcademicCalendar calendar) {
        return CalendarShape.write(calendar);
    }
}
