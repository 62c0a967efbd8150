package org.pupiltracking.plugin.broken;

import org.pupiltracking.plugin.circle.One;

/** By its package a class of a plugin. */
public final class PluginKnowsAnother {
    Class<?> reached() {
        return One.class;
    }
}
