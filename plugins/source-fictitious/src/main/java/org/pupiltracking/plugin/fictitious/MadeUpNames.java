package org.pupiltracking.plugin.fictitious;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Forenames and surnames to be put together at random. */
final class MadeUpNames {

    private static final List<String> GIRLS = read("girls.txt");
    private static final List<String> BOYS = read("boys.txt");
    private static final List<String> SURNAMES = read("surnames.txt");

    /** Some forenames are much more common than others, as in life, so that two pupils of a class can share name and initial. */
    private static final double SKEW = 1.6;

    private static final double DOUBLE_BARRELLED = 0.04;

    private MadeUpNames() {}

    /** Shuffled, always in the same way, so that how common a name is does not depend on where it comes from. */
    private static List<String> read(String file) {
        try (InputStream in = MadeUpNames.class.getResourceAsStream(file)) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            List<String> names = new ArrayList<>(Arrays.asList(text.strip().split("\\s+", -1)));
            Collections.shuffle(names, new Random(names.size()));
            return List.copyOf(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String forename(boolean girl, Chance chance) {
        List<String> names = girl ? GIRLS : BOYS;
        return names.get((int) (StrictMath.pow(chance.share(), SKEW) * names.size()));
    }

    /** Returns a surname; of one in 25 both parents’. */
    static String surname(Chance chance) {
        boolean both = chance.happens(DOUBLE_BARRELLED);
        String one = single(chance);
        String other = single(chance);
        return both && !one.equals(other) && !(one + other).contains("-") && !(one + other).contains(" ")
                ? one + "-" + other
                : one;
    }

    private static String single(Chance chance) {
        return SURNAMES.get(chance.below(SURNAMES.size())).replace("van-der-", "van der ");
    }
}
