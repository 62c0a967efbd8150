package org.pupiltracking.core.snapshot.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.core.snapshot.packed.TextNumbers;
import org.pupiltracking.framework.Definitions;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.record.Attendance;
import org.pupiltracking.record.AuthorityId;
import org.pupiltracking.record.Enrolment;
import org.pupiltracking.record.EntityId;
import org.pupiltracking.record.Fact;
import org.pupiltracking.record.Identity;
import org.pupiltracking.record.Judgement;
import org.pupiltracking.record.PublishedFigure;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.RecordedFact;
import org.pupiltracking.record.SamePupil;
import org.pupiltracking.record.SchoolId;
import org.pupiltracking.record.Security;
import org.pupiltracking.record.StaffId;
import org.pupiltracking.record.StaffIdentity;
import org.pupiltracking.record.YearTaught;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.spi.FactSink;
import org.pupiltracking.text.Text;

/** Takes the facts of one tenant and keeps them in columns until {@link Facts} are made of them. Not for many threads. */
public final class FactColumns implements FactSink {

    private static final int LOOK_UP_EVERY = 1 << 14;

    private static final int MOST_KEPT = 64;

    private record SeriesKey(SubjectId subject, KindId kind) {}

    private final Definitions definitions;
    private final Timeline timeline;
    private final Monitor monitor;
    private final TextNumbers arrival = new TextNumbers(1 << 10);
    private final List<PupilId> pupils = new ArrayList<>();
    private final Map<SchoolId, Integer> schools = new HashMap<>();
    private final List<SchoolId> schoolIds = new ArrayList<>();
    private final Map<SeriesKey, Series> series = new HashMap<>();
    private final List<Series> seriesOfPlane = new ArrayList<>();
    private final List<Assessed> assessed = new ArrayList<>();
    private final JudgementLog judgements = new JudgementLog();
    private final DatedLog ofPupils = new DatedLog();
    private final DatedLog ofSchools = new DatedLog();
    private final List<RecordedFact> single = new ArrayList<>();
    private final Set<Long> corrected = new HashSet<>();
    private final Map<Text, Integer> leftOut = new HashMap<>();
    private @Nullable PupilId lastPupil;
    private int lastRow;
    private long seen;

    public FactColumns(Definitions definitions, Monitor monitor) {
        this.definitions = definitions;
        this.timeline = new Timeline(definitions.calendar());
        this.monitor = monitor;
    }

    /** Results count at their point, whoever wrote them down where and when. */
    @Override
    public boolean needsOrigin() {
        return false;
    }

    @Override
    public void fact(RecordedFact recorded) {
        look();
        Fact fact = recorded.fact();
        EntityId about = fact.about();
        fact.corrects().ifPresent(c -> corrected.add(c.number()));
        if (fact.what() instanceof Judgement j && about instanceof PupilId pupil) {
            write(recorded.id().number(), recorded.known().number(), pupil, j, recorded.ended());
        } else if (fact.what() instanceof Identity
                || fact.what() instanceof StaffIdentity
                || fact.what() instanceof SamePupil
                || fact.what() instanceof PublishedFigure) {
            if (about instanceof PupilId pupil) {
                row(pupil);
            }
            single.add(recorded);
        } else if (fact.what() instanceof Attendance || about instanceof StaffId || about instanceof AuthorityId) {
            // Attendance and what is said of staff and authorities stay in the record; no question asks for them yet.
            return;
        } else if (about instanceof PupilId pupil) {
            if (fact.what() instanceof Enrolment enrolment) {
                row(enrolment.school());
            } else if (fact.what() instanceof YearTaught taught) {
                row(taught.school());
            }
            ofPupils.add(row(pupil), recorded);
        } else if (about instanceof SchoolId school) {
            ofSchools.add(row(school), recorded);
        }
    }

    private void write(long id, long known, PupilId pupil, Judgement j, boolean ended) {
        write(id, known, pupil, j.subject(), j.point(), j.kind(), j.scheme(), j.raw(), j.security(), ended);
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
        look();
        if (corrects >= 0) {
            corrected.add(corrects);
        }
        write(id, known, pupil, subject, point, kind, scheme, raw, security, false);
    }

