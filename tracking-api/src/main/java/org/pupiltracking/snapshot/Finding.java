package org.pupiltracking.snapshot;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.pupiltracking.text.Text;

/**
 * Either what was found or the reason why there is nothing. A missing result is never a zero.
 *
 * @since 0.1
 */
public sealed interface Finding<T> {

    /** Something was found. */
    record Measured<T>(T value) implements Finding<T> {
        public Measured {
            Objects.requireNonNull(value, "value");
        }
    }

    /** Nothing can be said, and why: a word key such as {@code reason.no-baseline}. */
    record NotMeasured<T>(Text reason) implements Finding<T> {
        public NotMeasured {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Returns a finding of {@code value}. */
    static <T> Finding<T> of(T value) {
        return new Measured<>(value);
    }

    /** Returns that there is nothing, because of {@code reason}. */
    static <T> Finding<T> none(String reason, Object... arguments) {
        return new NotMeasured<>(Text.of(reason, arguments));
    }

    /** Returns what was found; empty when nothing was. */
    default Optional<T> found() {
        return this instanceof Measured<T> m ? Optional.of(m.value) : Optional.empty();
    }

    /** Returns the reason; empty when something was found. */
    default Optional<Text> why() {
        return this instanceof NotMeasured<T> n ? Optional.of(n.reason) : Optional.empty();
    }

    /** Returns the same finding of another form of the value. */
    default <U> Finding<U> map(Function<? super T, ? extends U> change) {
        return this instanceof Measured<T> m ? of(change.apply(m.value)) : new NotMeasured<>(why().orElseThrow());
    }
}
