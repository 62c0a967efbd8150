package org.pupiltracking.plugin.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.record.BatchId;
import org.pupiltracking.record.Revision;
import org.pupiltracking.record.StaffId;
import org.pupiltracking.record.TenantId;
import org.pupiltracking.spi.RecordStore.BatchHead;
import org.pupiltracking.spi.RecordStore.StoredBatch;

/** The tables of tenants and batches: which revisions there are and which facts each of them knows. */
final class Batches {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** A tenant's row. */
    record Tenant(int number, long head, long lastFact) {}

    /**
     * A batch's row.
     *
     * @param withdraws the revision that it withdraws; -1 for none
     */
    record Known(long revision, long withdraws) {}

    private Batches() {}

    /**
     * Returns the tenant's row; empty when it has none.
     *
     * @param hold whether to keep other writers of the tenant waiting until this connection commits
     */
    static Optional<Tenant> tenant(Connection connection, TenantId tenant, boolean hold) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement(
                "select tenant_no, head, last_fact from tenant where id = ?" + (hold ? " for update" : ""))) {
            s.setString(1, tenant.value());
            try (ResultSet r = s.executeQuery()) {
                Cursor row = new Cursor(r);
                return row.next()
                        ? Optional.of(new Tenant(row.integer(), row.number(), row.number()))
                        : Optional.empty();
            }
        }
    }

    /** Returns the tenant's row, a new one where it has none, and keeps other writers of the tenant waiting. */
    static Tenant hold(Connection connection, TenantId tenant) throws SQLException {
        Optional<Tenant> found = tenant(connection, tenant, true);
        if (found.isPresent()) {
            return found.get();
        }
        try (PreparedStatement s =
                connection.prepareStatement("insert into tenant (id, head, last_fact) values (?, 0, 0)")) {
            s.setString(1, tenant.value());
            s.executeUpdate();
            connection.commit();
        } catch (SQLException e) {
            if (!Objects.equals(e.getSQLState(), "23505")) {
                throw e;
            }
            // Another writer made the row since we looked; it is as good as ours.
            connection.rollback();
        }
        return tenant(connection, tenant, true).orElseThrow();
    }

    /** Returns how many revisions all tenants have together. */
    static long revisions(Connection connection) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement("select coalesce(sum(head), 0) from tenant");
                ResultSet r = s.executeQuery()) {
            return r.next() ? r.getLong(1) : 0;
        }
    }

    static long at(Connection connection, Tenant tenant, Instant time) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement(
                "select coalesce(max(revision), 0) from batch where tenant_no = ? and recorded_at <= ?")) {
            s.setInt(1, tenant.number);
            s.setObject(2, stored(time));
            try (ResultSet r = s.executeQuery()) {
                return r.next() ? r.getLong(1) : 0;
            }
        }
    }

    static Optional<Known> known(Connection connection, Tenant tenant, BatchId id) throws SQLException {
        try (PreparedStatement s =
                connection.prepareStatement("select revision, withdraws from batch where tenant_no = ? and id = ?")) {
            s.setInt(1, tenant.number);
            s.setString(2, id.value());
            try (ResultSet r = s.executeQuery()) {
                Cursor row = new Cursor(r);
                return row.next() ? Optional.of(new Known(row.number(), row.numberOrNone())) : Optional.empty();
            }
        }
    }

    static boolean isWithdrawn(Connection connection, Tenant tenant, long revision) throws SQLException {
        try (PreparedStatement s =
                connection.prepareStatement("select 1 from batch where tenant_no = ? and withdraws = ?")) {
            s.setInt(1, tenant.number);
            s.setLong(2, revision);
            try (ResultSet r = s.executeQuery()) {
                return r.next();
            }
        }
    }

    /** Makes the {@code count} facts after the tenant's latest one known. */
    static void publish(Connection connection, Tenant tenant, BatchHead head, long count) throws SQLException {
        insert(
                connection,
                tenant,
                head,
                count,
                FactNumbers.key(tenant.number, tenant.lastFact + 1),
                FactNumbers.key(tenant.number, tenant.lastFact + count),
                null);
    }

    static void publishWithdrawal(Connection connection, Tenant tenant, BatchHead head, long withdraws)
            throws SQLException {
        insert(connection, tenant, head, 0, null, null, withdraws);
    }

    static List<StoredBatch> list(Connection connection, Tenant tenant, long upTo) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement(
                "select b.revision, b.id, b.recorded_at, b.author, b.source, b.facts, x.id, w.revision from batch b"
                        + " left join batch x on x.tenant_no = b.tenant_no and x.revision = b.withdraws"
                        + " left join batch w on w.tenant_no = b.tenant_no and w.withdraws = b.revision"
                        + " and w.revision <= ? where b.tenant_no = ? and b.revision <= ? order by b.revision")) {
            s.setLong(1, upTo);
            s.setInt(2, tenant.number);
            s.setLong(3, upTo);
            List<StoredBatch> batches = new ArrayList<>();
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    long withdrawnBy = r.getLong(8);
                    batches.add(new StoredBatch(
                            new BatchHead(
                                    new BatchId(text(r, 2)),
                                    Objects.requireNonNull(r.getObject(3, OffsetDateTime.class))
                                            .toInstant(),
                                    Optional.ofNullable(r.getString(4)).map(StaffId::new),
                                    text(r, 5)),
                            new Revision(r.getLong(1)),
                            r.getLong(6),
                            Optional.ofNullable(r.getString(7)).map(BatchId::new),
                            withdrawnBy == 0 ? Optional.empty() : Optional.of(new Revision(withdrawnBy))));
                }
            }
            return List.copyOf(batches);
        }
    }

    /** Returns the facts that were recorded after a revision and are known at another, earliest first, with no gap between two ranges unless a batch is withdrawn there. */
    static List<Reading.Range> ranges(Connection connection, Tenant tenant, long after, long upTo) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement(
                "select b.first_fact, b.last_fact from batch b where b.tenant_no = ? and b.revision > ? and b.revision <= ?"
                        + " and b.facts > 0"
                        + " and not exists (select 1 from batch w where w.tenant_no = b.tenant_no"
                        + " and w.withdraws = b.revision and w.revision <= ?) order by b.revision")) {
            s.setInt(1, tenant.number);
            s.setLong(2, after);
            s.setLong(3, upTo);
            s.setLong(4, upTo);
            List<Reading.Range> ranges = new ArrayList<>();
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    Reading.Range range = new Reading.Range(r.getLong(1), r.getLong(2));
                    int end = ranges.size() - 1;
                    if (end >= 0 && ranges.get(end).last() + 1 == range.first()) {
                        ranges.set(end, new Reading.Range(ranges.get(end).first(), range.last()));
                    } else {
                        ranges.add(range);
                    }
                }
            }
            return ranges;
        }
    }

    private static void insert(
            Connection connection,
            Tenant tenant,
            BatchHead head,
            long count,
            @Nullable Long firstFact,
            @Nullable Long lastFact,
            @Nullable Long withdraws)
            throws SQLException {
        try (PreparedStatement s = connection.prepareStatement(
                "insert into batch (tenant_no, revision, id, recorded_at,"
                        + " author, source, facts, first_fact, last_fact, withdraws) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            s.setInt(1, tenant.number);
            s.setLong(2, tenant.head + 1);
            s.setString(3, head.id().value());
            s.setObject(4, recorded(connection, tenant, head.recorded()));
            s.setString(5, head.by().map(StaffId::value).orElse(null));
            s.setString(6, head.source());
            s.setLong(7, count);
            s.setObject(8, firstFact);
            s.setObject(9, lastFact);
            s.setObject(10, withdraws);
            s.executeUpdate();
        }
        try (PreparedStatement s = connection.prepareStatement(
                "update tenant set head = head + 1, last_fact = last_fact + ? where tenant_no = ? and head = ?")) {
            s.setLong(1, count);
            s.setInt(2, tenant.number);
            s.setLong(3, tenant.head);
            if (s.executeUpdate() != 1) {
                throw new IllegalStateException("tenant.head");
            }
        }
    }

    /** The later of the given time and that of the batch before: a clock that went back cannot put a later revision first. */
    private static OffsetDateTime recorded(Connection connection, Tenant tenant, Instant given) throws SQLException {
        OffsetDateTime time = stored(given);
        try (PreparedStatement s =
                connection.prepareStatement("select recorded_at from batch where tenant_no = ? and revision = ?")) {
            s.setInt(1, tenant.number);
            s.setLong(2, tenant.head);
            try (ResultSet r = s.executeQuery()) {
                if (r.next()) {
                    OffsetDateTime before = Objects.requireNonNull(r.getObject(1, OffsetDateTime.class));
                    return before.toInstant().isAfter(time.toInstant()) ? before : time;
                }
            }
        }
        return time;
    }

    /** Both databases keep microseconds, and years of four digits without surprises. */
    private static OffsetDateTime stored(Instant time) {
        Instant clamped = time.isBefore(EARLIEST) ? EARLIEST : time.isAfter(LATEST) ? LATEST : time;
        return clamped.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static String text(ResultSet r, int column) throws SQLException {
        return Objects.requireNonNull(r.getString(column));
    }
}
