package org.pupiltracking.plugin.csv;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.pupiltracking.outcome.Given;
import org.pupiltracking.outcome.Place;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.EntityId;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.Upn;
import org.pupiltracking.spi.SourceSink;

/** Tells which pupil a row is about: by id, else by UPN, else by name and birth date together. */
final class Whom {

    private static final int REMEMBERED = 500_000;

    private final String file;
    private final Cells cells;
    private final SourceSink to;
    private final Optional<Column> id;
    private final Optional<Column> name;
    private final Optional<Column> surname;
    private final Optional<Column> forename;
    private final Optional<Column> birth;
    private final Optional<Column> upn;
    private final Optional<Column> formerUpn;
    private final Map<String, PupilId> ids = new HashMap<>();

    /**
     * @throws RefusedException {@code csv.pupil-needed} if no column tells one child from another
     */
    Whom(Columns columns, Cells cells, String file, SourceSink to) {
        this.file = file;
        this.cells = cells;
        this.to = to;
        id = columns.one("pupil");
        name = columns.one("name");
        surname = columns.one("surname");
        forename = columns.one("forename");
        birth = columns.one("birth-date");
        upn = columns.one("upn");
        formerUpn = columns.one("former-upn");
        boolean named = name.isPresent() || (surname.isPresent() && forename.isPresent());
        RefusedException.unless(id.isPresent() || upn.isPresent() || (named && birth.isPresent()), "csv.pupil-needed");
    }

    /** Returns who the row says the pupil is, problems said; empty when it says nothing. */
    Optional<Identity> identity(Sheet.Row row) {
        String family = text(surname, row);
        String given = text(forename, row);
        String whole = text(name, row);
        if (!whole.isEmpty() && family.isEmpty() && given.isEmpty()) {
            int comma = whole.indexOf(',');
            int blank = whole.lastIndexOf(' ');
            family = comma >= 0 ? whole.substring(0, comma) : whole.substring(blank + 1);
            given = comma >= 0 ? whole.substring(comma + 1) : whole.substring(0, Math.max(0, blank));
        }
        Identity who = new Identity(
                Sheet.bare(family),
                Sheet.bare(given),
                birth.flatMap(c -> cells.day(c, row)),
                upn.flatMap(c -> upn(c, row)),
                formerUpn.flatMap(c -> upn(c, row)));
        boolean empty = who.surname().isEmpty()
                && who.forename().isEmpty()
                && who.birth().isEmpty()
                && who.upn().isEmpty()
                && who.formerUpn().isEmpty();
        return empty ? Optional.empty() : Optional.of(who);
    }

    private String text(Optional<Column> column, Sheet.Row row) {
        return column.flatMap(c -> cells.text(c, row)).orElse("");
    }

    private Optional<Upn> upn(Column column, Sheet.Row row) {
        String text = column.text(row);
        Optional<Upn> read = Upn.read(text);
        if (read.isEmpty() && !text.isEmpty()) {
            String code = Damage.of(text).orElse("csv.upn");
            to.problem(Problem.leftOut(code).with(Given.hidden(text)).at(cells.place(column, row)));
        }
        return read;
    }

    /** Returns the pupil; empty, after a problem, when the row does not tell. */
    Optional<PupilId> pupil(Sheet.Row row, Optional<Identity> who) {
        if (id.isPresent()) {
            String text = id.get().text(row);
            if (!text.isEmpty()) {
                return byId(id.get(), row, text);
            }
        }
        Place where = id.map(c -> cells.place(c, row)).orElseGet(() -> Place.of(file, row.line()));
        if (who.isEmpty()) {
            to.problem(Problem.leftOut("csv.pupil-blank").at(where));
            return Optional.empty();
        }
        return to.pupil(who.get(), where);
    }

    private Optional<PupilId> byId(Column column, Sheet.Row row, String text) {
        PupilId known = ids.get(text);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<String> damage = Damage.of(text);
        if (damage.isPresent()) {
            cells.damaged(damage.get(), column, row, text);
            return Optional.empty();
        }
        if (!EntityId.wellFormed(text)) {
            to.problem(Problem.leftOut("csv.id-form").with(Given.hidden(text)).at(cells.place(column, row)));
            return Optional.empty();
        }
        PupilId pupil = new PupilId(text);
        if (ids.size() < REMEMBERED) {
            ids.put(text, pupil);
        }
        return Optional.of(pupil);
    }
}
