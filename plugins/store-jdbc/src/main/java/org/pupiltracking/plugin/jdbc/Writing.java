package org.pupiltracking.plugin.jdbc;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.plugin.jdbc.Dictionaries.Assessment;
import org.pupiltracking.plugin.jdbc.Dictionaries.Provenance;
import org.pupiltracking.record.Fact;
import org.pupiltracking.record.FactId;
import org.pupiltracking.record.Judgement;
import org.pupiltracking.record.Payload;
import org.pupiltracking.record.Period;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.RecordedFact;
import org.pupiltracking.record.Security;
import org.pupiltracking.record.StaffId;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.spi.FactSink;
import org.pupiltracking.text.Text;

/**
 * Writes the facts of one batch. Commits in parts where the database asks for it; nothing of it is known until the batch itself is written.
 */
final class Writing implements FactSink, AutoCloseable {

    private static final int REPORT_EVERY = 1 << 14;

    private final Connection connection;
    private final int tenant;
    private final long revision;
    private final long commitEvery;
    private final Monitor on;
    private final Dictionaries by;
    private final InTurn turns = new InTurn();
    private final Rows judgements;
    private final Map<Class<?>, FactTable<?>> kinds = new HashMap<>();
    private final Map<Class<?>, Rows> rows = new HashMap<>();
    private final long first;
    private long next;

    private @Nullable PupilId lastPupil;
    private int lastPupilNumber;
    private @Nullable Provenance lastProvenance;
    private int lastProvenanceNumber;

    Writing(Connection connection, int tenant, long revision, long lastFact, long commitEvery, Monitor on) {
        this.connection = connection;
        this.tenant = tenant;
        this.revision = revision;
        this.commitEvery = commitEvery;
        this.on = on;
        this.by = new Dictionaries(connection, tenant);
        this.judgements = new Rows(connection, JudgementTable.NAME, JudgementTable.COLUMNS, turns);
        FactTable.ALL.forEach(t -> kinds.put(t.kind(), t));
        this.first = FactNumbers.key(tenant, lastFact + 1);
        this.next = first;
    }

    /** Returns how many facts were written. */
    long count() {
        return next - first;
    }

    @Override
    public void fact(RecordedFact recorded) throws IOException {
        Fact fact = recorded.fact();
        try {
            if (fact.what() instanceof Judgement judgement) {
                judgement(fact, judgement, recorded.ended());
            } else {
                FactTable<?> table = kinds.get(fact.what().getClass());
                if (table == null) {
                    throw new RefusedException(Problem.refused(
                            "payload.unknown", fact.what().getClass().getName()));
                }
                write(table, fact, recorded.ended());
            }
            taken();
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    @Override
    public void judgement(
            long id,
            long known,
            PupilId pupil,
            SubjectId subject,
            Point point,
            KindId kind,
            SchemeKey scheme,
            String raw,
            Security security,
            LocalDate day,
            String author,
            String source,
            String reference,
            long corrects)
            throws IOException {
        try {
            put(pupil, subject, point, kind, scheme, raw, security, day, author, source, reference, corrects);
            judgements.put(false).put(null).end();
            taken();
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    /** Writes what is still gathered and commits it; returns when that is done. */
    void finish() throws SQLException {
        flush();
        turns.end();
    }

    private void flush() throws SQLException {
        judgements.flush();
        for (Rows r : rows.values()) {
            r.flush();
        }
        by.flush(turns);
        turns.add(connection::commit);
        on.progress(Text.of("store.progress"), count(), -1);
    }

    /** Waits until nothing of it uses the connection any more. */
    @Override
    public void close() {
        turns.abandon();
    }

    private void taken() throws SQLException {
        next++;
        long count = count();
        if (count % REPORT_EVERY == 0) {
            on.progress(Text.of("store.progress"), count, -1);
        }
        if (count % 64 == 0) {
            on.check();
        }
        if (count % commitEvery == 0) {
            flush();
        }
    }

    private void judgement(Fact fact, Judgement judgement, boolean ended) throws SQLException {
        RefusedException.unless(fact.about() instanceof PupilId, "judgement.about");
        RefusedException.unless(
                ended || fact.when().equals(Period.on(fact.when().from())), "judgement.period");
        put(
                (PupilId) fact.about(),
                judgement.subject(),
                judgement.point(),
                judgement.kind(),
                judgement.scheme(),
                judgement.raw(),
                judgement.security(),
                fact.when().from(),
                fact.by().map(StaffId::value).orElse(""),
                fact.from().source(),
                fact.from().reference(),
                fact.corrects().map(FactId::number).orElse(-1L));
        judgements.put(ended).put(ended ? fact.when().to().orElse(null) : null).end();
    }

    private void put(
            PupilId pupil,
            SubjectId subject,
            Point point,
            KindId kind,
            SchemeKey scheme,
            String raw,
            Security security,
            LocalDate day,
            String author,
            String source,
            String reference,
            long corrects)
            throws SQLException {
        int pupilNumber = lastPupilNumber;
        if (!pupil.equals(lastPupil)) {
            pupilNumber = by.entities.of(pupil);
            lastPupil = pupil;
            lastPupilNumber = pupilNumber;
        }
        judgements
                .put(next)
                .put(tenant)
                .put(revision)
                .put(pupilNumber)
                .put(by.assessments.of(new Assessment(subject, point, kind, scheme)))
                .put(by.raws.of(raw))
                .put(JudgementTable.number(security))
                .put(day);
        putOrigin(judgements, author, source, reference, corrects);
    }

    private <P extends Payload> void write(FactTable<P> table, Fact fact, boolean ended) throws SQLException {
        Rows into = rows.computeIfAbsent(table.kind(), k -> rowsOf(table));
        into.put(next)
                .put(tenant)
                .put(revision)
                .put(by.entities.of(fact.about()))
                .put(fact.when().from())
                .put(fact.when().to().orElse(null));
        putOrigin(
                into,
                fact.by().map(StaffId::value).orElse(""),
                fact.from().source(),
                fact.from().reference(),
                fact.corrects().map(FactId::number).orElse(-1L));
        into.put(ended);
        table.write().into(table.kind().cast(fact.what()), into, by).end();
    }

    private Rows rowsOf(FactTable<?> table) {
        return new Rows(
                connection,
                table.name(),
                Stream.concat(FactTable.HEAD.stream(), table.columns().stream()).toList(),
                turns);
    }

    private void putOrigin(Rows into, String author, String source, String reference, long corrects)
            throws SQLException {
        Reference parted = Reference.of(reference);
        into.put(provenance(author, source, parted == null ? "" : parted.file()))
                .put(parted == null ? null : parted.line())
                .put(parted != null || reference.isEmpty() ? null : reference)
                .put(corrects < 0 ? null : FactNumbers.key(tenant, corrects));
    }

    private int provenance(String author, String source, String file) throws SQLException {
        Provenance last = lastProvenance;
        if (last != null
                && last.author().equals(author)
                && last.source().equals(source)
                && last.file().equals(file)) {
            return lastProvenanceNumber;
        }
        Provenance provenance = new Provenance(author, source, file);
        lastProvenanceNumber = by.provenances.of(provenance);
        lastProvenance = provenance;
        return lastProvenanceNumber;
    }
}
