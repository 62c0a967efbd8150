package org.pupiltracking.broken;

/** By their package classes of the api, each of which holds words in another place. */
public final class ApiSpeaksEnglish {

    private ApiSpeaksEnglish() {}

    public static final class InAConstant {
        static final String TITLE = "Not on roll";
    }

    public static final class InAMessage {
        void refuse() {
            throw new IllegalArgumentException("no such grade");
        }
    }

    public static final class InAJoinedText {
        String tell(int n) {
            return n + " of them are on roll";
        }
    }
}
