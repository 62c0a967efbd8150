package org.pupiltracking.plugin.fictitious;

/**
 * How a child comes along in one subject, half term by half term, in steps of a ladder. Below the judged step lies a standing that moves
 * smoothly: the expectation, a distance from it that grows a little with age, and good and bad spells that last some weeks. A teacher moves
 * the judged step up once the standing is well past the next, and down only when it is far behind.
 */
final class Course {

    /** How a school year goes. */
    enum Year {
        STEADY,
        /** Stays where it was at the beginning. */
        STALLS,
        /** Falls back from where it was at the beginning. */
        FALLS,
        /** Gains about a level on others. */
        LEAPS;

        static Year of(Chance chance) {
            double share = chance.share();
            return share < 0.05 ? STALLS : share < 0.07 ? FALLS : share < 0.11 ? LEAPS : STEADY;
        }
    }

    /** The average child of a made-up school is a little above expectation. */
    private static final double CENTRE = 0.9;

    private static final double STEPS_A_DEVIATION = 1.25;
    private static final double MORE_EACH_YEAR = 0.14;
    private static final double LASTS = 0.75;
    private static final double SPELL = 0.3;
    private static final double UP = 0.6;
    private static final double DOWN = 1.05;

    private final double own;
    private final double pace;
    private final int last;
    private final Chance chance;
    private double spell;
    private double standing;
    private double atStart;
    private int held = -1;
    private int heldAtStart = -1;

    /**
     * @param own how far the child stands from others in the subject, in standard deviations, in the year of the school
     * @param pace how fast it moves away from them, in standard deviations a year
     * @param last the number of the ladder's last step, from 0
     */
    Course(double own, double pace, int last, Chance chance) {
        this.own = own;
        this.pace = pace;
        this.last = last;
        this.chance = chance;
    }

    /** Begins a school year. */
    void begin() {
        atStart = standing;
        heldAtStart = held;
    }

    /**
     * Moves on to the next point and returns the judged step.
     *
     * @param expected what is expected there, in steps
     * @param number of the year group
     * @param yearsAgo how many years before the school's year
     * @param within how much of the year has gone, from 0 to 1
     */
    int next(double expected, int number, int yearsAgo, double within, Year year) {
        spell = spell * LASTS + chance.normal(SPELL);
        double steady = expected + distance(number, yearsAgo - within) + spell;
        boolean first = heldAtStart < 0;
        standing = switch (first ? Year.STEADY : year) {
            case STEADY -> steady;
            case STALLS -> atStart;
            case FALLS -> atStart - 2.5 * within;
            case LEAPS -> steady + 3 * within;
        };
        held = judged();
        return held;
    }

    private double distance(int number, double yearsAgo) {
        return CENTRE + (own - pace * yearsAgo) * (STEPS_A_DEVIATION + MORE_EACH_YEAR * number);
    }

    private int judged() {
        int next = held;
        if (held < 0) {
            next = (int) Math.round(standing);
        } else if (standing >= held + UP) {
            next = held + (standing >= held + UP + 1.5 ? 2 : 1);
        } else if (standing <= held - DOWN) {
            next = held - 1;
        }
        return Math.max(0, Math.min(last, next));
    }

    /** Returns a target for the end of a year: a little more than the child's distance from what is expected then, never less than it has. */
    int target(double expected, int number) {
        int aim = (int) Math.round(expected + distance(number, 0) + 0.35);
        return Math.max(Math.max(0, heldAtStart), Math.min(last, aim));
    }
}
