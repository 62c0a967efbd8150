package org.pupiltracking.plugin.jdbc;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.record.BatchId;
import org.pupiltracking.record.Revision;
import org.pupiltracking.record.TenantId;
import org.pupiltracking.spi.FactFeed;
import org.pupiltracking.spi.FactQuery;
import org.pupiltracking.spi.FactSink;
import org.pupiltracking.spi.RecordStore;

/**
 * Keeps records in a relational database. A writer holds the row of its tenant from its first look to its commit, on a connection of its
 * own; the facts go in on a second one, and what makes them known, the row of the batch, comes last.
 */
final class SqlRecordStore implements RecordStore {

    private final Database database;
    /** Keeps an embedded database open between calls. */
    private final Connection anchor;

    private SqlRecordStore(Database database, Connection anchor) {
        this.database = database;
        this.anchor = anchor;
    }

    static SqlRecordStore over(Database database) throws SQLException {
        return new SqlRecordStore(database, database.connect());
    }

    /** Returns how many revisions all tenants have together. */
    long revisions() throws SQLException {
        long revisions = Batches.revisions(anchor);
        anchor.rollback();
        return revisions;
    }

    void release() throws SQLException {
        anchor.close();
    }

    @Override
    public Revision head(TenantId tenant) throws IOException {
        return asking(connection -> {
            Optional<Batches.Tenant> row = Batches.tenant(connection, tenant, false);
            return new Revision(row.map(Batches.Tenant::head).orElse(0L));
        });
    }

    @Override
    public Revision at(TenantId tenant, Instant time) throws IOException {
        return asking(connection -> {
            Optional<Batches.Tenant> row = Batches.tenant(connection, tenant, false);
            return new Revision(row.isEmpty() ? 0 : Batches.at(connection, row.get(), time));
        });
    }

    @Override
    public Revision append(TenantId tenant, BatchHead head, FactFeed facts, Revision basedOn, Monitor on)
            throws IOException {
        return asking(guard -> {
            Batches.Tenant row = Batches.hold(guard, tenant);
            Optional<Batches.Known> earlier = Batches.known(guard, row, head.id());
            if (earlier.isPresent()) {
                return new Revision(earlier.get().revision());
            }
            RefusedException.unless(row.head() == basedOn.number(), "store.conflict", basedOn.number(), row.head());
            long count = write(row, facts, on);
            if (count == 0) {
                return basedOn;
            }
            Batches.publish(guard, row, head, count);
            database.commit(guard);
            return new Revision(row.head() + 1);
        });
    }

    @Override
    public Revision withdraw(TenantId tenant, BatchId withdrawn, BatchHead head) throws IOException {
        return asking(guard -> {
            Optional<Batches.Tenant> found = Batches.tenant(guard, tenant, true);
            RefusedException.unless(found.isPresent(), "batch.unknown", withdrawn.value());
            Batches.Tenant row = found.get();
            Optional<Batches.Known> batch = Batches.known(guard, row, withdrawn);
            Optional<Batches.Known> again = Batches.known(guard, row, head.id());
            if (again.isPresent()
                    && batch.isPresent()
                    && again.get().withdraws() == batch.get().revision()) {
                return new Revision(again.get().revision());
            }
            RefusedException.unless(again.isEmpty(), "batch.taken", head.id().value());
            RefusedException.unless(batch.isPresent(), "batch.unknown", withdrawn.value());
            RefusedException.unless(batch.get().withdraws() < 0, "batch.no-facts", withdrawn.value());
            RefusedException.unless(
                    !Batches.isWithdrawn(guard, row, batch.get().revision()), "batch.withdrawn", withdrawn.value());
            Batches.publishWithdrawal(guard, row, head, batch.get().revision());
            database.commit(guard);
            return new Revision(row.head() + 1);
        });
    }

    @Override
    public List<StoredBatch> batches(TenantId tenant, Revision upTo) throws IOException {
        return asking(connection -> {
            Optional<Batches.Tenant> row = Batches.tenant(connection, tenant, false);
            return row.isEmpty() ? List.of() : Batches.list(connection, row.get(), upTo.number());
        });
    }

    @Override
    public void read(TenantId tenant, FactQuery what, Revision upTo, FactSink to, Monitor on) throws IOException {
        asking(connection -> {
            Optional<Batches.Tenant> row = Batches.tenant(connection, tenant, false);
            if (row.isPresent()) {
                List<Reading.Range> known =
                        Batches.ranges(connection, row.get(), what.after().number(), upTo.number());
                new Reading(connection, row.get().number(), known, what, to, on).read();
            }
            return upTo;
        });
    }

    @Override
    public void keep(TenantId tenant, StoredDefinition definition) throws IOException {
        asking(guard -> {
            Batches.Tenant row = Batches.hold(guard, tenant);
            if (Definitions.keep(guard, row.number(), definition)) {
                database.commit(guard);
            }
            return definition;
        });
    }

    @Override
    public List<StoredDefinition> definitions(TenantId tenant) throws IOException {
        return asking(connection -> {
            Optional<Batches.Tenant> row = Batches.tenant(connection, tenant, false);
            return row.isEmpty()
                    ? List.of()
                    : Definitions.list(connection, row.get().number());
        });
    }

    @Override
    public void close() throws IOException {
        try {
            release();
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    /** Writes the facts of the batch that comes next; what a program that was killed left of its own is removed first. */
    private long write(Batches.Tenant tenant, FactFeed facts, Monitor on) throws SQLException, IOException {
        try (Connection into = database.connect()) {
            Unfinished.remove(into, tenant);
            boolean written = false;
            try (Writing writing = new Writing(
                    into, tenant.number(), tenant.head() + 1, tenant.lastFact(), database.commitEvery(), on)) {
                facts.into(writing);
                if (writing.count() > 0) {
                    writing.finish();
                }
                written = true;
                return writing.count();
            } finally {
                if (!written) {
                    into.rollback();
                    Unfinished.remove(into, tenant);
                }
            }
        }
    }

    private interface Asking<T> {
        T ask(Connection connection) throws SQLException, IOException;
    }

    private <T> T asking(Asking<T> what) throws IOException {
        try {
            if (anchor.isClosed()) {
                throw new IOException("store.closed");
            }
            try (Connection connection = database.connect()) {
                T answer = what.ask(connection);
                connection.rollback();
                return answer;
            }
        } catch (SQLException e) {
            if (Objects.equals(e.getSQLState(), "HYT00")) {
                throw new RefusedException(Problem.refused("store.busy"));
            }
            throw Faults.of(e);
        }
    }
}
