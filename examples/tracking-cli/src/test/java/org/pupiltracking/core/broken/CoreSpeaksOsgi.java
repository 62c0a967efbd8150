package org.pupiltracking.core.broken;

import org.osgi.framework.Bundle;

/** By its package a class of core that needs a framework. */
public final class CoreSpeaksOsgi {
    long id(Bundle bundle) {
        return bundle.getBundleId();
    }
}
