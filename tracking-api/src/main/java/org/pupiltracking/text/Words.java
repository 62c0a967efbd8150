package org.pupiltracking.text;

import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Turns {@link Text} into a sentence of one language. Safe for use by many threads.
 *
 * @since 0.1
 */
@ProviderType
public interface Words {

    /** Returns the language that is spoken, such as {@code en-GB}. */
    Locale language();

    /**
     * Returns the sentence. Numbers and dates are written as the language does. A key that no list holds is returned between
     * {@code ‹} and {@code ›} with its arguments, so that it is seen and not lost.
     */
    String say(Text text);

    /** Returns whether a list of this language (or of the language that it falls back to) holds {@code key}. */
    boolean knows(String key);
}
