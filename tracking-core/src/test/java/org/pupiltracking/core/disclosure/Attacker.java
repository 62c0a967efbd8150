package org.pupiltracking.core.disclosure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Somebody who has the bytes of a {@link GroupPage}, knows who was assessed and who is in which group, and tries every possible world of
 * results: 2^n for n pupils. With {@link #onMembership} the secret is instead who is in one group, and results are of no interest. Knows the
 * formulas of figures and none of the code that made them.
 */
final class Attacker {

    private static final Pattern FIGURE = Pattern.compile("#(-?[0-9.]+)\\.\\.(-?[0-9.]+)([A-Z_]+)");
    private static final Pattern BAND = Pattern.compile("~[a-z.-]+:([0-9]+)\\.\\.([0-9]+)/([0-9]+)");

    /** How a group's count was shown. */
    enum Way {
        EXACT,
        RANGE,
        WITHHELD
    }

    /** What could be found of one group. */
    record Found(int who, int size, Way way, boolean countHidden, int least, int most) {

        /** Whether the count was not shown as a number, and is known nevertheless. */
        boolean isRecovered() {
            return countHidden && size > 0 && least == most;
        }
    }

    private final List<Child> children;
    private final Predicate<Child> secret;
    private final List<IntPredicate> told = new ArrayList<>();
    private final Map<String, Found> groups = new TreeMap<>();

    private Attacker(List<Child> children, Predicate<Child> secret) {
        this.children = children;
        this.secret = secret;
    }

    static Attacker onResults(PlainSchool school, byte[] page) {
        Attacker attacker =
                new Attacker(school.children().stream().filter(Child::assessed).toList(), Child::reached);
        for (String[] row : rows(page)) {
            if (row[0].contains("/")) {
                attacker.gaps(row);
            } else {
                attacker.counts(row);
            }
        }
        return attacker;
    }

    /** Attacks who has {@code value} of a characteristic that has two values. */
    static Attacker onMembership(PlainSchool school, byte[] page, String characteristic, String value) {
        Attacker attacker = new Attacker(
                school.children().stream().filter(Child::assessed).toList(),
                c -> value.equals(c.characteristics().get(characteristic)));
        for (String[] row : rows(page)) {
            if (!row[0].contains("/") && row[0].contains(characteristic + "=")) {
                attacker.sizes(row, characteristic, value);
            }
        }
        return attacker;
    }

    private static List<String[]> rows(byte[] page) {
        List<String[]> rows = new ArrayList<>();
        for (String line : new String(page, StandardCharsets.UTF_8).split("\n", -1)) {
            String[] cells = line.split("\t", -1);
            if (cells.length >= 5) {
                rows.add(cells);
            }
        }
        return rows;
    }

    private int who(String group, String except) {
        int who = 0;
        for (int i = 0; i < children.size(); i++) {
            Child child = children.get(i);
            boolean in = true;
            for (String one : group.split("&", -1)) {
                String[] is = one.split("=", -1);
                in &= is.length < 2
                        || is[0].equals(except)
                        || is[1].equals(
                                is[0].equals("year")
                                        ? child.year()
                                        : child.characteristics().get(is[0]));
            }
            who |= in ? 1 << i : 0;
        }
        return who;
    }

    private void counts(String[] row) {
        int who = who(row[0], "");
        int n = Integer.bitCount(who);
        Way way = Way.WITHHELD;
        for (int i = 2; i < row.length; i++) {
            Way here = leaf(row[i], who, n);
            way = here.compareTo(way) < 0 ? here : way;
        }
        groups.put(row[0], new Found(who, n, way, !row[2].startsWith("#"), 0, n));
    }

    /** Takes in all figures of one cell about one group: counts, shares and intervals of shares. */
    private Way leaf(String cell, int who, int n) {
        Matcher band = BAND.matcher(cell);
        if (band.find()) {
            int low = Integer.parseInt(band.group(1));
            int high = Integer.parseInt(band.group(2));
            told.add(w -> Integer.bitCount(w & who) >= low && Integer.bitCount(w & who) <= high);
            return low == high ? Way.EXACT : Way.RANGE;
        }
        Matcher figure = FIGURE.matcher(cell);
        boolean first = true;
        Way way = Way.WITHHELD;
        while (figure.find()) {
            double low = Double.parseDouble(figure.group(1));
            double high = Double.parseDouble(figure.group(2));
            if (figure.group(3).equals("COUNT") && first) {
                told.add(w -> Integer.bitCount(w & who) >= low && Integer.bitCount(w & who) <= high);
                way = low == high ? Way.EXACT : Way.RANGE;
            } else if (figure.group(3).equals("PERCENT")) {
                boolean share = low == high || !first || !isWilson(low, high, n);
                told.add(w -> {
                    int c = Integer.bitCount(w & who);
                    double percent = Math.floor(100.0 * c / n + 0.5);
                    return share
                            ? percent >= low && percent <= high
                            : wilson(c, n)[0] == low && wilson(c, n)[1] == high;
                });
                way = low == high ? Way.EXACT : Way.RANGE;
            }
            first = false;
        }
        return way;
    }

    private static boolean isWilson(double low, double high, int n) {
        for (int c = 0; c <= n; c++) {
            if (wilson(c, n)[0] == low && wilson(c, n)[1] == high) {
                return true;
            }
        }
        return false;
    }

    private static double[] exactWilson(int c, int n) {
        double z = 1.96;
        double p = (double) c / n;
        double root = z * Math.sqrt((p * (1 - p) + z * z / (4 * n)) / n);
        return new double[] {
            100 * (p + z * z / (2 * n) - root) / (1 + z * z / n), 100 * (p + z * z / (2 * n) + root) / (1 + z * z / n)
        };
    }

    private static double[] wilson(int c, int n) {
        double[] exact = exactWilson(c, n);
        return new double[] {Math.floor(exact[0] + 0.5), Math.floor(exact[1] + 0.5)};
    }

    private void gaps(String[] row) {
        int slash = row[0].indexOf('/');
        int a = who(row[0].substring(0, slash), "");
        int b = who(row[0].substring(slash + 1), "");
        double n = Integer.bitCount(a);
        double m = Integer.bitCount(b);
        Matcher points = FIGURE.matcher(row[1]);
        if (points.find()) {
            double gap = Double.parseDouble(points.group(1));
            told.add(w -> Math.abs(100 * Integer.bitCount(w & a) / n - 100 * Integer.bitCount(w & b) / m - gap) <= 0.5);
        }
        Matcher inPupils = FIGURE.matcher(row[2]);
        if (inPupils.find()) {
            double gap = Double.parseDouble(inPupils.group(1));
            told.add(w -> Math.abs(Integer.bitCount(w & a) - n * Integer.bitCount(w & b) / m - gap) <= 0.5);
        }
    }

    private void sizes(String[] row, String characteristic, String value) {
        int who = who(row[0], characteristic);
        boolean others = !row[0].contains(characteristic + "=" + value);
        int n = Integer.bitCount(who);
        Matcher figure = FIGURE.matcher(row[1]);
        if (figure.find()) {
            double low = Double.parseDouble(figure.group(1));
            double high = Double.parseDouble(figure.group(2));
            told.add(w -> {
                int in = Integer.bitCount((others ? ~w : w) & who);
                return in >= low && in <= high;
            });
            groups.put(row[0], new Found(who, n, low == high ? Way.EXACT : Way.RANGE, low != high, 0, n));
        } else {
            groups.put(row[0], new Found(who, n, Way.WITHHELD, true, 0, n));
        }
    }

    /** Returns the worlds that agree with the page. */
    int[] worlds() {
        return IntStream.range(0, 1 << children.size())
                .filter(w -> told.stream().allMatch(t -> t.test(w)))
                .toArray();
    }

    /** Returns the world as it is. */
    int truth() {
        int truth = 0;
        for (int i = 0; i < children.size(); i++) {
            truth |= secret.test(children.get(i)) ? 1 << i : 0;
        }
        return truth;
    }

    /** Returns the pupils of whom the secret is certain, as bits. */
    int certain() {
        int always = -1;
        int ever = 0;
        for (int world : worlds()) {
            always &= world;
            ever |= world;
        }
        int everybody = (1 << children.size()) - 1;
        return (always | ~ever) & everybody;
    }

    /** Returns the pupils who certainly have it. */
    int certainlyIn() {
        int always = (1 << children.size()) - 1;
        for (int world : worlds()) {
            always &= world;
        }
        return always;
    }

    /** Returns, by group, between which counts of pupils with the secret all possible worlds lie. */
    Map<String, Found> found() {
        int[] worlds = worlds();
        Map<String, Found> found = new TreeMap<>();
        groups.forEach((group, g) -> {
            int least = g.size;
            int most = 0;
            for (int world : worlds) {
                int count = Integer.bitCount(world & g.who);
                least = Math.min(least, count);
                most = Math.max(most, count);
            }
            found.put(group, new Found(g.who, g.size, g.way, g.countHidden, least, most));
        });
        return found;
    }
}
