package org.pupiltracking.core.snapshot.packed;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Whole numbers from 0, each in one, two or four bytes, as the greatest of them needs. Frozen. */
public final class Numbers {

    private static final int GREATEST_BYTE = 0xFF;

    private final byte @Nullable [] bytes;
    private final char @Nullable [] chars;
    private final int[] ints;

    private Numbers(byte @Nullable [] bytes, char @Nullable [] chars, int[] ints) {
        this.bytes = bytes;
        this.chars = chars;
        this.ints = ints;
    }

    /** Returns the first {@code size} of {@code numbers}. */
    public static Numbers of(int[] numbers, int size) {
        int all = 0;
        for (int i = 0; i < size; i++) {
            all |= numbers[i];
        }
        if (all < 0 || all > Character.MAX_VALUE) {
            return new Numbers(null, null, Arrays.copyOf(numbers, size));
        } else if (all > GREATEST_BYTE) {
            char[] chars = new char[size];
            for (int i = 0; i < size; i++) {
                chars[i] = (char) numbers[i];
            }
            return new Numbers(null, chars, new int[0]);
        }
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) numbers[i];
        }
        return new Numbers(bytes, null, new int[0]);
    }

    /** Returns all of {@code numbers}. */
    public static Numbers of(int[] numbers) {
        return of(numbers, numbers.length);
    }

    /** Returns one number. */
    public int get(int at) {
        if (chars != null) {
            return chars[at];
        }
        return bytes != null ? bytes[at] & GREATEST_BYTE : ints[at];
    }
}
