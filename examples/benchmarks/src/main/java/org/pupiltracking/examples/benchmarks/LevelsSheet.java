package org.pupiltracking.examples.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.pupiltracking.intake.TakeRequest;
import org.pupiltracking.measure.Settings;

/** A sheet of an authority’s National Curriculum levels: a row a pupil and half term, a column a subject, numbers for names. */
final class LevelsSheet {

    static final int PUPILS = 80_000;
    static final int SCHOOLS = 200;
    static final int HALF_TERMS = 18;

    private static final String[] STEPS = {
        "1c", "1b", "1a", "2c", "2b", "2a", "3c", "3b", "3a", "4c", "4b", "4a", "5c", "5b", "5a"
    };
    private static final String[] POINTS = {"autumn-1", "autumn-2", "spring-1", "spring-2", "summer-1", "summer-2"};
    private static final int FIRST_YEAR = 2011;

    private LevelsSheet() {}

    /** Writes the sheet; the same each time. Returns how many cells hold a result. */
    static long write(Path file) throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        long results = 0;
        try (BufferedWriter to = Files.newBufferedWriter(file)) {
            to.write("Id,School,Year,Class,Point,FSM,Reading,Writing,Mathematics\n");
            for (int term = 0; term < HALF_TERMS; term++) {
                int year = FIRST_YEAR + term / POINTS.length;
                String point = year + "-" + (year + 1) % 100 + "/" + POINTS[term % POINTS.length];
                for (int p = 0; p < PUPILS; p++) {
                    int taught = 1 + (p % 4) + term / POINTS.length;
                    StringBuilder row = new StringBuilder(80);
                    row.append(pupil(p)).append(',').append(school(p)).append(',');
                    row.append(taught).append(',').append(taught).append(p % 2 == 0 ? 'A' : 'B');
                    row.append(',').append(point).append(',').append(p % 5 == 0 ? "yes" : "no");
                    for (int subject = 0; subject < 3; subject++) {
                        row.append(',');
                        if (random.nextInt(100) < 93) {
                            int step = taught * 2 + term % POINTS.length / 3 - 2 + random.nextInt(4);
                            row.append(STEPS[Math.max(0, Math.min(STEPS.length - 1, step))]);
                            results++;
                        }
                    }
                    to.append(row).append('\n');
                }
            }
        }
        return results;
    }

    static int pupil(int number) {
        return 1_000_000 + number;
    }

    static int school(int pupil) {
        return 9_990_000 + pupil * SCHOOLS / PUPILS;
    }

    /** How the sheet is read. */
    static TakeRequest how() {
        return TakeRequest.of(
                "csv",
                Settings.NONE
                        .with(
                                "map",
                                "pupil=Id\nschool=School\nyear=Year\nclass=Class\npoint=Point\nis:free-school-meals=FSM\n"
                                        + "grade:reading=Reading\ngrade:writing=Writing\ngrade:mathematics=Mathematics")
                        .with(TakeRequest.FRAMEWORK, "nc-levels"));
    }
}
