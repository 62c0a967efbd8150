package org.pupiltracking.core.broken;

import org.pupiltracking.plugin.circle.One;

/** By its package a class of core. */
public final class CoreKnowsAPlugin {
    Class<?> reached() {
        return One.class;
    }
}
