package org.pupiltracking.plugin.jdbc;

import static org.pupiltracking.plugin.jdbc.Column.day;
import static org.pupiltracking.plugin.jdbc.Column.flag;
import static org.pupiltracking.plugin.jdbc.Column.integer;
import static org.pupiltracking.plugin.jdbc.Column.text;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.calendar.SchoolYear;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.framework.CharacteristicId;
import org.pupiltracking.framework.FrameworkKey;
import org.pupiltracking.framework.PolicyId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.record.Attendance;
import org.pupiltracking.record.AuthorityId;
import org.pupiltracking.record.CharacteristicHeld;
import org.pupiltracking.record.ClassMembership;
import org.pupiltracking.record.Enrolment;
import org.pupiltracking.record.FrameworkAssigned;
import org.pupiltracking.record.GroupMembership;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.Payload;
import org.pupiltracking.record.PointDates;
import org.pupiltracking.record.PublishedFigure;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.SamePupil;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.record.SchoolProfile;
import org.pupiltracking.record.SetMembership;
import org.pupiltracking.record.StaffIdentity;
import org.pupiltracking.record.SubjectStudied;
import org.pupiltracking.record.Upn;
import org.pupiltracking.record.YearTaught;

/**
 * A kind of payload and the columns of its table that say what is said; the columns that every table of facts has stand in {@link #HEAD}.
 *
 * @param where which rows of the table are of this kind; empty for all
 */
