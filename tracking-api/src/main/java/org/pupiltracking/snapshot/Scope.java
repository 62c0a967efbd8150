package org.pupiltracking.snapshot;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.outcome.Given;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.EntityId;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.SchoolId;

/**
 * Which pupils are asked about, such as {@code school:9992001,year:4}: those for whom every part holds. {@link #ALL} has no part.
 *
 * @param parts each narrows the others; order does not matter to what it holds, but is kept
 * @since 0.1
 */
public record Scope(List<Part> parts) {

    /** Everybody in the record. */
    public static final Scope ALL = new Scope(List.of());

    public Scope {
        parts = List.copyOf(parts);
    }

    /** Returns the scope of {@code parts}. */
    public static Scope of(Part... parts) {
        return new Scope(List.of(parts));
    }

    /** Returns this scope, narrowed by {@code part}. */
    public Scope and(Part part) {
        List<Part> more = new ArrayList<>(parts);
        if (!more.contains(part)) {
            more.add(part);
        }
        return new Scope(more);
    }

    /** One condition. */
    public sealed interface Part {}

    /** Enrolled at the school. */
    public record OfSchool(SchoolId school) implements Part {
        public OfSchool {
            Objects.requireNonNull(school, "school");
        }
    }

    /** Taught in a year group of the phase {@code EYFS}, {@code KS1} … {@code KS5}. */
    public record OfPhase(String phase) implements Part {
        public OfPhase {
            RefusedException.unless(
                    phase.matches("EYFS|KS[1-5]"),
                    "scope.phase",
                    Given.of(phase).text());
        }
    }

    /** Taught in the year group. */
    public record OfYear(YearGroup year) implements Part {
        public OfYear {
            Objects.requireNonNull(year, "year");
        }
    }

    /** In a registration class of this name. */
    public record OfClass(String name) implements Part {
        public OfClass {
            RefusedException.unless(EntityId.wellFormed(name), "entity.form", "class");
        }
    }

    /** In a set or group of this name. */
    public record OfGroup(String name) implements Part {
        public OfGroup {
            RefusedException.unless(EntityId.wellFormed(name), "entity.form", "group");
        }
    }

    /** One pupil. */
    public record OfPupil(PupilId pupil) implements Part {
        public OfPupil {
            Objects.requireNonNull(pupil, "pupil");
        }
    }

    /**
     * Returns the scope that {@code text} writes: {@code authority}, or parts {@code school:ID}, {@code phase:KS2}, {@code year:4},
     * {@code class:4B}, {@code group:NAME}, {@code pupil:ID} joined by commas; {@code %2C}, {@code %3A}, {@code %3D} stand for a comma, colon
     * and equals sign within an id.
     *
     * @throws RefusedException {@code scope.form}
     */
    public static Scope parse(String text) {
        if ("authority".equals(text)) {
            return ALL;
        }
        List<Part> parts = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            int colon = part.indexOf(':');
            RefusedException.unless(
                    colon > 0 && colon < part.length() - 1,
                    "scope.form",
                    Given.of(part).text());
            parts.add(part(part.substring(0, colon), decode(part.substring(colon + 1))));
        }
        return new Scope(parts);
    }

    private static Part part(String kind, String id) {
        return switch (kind) {
            case "school" -> new OfSchool(new SchoolId(id));
            case "phase" -> new OfPhase(id);
            case "year" -> new OfYear(YearGroup.parse(id));
            case "class" -> new OfClass(id);
            case "group" -> new OfGroup(id);
            case "pupil" -> new OfPupil(new PupilId(id));
            default ->
                throw new RefusedException(
                        Problem.refused("scope.form", Given.of(kind).text()));
        };
    }

    /** Returns the text that {@link #parse} reads. It holds a pupil's id where the scope is one pupil, so it is not for logs. */
    public String toText() {
        return parts.isEmpty() ? "authority" : parts.stream().map(Scope::text).collect(Collectors.joining(","));
    }

    private static String text(Part part) {
        if (part instanceof OfSchool s) {
            return "school:" + encode(s.school().value());
        } else if (part instanceof OfPhase p) {
            return "phase:" + p.phase();
        } else if (part instanceof OfYear y) {
            return "year:" + y.year();
        } else if (part instanceof OfClass c) {
            return "class:" + encode(c.name());
        } else if (part instanceof OfGroup g) {
            return "group:" + encode(g.name());
        }
        return "pupil:" + encode(((OfPupil) part).pupil().value());
    }

    private static String encode(String id) {
        return id.replace("%", "%25").replace(",", "%2C").replace(":", "%3A").replace("=", "%3D");
    }

    private static String decode(String id) {
        try {
            return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(
                    Problem.refused("scope.form", Given.of(id).text()), e);
        }
    }
}
