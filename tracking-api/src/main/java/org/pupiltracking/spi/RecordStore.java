package org.pupiltracking.spi;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.record.BatchId;
import org.pupiltracking.record.Revision;
import org.pupiltracking.record.StaffId;
import org.pupiltracking.record.TenantId;

/**
 * Keeps facts for ever, in batches, for many tenants. What a fact means, and whether it is new, is decided by core; a store keeps and gives
 * back. Safe for use by many threads; writes of one tenant come one after the other.
 *
 * @since 0.1
 */
@ConsumerType
public interface RecordStore extends AutoCloseable {

    /** Returns the tenant's latest revision; {@link Revision#EMPTY} when it has no batch. */
    Revision head(TenantId tenant) throws IOException;

    /** Returns the tenant's latest revision that was recorded not after {@code time}; {@link Revision#EMPTY} when there is none. */
    Revision at(TenantId tenant, Instant time) throws IOException;

    /**
     * Appends a batch as one revision, all or nothing. Rule {@code store.atomic}: after a return it is kept, after an exception nothing of
     * it is. Rule {@code store.gapless}: revisions rise by one. An empty feed makes no revision.
     *
     * @param basedOn the revision that the facts were compared with
     * @return the new head; {@code basedOn} when the feed was empty; the revision of the earlier batch when {@code head.id()} is known already
     * @throws org.pupiltracking.outcome.RefusedException {@code store.conflict} if the tenant's head is no longer {@code basedOn}
     * @throws IOException if the medium fails
     */
    Revision append(TenantId tenant, BatchHead head, FactFeed facts, Revision basedOn, Monitor on) throws IOException;

    /**
     * Withdraws a batch as one new revision: as known from then on, nothing of the batch is; what later batches say stays.
     *
     * @param head names this act; its id is not that of the withdrawn batch
     * @return the new head; the revision of the earlier act when {@code head.id()} withdrew this batch already
     * @throws org.pupiltracking.outcome.RefusedException {@code batch.unknown}; {@code batch.withdrawn} when it is so already; {@code
     *     batch.no-facts} when it is itself a withdrawal; {@code batch.taken} when {@code head.id()} names something else
     * @throws IOException if the medium fails
     */
    Revision withdraw(TenantId tenant, BatchId withdrawn, BatchHead head) throws IOException;

    /** Returns the tenant's batches up to a revision, earliest first. */
    List<StoredBatch> batches(TenantId tenant, Revision upTo) throws IOException;

    /**
     * Hands over all facts that are known at {@code upTo} and that {@code what} asks for, without those of batches withdrawn by then;
     * earlier facts of one kind of payload about one entity before later ones, otherwise in any order that is the same at every call: a
     * store may keep each kind in a table of its own. Rule {@code store.streams}: memory is bounded.
     */
    void read(TenantId tenant, FactQuery what, Revision upTo, FactSink to, Monitor on) throws IOException;

    /**
     * Keeps a definition (scheme or framework in canonical form) under its key; the same bytes again change nothing, other bytes under a
     * known key are kept beside the first, so that nothing read under those is lost.
     */
    void keep(TenantId tenant, StoredDefinition definition) throws IOException;

    /** Returns the definitions that were kept, by kind and key as text, of one key in the order in which they came. */
    List<StoredDefinition> definitions(TenantId tenant) throws IOException;

    /** Closes it; idempotent. What was appended stays. */
    @Override
    void close() throws IOException;

    /**
     * What is said of a batch as a whole.
     *
     * @param id its name, also its idempotency key within the tenant
     * @param recorded when, by the host's clock; a store records the later of it and its previous batch's time
     * @param by who took it in; empty when not known
     * @param source such as {@code csv}, or {@code undo}
     */
    record BatchHead(BatchId id, Instant recorded, Optional<StaffId> by, String source) {}

    /**
     * A batch as kept.
     *
     * @param head as given, with the time that was recorded
     * @param revision the revision it made
     * @param facts how many entries it holds
     * @param withdraws the batch that it withdraws; empty for a batch of facts
     * @param withdrawnBy the revision that withdrew it, if any did up to the revision asked for
     */
    record StoredBatch(
            BatchHead head,
            Revision revision,
            long facts,
            Optional<BatchId> withdraws,
            Optional<Revision> withdrawnBy) {}

    /**
     * A scheme or framework as it was when facts were made in it.
     *
     * @param kind {@code scheme} or {@code framework}
     * @param key such as {@code nc-levels@1999}
     * @param hash SHA-256 of {@code canonical}, lower-case hexadecimal
     * @param canonical canonical form
     */
    record StoredDefinition(String kind, String key, String hash, String canonical) {}
}