record FactTable<P extends Payload>(
        String name, Class<P> kind, String where, List<Column> columns, Write<P> write, Read<P> read) {

    /** What every table of facts begins with. */
    static final List<Column> HEAD = List.of(
            Column.number("fact_no"),
            integer("tenant_no"),
            Column.number("revision"),
            integer("about_no"),
            day("valid_from"),
            day("valid_to"),
            integer("provenance_no"),
            integer("line"),
            text("reference"),
            Column.number("corrects"),
            flag("ended"));

    /** All kinds except {@link org.pupiltracking.record.Judgement}, of which there are so many that {@link JudgementTable} sees to them. */
    static final List<FactTable<?>> ALL = List.of(
            new FactTable<>(
                    "identity",
                    Identity.class,
                    " and staff_name is null",
                    List.of(text("surname"), text("forename"), day("birth"), text("upn"), text("former_upn")),
                    (p, row, by) -> row.put(p.surname())
                            .put(p.forename())
                            .put(orNull(p.birth()))
                            .put(orNull(p.upn().map(Upn::value)))
                            .put(orNull(p.formerUpn().map(Upn::value))),
                    (row, by) -> new Identity(
                            row.text(),
                            row.text(),
                            row.dayOrNone(),
                            row.textOrNone().map(Upn::new),
                            row.textOrNone().map(Upn::new))),
            new FactTable<>(
                    "identity",
                    StaffIdentity.class,
                    " and staff_name is not null",
                    List.of(text("staff_name")),
                    (p, row, by) -> row.put(p.name()),
                    (row, by) -> new StaffIdentity(row.text())),
            new FactTable<>(
                    "enrolment",
                    Enrolment.class,
                    "",
                    List.of(integer("school_no"), flag("main_registration")),
                    (p, row, by) -> row.put(by.entities.of(p.school())).put(p.main()),
                    (row, by) -> new Enrolment(school(row, by), row.flag())),
            new FactTable<>(
                    "year_taught",
                    YearTaught.class,
                    "",
                    List.of(integer("school_no"), text("year_group")),
                    (p, row, by) ->
                            row.put(by.entities.of(p.school())).put(p.year().code()),
                    (row, by) -> new YearTaught(school(row, by), new YearGroup(row.text()))),
            new FactTable<>(
                    "class_membership",
                    ClassMembership.class,
                    "",
                    List.of(integer("school_no"), text("class_name")),
                    (p, row, by) -> row.put(by.entities.of(p.school())).put(p.name()),
                    (row, by) -> new ClassMembership(school(row, by), row.text())),
            new FactTable<>(
                    "set_membership",
                    SetMembership.class,
                    "",
                    List.of(integer("school_no"), text("subject"), text("set_name")),
                    (p, row, by) -> row.put(by.entities.of(p.school()))
                            .put(p.subject().value())
                            .put(p.name()),
                    (row, by) -> new SetMembership(school(row, by), new SubjectId(row.text()), row.text())),
            new FactTable<>(
                    "group_membership",
                    GroupMembership.class,
                    "",
                    List.of(integer("school_no"), text("group_name")),
                    (p, row, by) -> row.put(by.entities.of(p.school())).put(p.name()),
                    (row, by) -> new GroupMembership(school(row, by), row.text())),
            new FactTable<>(
                    "characteristic_held",
                    CharacteristicHeld.class,
                    "",
                    List.of(text("characteristic"), text("held_value")),
                    (p, row, by) -> row.put(p.characteristic().value()).put(p.value()),
                    (row, by) -> new CharacteristicHeld(new CharacteristicId(row.text()), row.text())),
            new FactTable<>(
                    "subject_studied",
                    SubjectStudied.class,
                    "",
                    List.of(text("subject"), flag("studied")),
                    (p, row, by) -> row.put(p.subject().value()).put(p.studied()),
                    (row, by) -> new SubjectStudied(new SubjectId(row.text()), row.flag())),
            new FactTable<>(
                    "attendance",
                    Attendance.class,
                    "",
                    List.of(integer("school_no"), integer("possible"), integer("attended")),
                    (p, row, by) -> row.put(by.entities.of(p.school()))
                            .put(p.possible())
                            .put(p.attended()),
                    (row, by) -> new Attendance(school(row, by), row.integer(), row.integer())),
            new FactTable<>(
                    "framework_assigned",
                    FrameworkAssigned.class,
                    "",
                    List.of(text("framework"), text("policy"), text("subject"), text("reason")),
                    (p, row, by) -> row.put(p.framework().toString())
                            .put(orNull(p.policy().map(PolicyId::value)))
                            .put(orNull(p.subject().map(SubjectId::value)))
                            .put(p.reason()),
                    (row, by) -> new FrameworkAssigned(
                            FrameworkKey.parse(row.text()),
                            row.textOrNone().map(PolicyId::new),
                            row.textOrNone().map(SubjectId::new),
                            row.text())),
            new FactTable<>(
                    "same_pupil",
                    SamePupil.class,
                    "",
                    List.of(integer("other_no"), flag("same")),
                    (p, row, by) -> row.put(by.entities.of(p.other())).put(p.same()),
                    (row, by) -> new SamePupil((PupilId) by.entities.at(row.integer()), row.flag())),
            new FactTable<>(
                    "school_profile",
                    SchoolProfile.class,
                    "",
                    List.of(text("school_name"), integer("authority_no"), text("phase")),
                    (p, row, by) ->
                            row.put(p.name()).put(by.entities.of(p.authority())).put(p.phase()),
                    (row, by) ->
                            new SchoolProfile(row.text(), (AuthorityId) by.entities.at(row.integer()), row.text())),
            new FactTable<>(
                    "point_dates",
                    PointDates.class,
                    "",
                    List.of(text("point"), day("first_on"), day("last_on")),
                    (p, row, by) -> row.put(p.point().toString()).put(p.from()).put(p.to()),
                    (row, by) -> new PointDates(Point.parse(row.text()), row.day(), row.day())),
            new FactTable<>(
                    "published_figure",
                    PublishedFigure.class,
                    "",
                    List.of(
                            text("measure"),
                            text("school_year"),
                            text("release"),
                            text("symbol"),
                            text("figure"),
                            text("low"),
                            text("high"),
                            integer("pupils"),
                            text("coverage")),
                    (p, row, by) -> row.put(p.measure())
                            .put(p.year().toString())
                            .put(p.release())
                            .put(p.symbol())
                            .put(orNull(p.value().map(BigDecimal::toString)))
                            .put(orNull(p.low().map(BigDecimal::toString)))
                            .put(orNull(p.high().map(BigDecimal::toString)))
                            .put(p.pupils().isPresent() ? p.pupils().getAsInt() : null)
                            .put(orNull(p.coverage().map(BigDecimal::toString))),
                    (row, by) -> new PublishedFigure(
                            row.text(),
                            SchoolYear.parse(row.text()),
                            row.text(),
                            row.text(),
                            row.textOrNone().map(BigDecimal::new),
                            row.textOrNone().map(BigDecimal::new),
                            row.textOrNone().map(BigDecimal::new),
                            count(row.integerOrNone()),
                            row.textOrNone().map(BigDecimal::new))));

    /** Writes a payload into the columns of its table. */
    @FunctionalInterface
    interface Write<P> {
        Rows into(P payload, Rows row, Dictionaries by) throws SQLException;
    }

    /** Reads a payload from the columns of its table. */
    @FunctionalInterface
    interface Read<P> {
        P from(Cursor row, Dictionaries by) throws SQLException;
    }

    private static SchoolId school(Cursor row, Dictionaries by) throws SQLException {
        return (SchoolId) by.entities.at(row.integer());
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }

    private static OptionalInt count(int pupils) {
        return pupils < 0 ? OptionalInt.empty() : OptionalInt.of(pupils);
    }
}
