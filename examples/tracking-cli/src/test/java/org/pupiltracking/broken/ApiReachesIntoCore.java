package org.pupiltracking.broken;

import org.pupiltracking.core.broken.CorePrints;

/** By its package a class of the api. */
public final class ApiReachesIntoCore {
    Class<?> reached() {
        return CorePrints.class;
    }
}
