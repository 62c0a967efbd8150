package org.pupiltracking.plugin.jdbc;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.pupiltracking.calendar.Point;
import org.pupiltracking.framework.Kind;
import org.pupiltracking.framework.KindId;
import org.pupiltracking.framework.SubjectId;
import org.pupiltracking.outcome.Monitor;
import org.pupiltracking.record.BatchId;
import org.pupiltracking.record.PupilId;
import org.pupiltracking.record.RecordedFact;
import org.pupiltracking.record.Revision;
import org.pupiltracking.record.Security;
import org.pupiltracking.record.TenantId;
import org.pupiltracking.scheme.SchemeKey;
import org.pupiltracking.spi.FactFeed;
import org.pupiltracking.spi.FactQuery;
import org.pupiltracking.spi.FactSink;
import org.pupiltracking.spi.RecordStore;
import org.pupiltracking.spi.RecordStore.BatchHead;

/**
 * Prints how long it takes to append four million made-up judgements of an authority, to open the folder again and to read them back. Run it
 * with a folder that does not exist yet and, if they shall be fewer, a number of judgements.
 */
final class StoreSpeed {

    private static final int PUPILS = 80_000;

    private StoreSpeed() {}

    public static void main(String[] arguments) throws IOException {
        String location = "file:" + Path.of(arguments[0]);
        int judgements = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 4_000_000;
        long start = System.nanoTime();
        try (RecordStore store = new H2Folder().open(location)) {
            start = say("opened a new folder", start);
            BatchHead head =
                    new BatchHead(new BatchId("b1"), Instant.parse("2025-12-01T12:00:00Z"), Optional.empty(), "csv");
            store.append(TenantId.ONLY, head, feed(judgements), Revision.EMPTY, Monitor.NONE);
            start = say("appended " + judgements, start);
        }
        start = say("closed", start);
        for (int i = 0; i < 5; i++) {
            try (RecordStore store = new H2Folder().open(location)) {
                start = say("opened", start);
                Counting counting = new Counting();
                store.read(TenantId.ONLY, FactQuery.ALL, new Revision(1), counting, Monitor.NONE);
                start = say("read " + counting.facts + " with sum " + counting.sum, start);
            }
            start = say("closed", start);
        }
    }

    private static FactFeed feed(int judgements) {
        List<SubjectId> subjects =
                List.of(new SubjectId("reading"), new SubjectId("writing"), new SubjectId("mathematics"));
        List<KindId> kinds = List.of(Kind.TEACHER_ASSESSMENT, Kind.TEST);
        List<Point> points = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        for (int year = 2020; year < 2026; year++) {
            for (String term : List.of("autumn-2", "spring-2", "summer-2")) {
                points.add(Point.parse(String.format(Locale.ROOT, "%d-%02d/%s", year, (year + 1) % 100, term)));
                days.add(LocalDate.of(year, 11, 1).plusDays(30L * points.size()));
            }
        }
        SchemeKey scheme = SchemeKey.of("nc-levels", "1999");
        Security[] securities = Security.values();
        return to -> {
            SplittableRandom random = new SplittableRandom(1);
            int said = 0;
            for (int line = 2; said < judgements; line++) {
                PupilId pupil = new PupilId("p" + (line - 2) % PUPILS);
                String reference = "results.csv:" + line;
                for (int s = 0; s < 3 && said < judgements; s++) {
                    for (int p = 0; p < points.size() && said < judgements; p++, said++) {
                        to.judgement(
                                0,
                                0,
                                pupil,
                                subjects.get(s),
                                points.get(p),
                                kinds.get(random.nextInt(2)),
                                scheme,
                                (1 + random.nextInt(5)) + List.of("a", "b", "c").get(random.nextInt(3)),
                                securities[random.nextInt(4)],
                                days.get(p),
                                "t" + line / 30 % 50,
                                "csv",
                                reference,
                                -1);
                    }
                }
            }
        };
    }

    private static long say(String what, long since) {
        long now = System.nanoTime();
        System.out.printf(Locale.ROOT, "%6d ms  %s%n", (now - since) / 1_000_000, what);
        return now;
    }

    /** Looks at every argument, so that none is left unread. */
    private static final class Counting implements FactSink {
        private long facts;
        private long sum;

        @Override
        public void fact(RecordedFact fact) {
            facts++;
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
            facts++;
            sum += id
                    + known
                    + System.identityHashCode(pupil) % 2
                    + raw.length()
                    + (security == Security.SECURE ? 1 : 0)
                    + day.getYear()
                    + by.length()
                    + reference.length()
                    + corrects;
        }
    }
}
