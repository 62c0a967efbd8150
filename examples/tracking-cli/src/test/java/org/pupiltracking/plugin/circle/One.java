package org.pupiltracking.plugin.circle;

import org.pupiltracking.plugin.circle.two.Two;

/** One half of a circle of packages. */
public final class One {
    public Class<?> next() {
        return Two.class;
    }
}
