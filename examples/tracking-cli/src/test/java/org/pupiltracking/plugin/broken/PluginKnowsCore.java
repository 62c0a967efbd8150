package org.pupiltracking.plugin.broken;

import org.pupiltracking.core.broken.CorePrints;

/** By its package a class of a plugin. */
public final class PluginKnowsCore {
    Class<?> reached() {
        return CorePrints.class;
    }
}
