package org.pupiltracking.plugin.fictitious;

import java.util.List;

/**
 * What a child's groups follow from.
 *
 * @param mealsBefore free school meals within six years, also now
 * @param needLately whether the need was first met in this school year
 */
record Circumstances(
        boolean girl,
        boolean meals,
        boolean mealsBefore,
        boolean lookedAfter,
        boolean adopted,
        boolean service,
        Need need,
        boolean needLately,
        boolean additionalLanguage,
        String ethnicity) {

    /** Special educational needs. */
    enum Need {
        NONE,
        SUPPORT,
        MORE_SUPPORT,
        PLAN
    }

    private record Share(String code, double share) {}

    private static final List<Share> ETHNICITIES = List.of(
            new Share("WBRI", 0.58),
            new Share("APKN", 0.10),
            new Share("AIND", 0.07),
            new Share("BAFR", 0.07),
            new Share("WOTH", 0.08),
            new Share("MWBC", 0.03),
            new Share("ABAN", 0.03),
            new Share("CHNE", 0.01),
            new Share("MOTH", 0.02),
            new Share("OOTH", 0.01));

    static Circumstances of(boolean girl, Chance chance) {
        boolean before = chance.happens(0.25);
        boolean meals = before && chance.happens(0.7);
        boolean lookedAfter = chance.happens(0.008);
        boolean adopted = !lookedAfter && chance.happens(0.008);
        boolean service = chance.happens(0.01);
        double rate = (before || lookedAfter ? 0.24 : 0.12) * (girl ? 0.7 : 1.3);
        Need need = Need.NONE;
        if (chance.happens(rate)) {
            double degree = chance.share();
            need = degree < 0.5 ? Need.SUPPORT : degree < 0.85 ? Need.MORE_SUPPORT : Need.PLAN;
        }
        boolean lately = need == Need.SUPPORT && chance.happens(0.2);
        String ethnicity = ethnicity(chance.share());
        boolean language = chance.happens(ethnicity.equals("WBRI") ? 0.03 : 0.58);
        return new Circumstances(girl, meals, before, lookedAfter, adopted, service, need, lately, language, ethnicity);
    }

    private static String ethnicity(double at) {
        double sum = 0;
        for (Share one : ETHNICITIES) {
            sum += one.share();
            if (at < sum) {
                return one.code();
            }
        }
        return ETHNICITIES.get(0).code();
    }

    boolean premium() {
        return mealsBefore || lookedAfter || adopted || service;
    }

    /** Returns what these do to a child's ability, in standard deviations, on average. */
    double effect() {
        double need = switch (this.need) {
            case NONE -> 0;
            case SUPPORT -> -0.7;
            case MORE_SUPPORT -> -1.1;
            case PLAN -> -2.1;
        };
        return need - (mealsBefore ? 0.4 : 0) - (lookedAfter ? 0.5 : 0);
    }

    @Override
    public String toString() {
        return "Circumstances";
    }
}
