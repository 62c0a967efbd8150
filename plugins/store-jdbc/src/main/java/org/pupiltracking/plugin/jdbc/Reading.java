package org.pupiltracking.plugin.jdbc;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.plugin.jdbc.Dictionaries.Assessment;
import org.pupiltracking.plugin.jdbc.Dictionaries.Provenance;
import org.pupiltracking.record.EntityId;
import org.pupiltracking.record.Fact;
import org.pupiltracking.record.FactId;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.Judgement;
import org.pupiltracking.record.Origin;
import org.pupiltracking.record.Payload;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.RecordedFact;
import org.pupiltracking.record.Revision;
import org.pupiltracking.record.Security;
import org.pupiltracking.record.StaffId;
import org.pupiltracking.spi.FactQuery;
import org.pupiltracking.spi.FactSink;

/**
 * Reads one tenant's facts, table after table, each by its key a window at a time: memory is bounded in every database, whatever its driver
 * does with large results, and cancelling is prompt.
 */
final class Reading {

    /** H2 keeps a result of up to 40,000 rows in memory for each GiB of heap; a few of these stay below it in half a GiB. */
    private static final int WINDOW = 4_000;

    private static final Provenance NOWHERE = new Provenance("", "", "");

    /** Facts from {@code first} to {@code last}, both included, by key. */
    record Range(long first, long last) {}

    private final Connection connection;
    private final List<Range> known;
    private final FactSink to;
    private final Monitor on;
    private final Dictionaries by;
    private final @Nullable BitSet asked;
    private final Set<Class<? extends Payload>> kinds;
    private final Map<Payload, Payload> same = new HashMap<>();

    Reading(Connection connection, int tenant, List<Range> known, FactQuery what, FactSink to, Monitor on)
            throws SQLException {
        this.connection = connection;
        this.known = known;
        this.to = to;
        this.on = on;
        this.by = new Dictionaries(connection, tenant);
        this.kinds = what.what();
        this.asked = what.about().isPresent() ? numbers(what.about().get()) : null;
    }

    void read() throws SQLException, IOException {
        for (FactTable<?> table : FactTable.ALL) {
            if (kinds.isEmpty() || kinds.contains(table.kind())) {
                read(table);
            }
        }
        if (kinds.isEmpty() || kinds.contains(Judgement.class)) {
            readJudgements();
        }
    }

    private BitSet numbers(Set<EntityId> about) throws SQLException {
        BitSet numbers = new BitSet();
        for (EntityId entity : about) {
            by.entities.find(entity).ifPresent(numbers::set);
        }
        return numbers;
    }

    /** Hands over a row that the cursor stands before the second column of. */
    private interface Row {
        void take(long fact, Cursor row) throws SQLException, IOException;
    }

    private void scan(String table, String where, List<Column> columns, Row each) throws SQLException, IOException {
        String select = "select " + columns.stream().map(Column::name).collect(Collectors.joining(", ")) + " from "
                + table + " where fact_no > ? and fact_no <= ?" + where + " order by fact_no fetch first " + WINDOW
                + " rows only";
        try (Windows windows = new Windows(connection, select, WINDOW)) {
            for (Range range : known) {
                windows.over(range);
                for (ResultSet rows = windows.next(); rows != null; rows = windows.next()) {
                    Cursor row = new Cursor(rows);
                    for (int i = 0; row.next(); i++) {
                        if (i % 1_000 == 0) {
                            on.check();
                        }
                        each.take(row.number(), row);
                    }
                }
            }
        }
    }

