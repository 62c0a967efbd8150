package org.pupiltracking.plugin.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.calendar.PointName;
import org.pupiltracking.calendar.SchoolYear;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.record.AuthorityId;
import org.pupiltracking.record.EntityId;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.record.StaffId;
import org.pupiltracking.scheme.SchemeKey;

/** What one tenant's rows of facts repeat by the million, by number. */
final class Dictionaries {

    /** What was assessed, when, how and on which scale. */
    record Assessment(SubjectId subject, Point point, KindId kind, SchemeKey scheme) {}

    /**
     * Who said so, and in which feed.
     *
     * @param author empty when not known
     * @param file what comes before the line in references; empty when they have no line
     */
    record Provenance(String author, String source, String file) {}

    final Dictionary<EntityId> entities;
    final Dictionary<Assessment> assessments;
    final Dictionary<String> raws;
    final Dictionary<Provenance> provenances;

    private final Map<Object, Object> parts = new HashMap<>();

    Dictionaries(Connection connection, int tenant) {
        entities = new Dictionary<>(
                connection,
                tenant,
                new Dictionary.Form<>(
                        "entity",
                        "entity_no",
                        List.of("kind", "id"),
                        e -> List.of(kind(e), e.value()),
                        t -> entity(t.get(0), t.get(1))));
        assessments = new Dictionary<>(
                connection,
                tenant,
                new Dictionary.Form<>(
                        "assessment",
                        "assessment_no",
                        List.of("subject", "school_year", "point", "kind", "scheme", "edition"),
                        a -> List.of(
                                a.subject.value(),
                                a.point.year().toString(),
                                a.point.name().value(),
                                a.kind.value(),
                                a.scheme.id().value(),
                                a.scheme.edition().value()),
                        t -> new Assessment(
                                same(new SubjectId(t.get(0))),
                                same(new Point(SchoolYear.parse(t.get(1)), new PointName(t.get(2)))),
                                same(new KindId(t.get(3))),
                                same(SchemeKey.of(t.get(4), t.get(5))))));
        raws = new Dictionary<>(
                connection,
                tenant,
                new Dictionary.Form<>("raw_text", "raw_no", List.of("raw"), List::of, t -> t.get(0)));
        provenances = new Dictionary<>(
                connection,
                tenant,
                new Dictionary.Form<>(
                        "provenance",
                        "provenance_no",
                        List.of("author", "source", "file"),
                        p -> List.of(p.author, p.source, p.file),
                        t -> new Provenance(t.get(0), t.get(1), t.get(2))));
    }

    /** Returns one instance for equal parts of assessments: whoever reads millions of judgements knows them by it. */
    @SuppressWarnings("unchecked")
    private <T> T same(T part) {
        return (T) parts.computeIfAbsent(part, p -> p);
    }

    void flush(InTurn turns) throws SQLException {
        entities.flush(turns);
        assessments.flush(turns);
        raws.flush(turns);
        provenances.flush(turns);
    }

    private static String kind(EntityId entity) {
        if (entity instanceof PupilId) {
            return "pupil";
        }
        if (entity instanceof StaffId) {
            return "staff";
        }
        return entity instanceof SchoolId ? "school" : "authority";
    }

    private static EntityId entity(String kind, String id) {
        return switch (kind) {
            case "pupil" -> new PupilId(id);
            case "staff" -> new StaffId(id);
            case "school" -> new SchoolId(id);
            default -> new AuthorityId(id);
        };
    }
}
