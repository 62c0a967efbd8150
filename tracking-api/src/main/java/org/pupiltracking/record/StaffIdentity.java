package org.pupiltracking.record;

import java.util.Objects;

/**
 * Who a member of staff is. Its text form shows no name.
 *
 * @since 0.1
 */
public record StaffIdentity(String name) implements Payload {

    public StaffIdentity {
        Objects.requireNonNull(name, "name");
    }

    @Override
    public Object slot() {
        return "identity";
    }

    @Override
    public String toString() {
        return "StaffIdentity";
    }
}
