package org.pupiltracking.core.snapshot.standing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.core.snapshot.facts.Lives;
import org.pupiltracking.core.snapshot.facts.Series;
import org.pupiltracking.core.snapshot.facts.Series.Written;
import org.pupiltracking.framework.BaselineRule;
import org.pupiltracking.framework.ProgressRule;
import org.pupiltracking.record.FrameworkAssigned;

/**
 * What the rules of one question say, as far as pupils were met to whom they apply: how each is read, and the verdict on each two results. It
 * says nothing of any pupil, so every snapshot with the same definitions can use it, unless quantiles are taken of the pupils themselves. Guard
 * it by its own monitor.
 */
public final class Rulebook {

    static final int UNSEEN = -1;

    private static final int NONE_WRITTEN = 0;

    private record ReaderKey(
            int year, Optional<FrameworkAssigned> assigned, boolean own, Optional<Boolean> studies, int school) {}

    private record PlanKey(int reader, int base, int why, int yearThen) {}

    /** A reader with what follows from it alone. */
    static final class Way {
        final int number;
        final Reader reader;
        /** The plane of the reader's ladder; negative for none. */
        final int plane;
        /** Whether all who are read in this way have the same baseline point, so that they share one memo. */
        final boolean sameBase;

        @Nullable
        Memo memo;

        Way(int number, Reader reader, int plane, boolean sameBase) {
            this.number = number;
            this.reader = reader;
            this.plane = plane;
            this.sameBase = sameBase;
        }
    }

    /** A plan with the verdicts that were made under it. */
    static final class Memo {
        final Plan plan;
        final PairTable verdicts;

        Memo(Plan plan, int meanings) {
            this.plan = plan;
            this.verdicts = new PairTable(meanings);
        }
    }

    private final Asked asked;
    private final @Nullable Series series;
    private final Map<ReaderKey, Way> ways = new HashMap<>();
    private final @Nullable Way[] usual = new @Nullable Way[256];
    private final Map<PlanKey, Memo> plans = new HashMap<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private volatile int count;

    /** @param series the results of the question's kind and subject; absent when there are none */
    public Rulebook(Asked asked, @Nullable Series series) {
        this.asked = asked;
        this.series = series;
    }

    /** Returns the question. */
    public Asked asked() {
        return asked;
    }

    /** Returns the verdicts that there are so far, by number, without the first {@code known}. */
    public synchronized List<Verdict> verdicts(int known) {
        return List.copyOf(verdicts.subList(known, verdicts.size()));
    }

    /** Returns how many verdicts there are so far. */
    public int count() {
        return count;
    }

    Verdict get(int number) {
        return verdicts.get(number);
    }

    /** Returns how most pupils of a year are read: those of whom nothing special is said. */
    Way usual(int year) {
        Way known = usual[year + 128];
        if (known == null) {
            known = way(year, Optional.empty(), false, Optional.empty(), Lives.NONE);
            usual[year + 128] = known;
        }
        return known;
    }

    Way way(int year, Optional<FrameworkAssigned> assigned, boolean own, Optional<Boolean> studies, int school) {
        return ways.computeIfAbsent(new ReaderKey(year, assigned, own, studies, school), this::make);
    }

    private Way make(ReaderKey key) {
        Reader reader = asked.reader(key.year(), key.assigned(), key.own(), key.studies(), key.school());
        int plane = series == null
                ? -1
                : reader.ladder().map(l -> series.plane(l.scheme().key().id())).orElse(-1);
        boolean differs = reader.rules()
                .baseline()
                .map(BaselineRule::from)
                .filter(f -> f instanceof BaselineRule.From.EndOf || f instanceof BaselineRule.From.FirstAfterJoining)
                .isPresent();
        return new Way(ways.size(), reader, plane, !differs && !keepsPace(reader));
    }

    static boolean keepsPace(Reader reader) {
        return reader.rules()
                .progress()
                .filter(p -> p.needs() instanceof ProgressRule.Needs.KeepsPace)
                .isPresent();
    }

    Memo memo(Way way, Base base, int yearThen) {
        PlanKey key = new PlanKey(
                way.number, base.at(), base.isPoint() ? 0 : base.why().hashCode(), yearThen);
        Memo made = plans.computeIfAbsent(
                key,
                k -> new Memo(new Plan(asked, way.reader, base, yearThen), series == null ? 1 : series.meanings()));
        way.memo = made;
        return made;
    }

    /**
     * Returns how most pupils of a year are read, without waiting for anybody; null where none of them was met. What it holds is frozen but for
     * its memo, which is there or not.
     */
    @Nullable
    Way usualAlready(int year) {
        return usual[year + 128];
    }

    /**
     * Returns the number of the verdict on two results, without waiting for anybody; {@link #UNSEEN} where it may have to be made still. The
     * verdict itself is read under the monitor, which was held when it was made.
     */
    int verdictAlready(Memo memo, int before, int now) {
        int known = memo.verdicts.quick(meaning(before), meaning(now));
        // Read without the monitor, a number may be there before it is counted.
        return known < count ? known : UNSEEN;
    }

    /** Returns the number of the verdict on two results, by their codes. */
    int verdict(Memo memo, int before, int now) {
        int from = meaning(before);
        int to = meaning(now);
        int known = memo.verdicts.get(from, to);
        if (known == UNSEEN) {
            Verdict made = memo.plan.judge(written(before), written(now));
            known = verdicts.size();
            verdicts.add(made);
            count = verdicts.size();
            memo.verdicts.put(from, to, known);
        }
        return known;
    }

    private int meaning(int code) {
        return code == NONE_WRITTEN || series == null ? 0 : series.meaning(code);
    }

    @Nullable
    Written written(int code) {
        return code == NONE_WRITTEN || series == null ? null : series.written(code);
    }
}
