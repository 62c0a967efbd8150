package org.pupiltracking.plugin.csv;

import java.util.ArrayList;
import java.util.List;

/** Finds what parts the cells of a sheet: the candidate that most lines of its beginning agree on. */
final class Delimiter {

    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int LINES = 50;

    private Delimiter() {}

    /** Returns the character that {@code setting}, other than {@code auto}, names. */
    static char named(String setting) {
        return switch (setting) {
            case "semicolon" -> ';';
            case "tab" -> '\t';
            case "bar" -> '|';
            default -> ',';
        };
    }

    /** Returns the delimiter of a sheet that begins with {@code head}; a comma where nothing tells. */
    static char of(CharSequence head) {
        char best = ',';
        long most = 0;
        for (char candidate : CANDIDATES) {
            List<Integer> counts = counts(head, candidate);
            // Titles above a table hold none, long notes hold some: what counts is the commonest number above 0, and
            // how common it is.
            long score = 0;
            for (int count : counts) {
                long like = counts.stream().filter(c -> c == count).count();
                score = Math.max(score, count == 0 ? 0 : like * like * Math.min(count, 100));
            }
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    /** Returns how often {@code candidate} stands outside quotes in each of the first lines. */
    private static List<Integer> counts(CharSequence head, char candidate) {
        List<Integer> counts = new ArrayList<>();
        int count = 0;
        boolean quoted = false;
        boolean any = false;
        for (int i = 0; i < head.length() && counts.size() < LINES; i++) {
            char c = head.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == candidate) {
                count++;
            } else if (!quoted && c == '\n') {
                if (any) {
                    counts.add(count);
                }
                count = 0;
                any = false;
                continue;
            }
            any |= c > ' ';
        }
        if (any && counts.size() < LINES) {
            counts.add(count);
        }
        return counts;
    }
}
