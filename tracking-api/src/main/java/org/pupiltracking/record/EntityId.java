package org.pupiltracking.record;

import java.util.Comparator;

/**
 * What a fact is about: a pupil, a member of staff, a school or an authority.
 *
 * @since 0.1
 */
public sealed interface EntityId permits PupilId, StaffId, SchoolId, AuthorityId {

    /** Ids made of digits by value, before all others; the others by text. A total order, the same everywhere. */
    Comparator<String> ORDER = EntityId::compare;

    /** Returns the id as it was given. */
    String value();

    /** Returns whether {@code value} can be an id: 1 to 100 characters, no control characters, no blank at either end. */
    static boolean wellFormed(String value) {
        if (value.isEmpty() || value.length() > 100 || !value.equals(value.strip())) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int compare(String a, String b) {
        boolean x = digits(a);
        boolean y = digits(b);
        if (x != y) {
            return x ? -1 : 1;
        }
        int c = x ? compareNumbers(a, b) : 0;
        return c != 0 ? c : a.compareTo(b);
    }

    private static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int compareNumbers(String a, String b) {
        int i = leadingZeros(a);
        int j = leadingZeros(b);
        int c = Integer.compare(a.length() - i, b.length() - j);
        for (; c == 0 && i < a.length(); i++, j++) {
            c = Character.compare(a.charAt(i), b.charAt(j));
        }
        return c;
    }

    private static int leadingZeros(String digits) {
        int zeros = 0;
        while (zeros < digits.length() && digits.charAt(zeros) == '0') {
            zeros++;
        }
        return zeros;
    }
}
