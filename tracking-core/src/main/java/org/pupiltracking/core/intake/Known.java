package org.pupiltracking.core.intake;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.record.ClassMembership;
import org.pupiltracking.record.Enrolment;
import org.pupiltracking.record.EntityId;
import org.pupiltracking.record.Fact;
import org.pupiltracking.record.GroupMembership;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.Judgement;
import org.pupiltracking.record.Payload;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.RecordedFact;
import org.pupiltracking.record.Revision;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.record.Security;
import org.pupiltracking.record.SetMembership;
import org.pupiltracking.record.TenantId;
import org.pupiltracking.record.YearTaught;
import org.pupiltracking.scheme.Edition;
import org.pupiltracking.scheme.SchemeId;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.spi.FactQuery;
import org.pupiltracking.spi.FactSink;
import org.pupiltracking.spi.RecordStore;

/**
 * What the record holds already, as known at its head, and the numbers of everything met there and in the file. Four million judgements
 * take about a hundred megabytes.
 */
final class Known implements FactSink {

    /** What a judgement says, apart from whose and of what it is. */
    record Content(String raw, Security security, Edition edition, LocalDate day) {
        /** The text and the day tell nearly all apart. */
        @Override
        public int hashCode() {
            return raw.hashCode() * 0x9E37_79B1 ^ day.hashCode() * 0x85EB_CA6B;
        }
    }

    private static final int RECENT = 1 << 12;

    /** The content of a judgement that was ended. */
    static final int ENDED = 0;

    final Numbering<EntityId> entities = new Numbering<>();
    final Numbering<Object> slots = new Numbering<>();
    final Numbering<Payload> payloads = new Numbering<>();
    final Numbering<Content> contents = new Numbering<>();
    final LongIntMap judgements = new LongIntMap();
    final Spells spells = new Spells();
    /** The slots of the schools on whose roll an entity ever was, as payloads of the entity's only slot here. */
    final Spells rolls = new Spells();

    private int[] slotOfPayload = new int[0];
    private final @Nullable Payload[] recent = new Payload[RECENT];
    private final int[] recentNumbers = new int[RECENT];
    private final Map<SchoolId, Set<Integer>> slotsOfSchool = new HashMap<>();
    private final Map<Integer, SchoolId> schools = new HashMap<>();

    Known() {
        contents.of(new Content("", Security.NOT_SAID, new Edition("0"), LocalDate.EPOCH));
    }

    /** Reads what {@code about} asks for. */
    void read(RecordStore store, TenantId tenant, FactQuery about, Revision upTo, Monitor on) throws IOException {
        if (upTo.number() > 0) {
            store.read(tenant, about, upTo, this, on);
        }
    }

    @Override
    public void fact(RecordedFact recorded) {
        Fact fact = recorded.fact();
        int entity = entities.of(fact.about());
        if (fact.what() instanceof Judgement judgement) {
            judgements.put(entity, slots.of(judgement.slot()), ENDED);
            return;
        }
        int from = (int) fact.when().from().toEpochDay();
        int to = fact.when().to().map(t -> (int) t.toEpochDay()).orElse(Line.FOREVER);
        int flags = recorded.ended() ? Spells.ENDED : 0;
        int payload = payload(fact.what());
        int slot = slot(payload);
        spells.add(entity, slot, from, to, payload, 0, flags);
        if (fact.what() instanceof Enrolment && !rolls.saidLately(entity, 0, 0, 0, slot)) {
            rolls.add(entity, 0, 0, 0, slot, 0, 0);
        }
    }

    /** Returns the slots of the schools on whose roll {@code entity} ever was. */
    Set<Integer> rollsOf(int entity) {
        Set<Integer> all = new TreeSet<>();
        for (int n : rolls.of(entity, 0)) {
            all.add(rolls.payload(n));
        }
        return all;
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
            String by,
            String source,
            String reference,
            long corrects) {
        int slot = slots.of(Judgement.slot(subject, point, kind, scheme.id()));
        int content = contents.of(new Content(raw, security, scheme.edition(), day));
        judgements.put(entities.of(pupil), slot, content);
    }

    /** Returns the pupils by who the record says they are or were. */
    Pupils pupils() {
        Pupils pupils = new Pupils();
        int slot = slots.find(Identities.SLOT);
        for (int entity = 0; slot >= 0 && entity < entities.size(); entity++) {
            for (Line.Piece p : spells.line(entity, slot).pieces()) {
                if (entities.get(entity) instanceof PupilId pupil
                        && payloads.get(p.payload()) instanceof Identity who) {
                    pupils.add(pupil, who);
                }
            }
        }
        return pupils;
    }

    /** Returns the judgement that a slot and a content are. */
    Judgement judgement(int slot, int content) {
        Content c = contents.get(content);
        List<?> parts = (List<?>) slots.get(slot);
        return new Judgement(
                (SubjectId) parts.get(0),
                (Point) parts.get(1),
                (KindId) parts.get(2),
                new SchemeKey((SchemeId) parts.get(3), c.edition()),
                c.raw(),
                c.security());
    }

    /** Returns the number of a payload; sources hand over the same few again and again. */
    int payload(Payload what) {
        int at = System.identityHashCode(what) & RECENT - 1;
        if (recent[at] != what) {
            recentNumbers[at] = payloads.of(what);
            recent[at] = what;
        }
        return recentNumbers[at];
    }

    /** Returns the number of the slot of a payload with this number. */
    int slot(int payload) {
        if (payload >= slotOfPayload.length) {
            int before = slotOfPayload.length;
            slotOfPayload = Arrays.copyOf(slotOfPayload, Math.max(before * 2, payload + 1));
            Arrays.fill(slotOfPayload, before, slotOfPayload.length, -1);
        }
        if (slotOfPayload[payload] < 0) {
            Payload what = payloads.get(payload);
            int slot = slots.of(what.slot());
            slotOfPayload[payload] = slot;
            school(what).ifPresent(s -> {
                schools.put(slot, s);
                slotsOfSchool.computeIfAbsent(s, x -> new TreeSet<>()).add(slot);
            });
        }
        return slotOfPayload[payload];
    }

    /** Returns the school whose roll, class, year, set or group {@code what} is; empty for anything else. */
    static Optional<SchoolId> school(Payload what) {
        if (what instanceof Enrolment e) {
            return Optional.of(e.school());
        }
        if (what instanceof ClassMembership c) {
            return Optional.of(c.school());
        }
        if (what instanceof YearTaught y) {
            return Optional.of(y.school());
        }
        if (what instanceof SetMembership s) {
            return Optional.of(s.school());
        }
        return what instanceof GroupMembership g ? Optional.of(g.school()) : Optional.empty();
    }

    /** Returns whether {@code what} is of one school and so ends with the school year. */
    static boolean isOfSchool(Payload what) {
        return what instanceof Enrolment
                || what instanceof ClassMembership
                || what instanceof YearTaught
                || what instanceof SetMembership
                || what instanceof GroupMembership;
    }

    /** Returns the school that a slot of a roll, class, year, set or group names. */
    SchoolId schoolOf(int slot) {
        return Objects.requireNonNull(schools.get(slot));
    }

    /** Returns the slots of a school in which {@code entity} has a statement here or in {@code also}. */
    List<Integer> slotsOf(SchoolId school, int entity, Spells also) {
        List<Integer> held = new ArrayList<>();
        for (int slot : slotsOfSchool.getOrDefault(school, Set.of())) {
            if (spells.has(entity, slot) || also.has(entity, slot)) {
                held.add(slot);
            }
        }
        return held;
    }
}
