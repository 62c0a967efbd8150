package org.pupiltracking.plugin.fictitious;

import java.util.ArrayList;
import java.util.List;

/**
 * A school before it has pupils.
 *
 * @param id its id, an establishment of authority 999
 * @param name what it is called
 * @param years how many pupils each year group from Reception to Year 6 has
 * @param classes the classes of each year group, in the same order; one class may take several year groups
 */
record SchoolPlan(String id, String name, List<Integer> years, List<List<String>> classes) {

    private static final int YEARS = 7;
    private static final int FULL = 30;
    private static final String FORMS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** A school with classes of one age, such as 4A and 4B. */
    static SchoolPlan primary(int pupils) {
        List<Integer> years = new ArrayList<>();
        List<List<String>> classes = new ArrayList<>();
        for (int y = 0; y < YEARS; y++) {
            int size = pupils / YEARS + (y < pupils % YEARS ? 1 : 0);
            int forms = Math.max(1, (size + FULL - 1) / FULL);
            List<String> names = new ArrayList<>();
            for (int f = 0; f < forms; f++) {
                names.add((y == 0 ? "R" : Integer.toString(y)) + form(f));
            }
            years.add(size);
            classes.add(names);
        }
        return new SchoolPlan("9992001", "Larkmoor Primary School", years, classes);
    }

    private static String form(int at) {
        return at < FORMS.length()
                ? FORMS.substring(at, at + 1)
                : FORMS.charAt(at % FORMS.length()) + Integer.toString(at / FORMS.length());
    }

    /** Sixty pupils in three classes of mixed age. */
    static SchoolPlan small() {
        return new SchoolPlan(
                "9992002",
                "Thornby Moor Church of England School",
                List.of(8, 9, 8, 9, 9, 8, 9),
                List.of(
                        List.of("Oak"),
                        List.of("Oak"),
                        List.of("Oak"),
                        List.of("Ash"),
                        List.of("Ash"),
                        List.of("Elm"),
                        List.of("Elm")));
    }
}
