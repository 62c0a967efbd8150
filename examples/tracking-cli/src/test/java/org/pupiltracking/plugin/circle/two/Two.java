package org.pupiltracking.plugin.circle.two;

import org.pupiltracking.plugin.circle.One;

/** The other half of a circle of packages. */
public final class Two {
    public Class<?> next() {
        return One.class;
    }
}
