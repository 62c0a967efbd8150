package org.pupiltracking.plugin.csv;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.outcome.Given;
import org.pupiltracking.outcome.NearMiss;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;

/**
 * What a column means, such as {@code pupil}, {@code is:sen} or {@code grade:reading@2025-26/spring-2}.
 *
 * @param name the word before the colon
 * @param of what stands after it: a subject, characteristic or measure; empty for none
 * @param at the point of a results column that names its own
 */
record Role(String name, String of, Optional<Point> at) implements Comparable<Role> {

    private enum Part {
        NONE,
        MAY,
        MUST
    }

    /** Every role, and whether something stands after its colon. */
    private static final Map<String, Part> NAMES = new TreeMap<>(Map.ofEntries(
            Map.entry("pupil", Part.NONE),
            Map.entry("school", Part.NONE),
            Map.entry("registration", Part.NONE),
            Map.entry("class", Part.NONE),
            Map.entry("year", Part.NONE),
            Map.entry("group", Part.NONE),
            Map.entry("set", Part.MUST),
            Map.entry("point", Part.NONE),
            Map.entry("date", Part.NONE),
            Map.entry("since", Part.NONE),
            Map.entry("kind", Part.NONE),
            Map.entry("subject", Part.NONE),
            Map.entry("grade", Part.MAY),
            Map.entry("security", Part.NONE),
            Map.entry("is", Part.MUST),
            Map.entry("name", Part.NONE),
            Map.entry("surname", Part.NONE),
            Map.entry("forename", Part.NONE),
            Map.entry("birth-date", Part.NONE),
            Map.entry("upn", Part.NONE),
            Map.entry("former-upn", Part.NONE),
            Map.entry("figure", Part.MUST),
            Map.entry("figure-low", Part.MUST),
            Map.entry("figure-high", Part.MUST),
            Map.entry("figure-coverage", Part.MUST),
            Map.entry("figure-pupils", Part.MAY),
            Map.entry("school-year", Part.NONE),
            Map.entry("release", Part.NONE),
            Map.entry("school-name", Part.NONE),
            Map.entry("authority", Part.NONE),
            Map.entry("phase", Part.NONE)));

    static Role of(String name) {
        return new Role(name, "", Optional.empty());
    }

    /**
     * Returns the role that {@code text} writes; {@code %3A} and the like stand for themselves.
     *
     * @throws RefusedException {@code csv.role-unknown}, {@code csv.role-part} or {@code point.form}
     */
    static Role parse(String text) {
        int colon = text.indexOf(':');
        String name = decode(colon < 0 ? text : text.substring(0, colon));
        String rest = colon < 0 ? "" : text.substring(colon + 1);
        Part part = NAMES.get(name);
        if (part == null) {
            List<String> names = List.copyOf(NAMES.keySet());
            throw new RefusedException(
                    Problem.refused("csv.role-unknown", NearMiss.of(name, names).orElse(""), names)
                            .with(Given.of(name, names)));
        }
        RefusedException.unless(
                part == Part.MAY || (part == Part.MUST) == !rest.isEmpty(),
                "csv.role-part",
                name,
                part == Part.MUST ? 1 : 0);
        int at = "grade".equals(name) ? rest.indexOf('@') : -1;
        if (at < 0) {
            return new Role(name, decode(rest), Optional.empty());
        }
        return new Role(name, decode(rest.substring(0, at)), Optional.of(Point.parse(decode(rest.substring(at + 1)))));
    }

    /** Returns the text in which {@code %3D}, {@code %3A} and {@code %2C} stand for themselves; a plus is a plus. */
    static String decode(String text) {
        try {
            return text.indexOf('%') < 0 ? text : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** Returns the text that {@link #decode} gives back. */
    static String encode(String text) {
        return text.replace("%", "%25").replace(",", "%2C").replace(":", "%3A").replace("=", "%3D");
    }

    /** Returns the role without what stands after its colon: values meant for it serve every such column. */
    Role bare() {
        return of(name);
    }

    /** Returns whether it says something of a school instead of a pupil. */
    boolean isFigure() {
        return name.startsWith("figure");
    }

    @Override
    public int compareTo(Role other) {
        return toString().compareTo(other.toString());
    }

    /** Returns the form that {@link #parse} reads. */
    @Override
    public String toString() {
        return name
                + (of.isEmpty() ? "" : ":" + encode(of))
                + at.map(p -> "@" + p).orElse("");
    }
}
