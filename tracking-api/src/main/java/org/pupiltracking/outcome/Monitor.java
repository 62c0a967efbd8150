package org.pupiltracking.outcome;

import org.osgi.annotation.versioning.ConsumerType;
import org.pupiltracking.text.Text;

/**
 * Watches work that can take long, and can cancel it. Called from the worker's thread; must return at once and must not throw.
 *
 * @since 0.1
 */
@ConsumerType
public interface Monitor {

    /** Watches nothing and never cancels. */
    Monitor NONE = new Monitor() {
        @Override
        public void progress(Text what, long done, long of) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * Says how far the work is.
     *
     * @param what what is being done, such as {@code progress.rows}
     * @param done units done so far, from 0
     * @param of units in all, or -1 when not known
     */
    void progress(Text what, long done, long of);

    /** Returns whether the work should stop as soon as it can. */
    boolean cancelled();

    /** Throws {@link CancelledException} if {@link #cancelled()}; workers call it at least every few milliseconds. */
    default void check() {
        if (cancelled()) {
            throw new CancelledException();
        }
    }
}