    private <P extends Payload> void read(FactTable<P> table) throws SQLException, IOException {
        List<Column> columns = Stream.concat(
                        FactTable.HEAD.stream().filter(c -> !c.name().equals("tenant_no")), table.columns().stream())
                .toList();
        scan(table.name(), table.where(), columns, (fact, row) -> {
            Revision revision = new Revision(row.number());
            int about = row.integer();
            if (asked != null && !asked.get(about)) {
                return;
            }
            Period when = new Period(row.day(), row.dayOrNone());
            Provenance provenance = by.provenances.at(row.integer());
            int line = -1;
            Optional<String> reference = Optional.empty();
            if (to.needsOrigin()) {
                line = row.integerOrNone();
                reference = row.textOrNone();
            } else {
                row.skip(2);
            }
            long corrects = row.numberOrNone();
            boolean ended = row.flag();
            P payload = table.read().from(row, by);
            give(
                    fact,
                    revision,
                    by.entities.at(about),
                    shared(payload),
                    when,
                    provenance,
                    line,
                    reference,
                    corrects,
                    ended);
        });
    }

    /** What every judgement says comes first; of where it comes from nothing is read unless somebody asks. */
    private void readJudgements() throws SQLException, IOException {
        boolean origins = to.needsOrigin();
        scan(JudgementTable.NAME, "", JudgementTable.AS_READ, (fact, row) -> {
            long revision = row.number();
            int about = row.integer();
            if (asked != null && !asked.get(about)) {
                return;
            }
            PupilId pupil = (PupilId) by.entities.at(about);
            Assessment assessment = by.assessments.at(row.integer());
            String raw = by.raws.at(row.integer());
            Security security = JudgementTable.security(row.integer());
            long corrects = row.numberOrNone();
            boolean ended = row.flag();
            if (!ended && !origins) {
                judgement(fact, revision, pupil, assessment, raw, security, LocalDate.EPOCH, NOWHERE, "", corrects);
                return;
            }
            LocalDate day = row.day();
            Provenance provenance = by.provenances.at(row.integer());
            int line = row.integerOrNone();
            Optional<String> reference = row.textOrNone();
            if (ended) {
                give(
                        fact,
                        new Revision(revision),
                        pupil,
                        new Judgement(
                                assessment.subject(),
                                assessment.point(),
                                assessment.kind(),
                                assessment.scheme(),
                                raw,
                                security),
                        new Period(day, row.dayOrNone()),
                        provenance,
                        line,
                        reference,
                        corrects,
                        true);
            } else {
                String origin = reference(provenance, line, reference);
                judgement(fact, revision, pupil, assessment, raw, security, day, provenance, origin, corrects);
            }
        });
    }

    private void judgement(
            long fact,
            long revision,
            PupilId pupil,
            Assessment assessment,
            String raw,
            Security security,
            LocalDate day,
            Provenance provenance,
            String reference,
            long corrects)
            throws IOException {
        to.judgement(
                FactNumbers.within(fact),
                revision,
                pupil,
                assessment.subject(),
                assessment.point(),
                assessment.kind(),
                assessment.scheme(),
                raw,
                security,
                day,
                provenance.author(),
                provenance.source(),
                reference,
                corrects < 0 ? -1 : FactNumbers.within(corrects));
    }

    private void give(
            long fact,
            Revision revision,
            EntityId about,
            Payload what,
            Period when,
            Provenance provenance,
            int line,
            Optional<String> reference,
            long corrects,
            boolean ended)
            throws IOException {
        to.fact(new RecordedFact(
                new FactId(FactNumbers.within(fact)),
                revision,
                new Fact(
                        about,
                        what,
                        when,
                        provenance.author().isEmpty()
                                ? Optional.empty()
                                : Optional.of(new StaffId(provenance.author())),
                        new Origin(provenance.source(), reference(provenance, line, reference)),
                        corrects < 0 ? Optional.empty() : Optional.of(new FactId(FactNumbers.within(corrects)))),
                ended));
    }

    private static String reference(Provenance provenance, int line, Optional<String> reference) {
        return line >= 0 ? Reference.join(provenance.file(), line) : reference.orElse("");
    }

    /** Memberships and characteristics are few and said of many: one instance each. Names and figures differ nearly always. */
    private Payload shared(Payload payload) {
        if (payload instanceof Identity || same.size() > 10_000) {
            return payload;
        }
        Payload first = same.putIfAbsent(payload, payload);
        return first == null ? payload : first;
    }
}
