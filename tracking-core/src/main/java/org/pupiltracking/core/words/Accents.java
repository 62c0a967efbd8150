package org.pupiltracking.core.words;

/**
 * Puts accents on the words of a pattern and leaves its arguments alone: those are data, or words that have their accents already. Arguments
 * are told apart by marks of the private use area, which no text of ours holds.
 */
final class Accents {

    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String ACCENTED = "ÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçđéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž";
    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';

    private Accents() {}

    /** Marks an argument. */
    static String within(String argument) {
        return OPEN + argument + CLOSE;
    }

    /** Returns {@code text} with accents on every letter that is in no argument, and without the marks. */
    static String outside(String text) {
        StringBuilder accented = new StringBuilder(text.length());
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == OPEN) {
                depth++;
            } else if (c == CLOSE) {
                depth--;
            } else {
                int at = depth == 0 ? PLAIN.indexOf(c) : -1;
                accented.append(at < 0 ? c : ACCENTED.charAt(at));
            }
        }
        return accented.toString();
    }
}