    private void write(
            long id,
            long known,
            PupilId pupil,
            SubjectId subject,
            Point point,
            KindId kind,
            SchemeKey scheme,
            String raw,
            Security security,
            boolean ended) {
        int row = row(pupil);
        int at = timeline.at(point);
        if (at < 0 || at > Character.MAX_VALUE) {
            leftOut.merge(Text.of("snapshot.point-unknown", point.toString()), 1, Integer::sum);
            return;
        }
        Assessed in = assessed(subject, kind, scheme);
        int plane = in.plane;
        int code = in.code(raw, security, definitions);
        if (code == 0 && !ended) {
            String why = definitions.scheme(scheme).isPresent() ? "snapshot.unreadable" : "snapshot.scheme-unknown";
            leftOut.merge(Text.of(why, scheme.toString()), 1, Integer::sum);
        }
        judgements.add(row, plane, at, ended ? 0 : code, known, id);
    }

    /** Found by the instances that stores hand over again and again; there are as many as subjects, kinds and schemes together. */
    @SuppressWarnings("ReferenceEquality")
    private Assessed assessed(SubjectId subject, KindId kind, SchemeKey scheme) {
        for (Assessed one : assessed) {
            if (one.subject == subject && one.kind == kind && one.scheme == scheme) {
                return one;
            }
        }
        Series of = series.computeIfAbsent(new SeriesKey(subject, kind), k -> new Series(subject, kind));
        int plane = of.plane(scheme.id(), () -> {
            seriesOfPlane.add(of);
            return seriesOfPlane.size() - 1;
        });
        if (assessed.size() == MOST_KEPT) {
            assessed.clear();
        }
        Assessed met = new Assessed(subject, kind, scheme, of, plane, new EnumMap<>(Security.class));
        assessed.add(met);
        return met;
    }

    /** A subject that is assessed in one way on one scale, and the codes of the results that were met there. */
    private record Assessed(
            SubjectId subject,
            KindId kind,
            SchemeKey scheme,
            Series series,
            int plane,
            Map<Security, Map<String, Integer>> codes) {

        /** Returns the code of a result; 0 when its scheme is not known or cannot read it. */
        int code(String raw, Security security, Definitions definitions) {
            Map<String, Integer> known = codes.computeIfAbsent(security, x -> new HashMap<>());
            Integer code = known.get(raw);
            if (code == null) {
                code = series.code(scheme, raw, security, definitions::scheme);
                known.put(raw, code);
            }
            return code;
        }
    }

    private void look() {
        if (seen++ % LOOK_UP_EVERY == 0) {
            monitor.check();
            monitor.progress(Text.of("progress.facts"), seen, -1);
        }
    }

    @SuppressWarnings("ReferenceEquality") // a shortcut: stores hand over one instance for equal ids
    private int row(PupilId pupil) {
        if (pupil != lastPupil) {
            lastRow = arrival.get(pupil.value());
            if (lastRow < 0) {
                lastRow = pupils.size();
                arrival.put(pupil.value(), lastRow);
                pupils.add(pupil);
            }
            lastPupil = pupil;
        }
        return lastRow;
    }

    private int row(SchoolId school) {
        Integer known = schools.putIfAbsent(school, schoolIds.size());
        if (known != null) {
            return known;
        }
        schoolIds.add(school);
        return schoolIds.size() - 1;
    }

    /** Returns what the facts taken so far say. Take no more after it. */
    public Taken taken() {
        single.removeIf(f -> corrected.contains(f.id().number()));
        Facts facts = Facts.of(
                timeline,
                pupils,
                schoolIds,
                List.copyOf(series.values()),
                List.copyOf(seriesOfPlane),
                ofPupils,
                ofSchools,
                single,
                corrected,
                leftOut);
        boolean merged = facts.pupils().size() < pupils.size();
        return new Taken(facts, new Journal(judgements, facts.rowOf(), merged, Set.copyOf(corrected), Map.of()));
    }

    /** What was taken: what the facts say, and the judgements one by one. */
    public record Taken(Facts facts, Journal journal) {}
}
