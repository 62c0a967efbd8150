package org.pupiltracking.kit.broken;

import org.pupiltracking.core.broken.CorePrints;

/** By its package a class of a kit. */
public final class KitKnowsCore {
    Class<?> reached() {
        return CorePrints.class;
    }
}
