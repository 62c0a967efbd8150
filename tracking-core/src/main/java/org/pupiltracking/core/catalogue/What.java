package org.pupiltracking.core.catalogue;

import java.util.Locale;

/** The kinds of thing that a plugin can bring. */
public enum What {
    SCHEME,
    FRAMEWORK,
    CALENDAR,
    MEASURE,
    REPORT,
    FORMAT,
    SOURCE,
    STORE,
    DECLARATIONS,
    POLICY,
    WORDS;

    /** Returns the word that rules and lists have for it, such as {@code scheme}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
