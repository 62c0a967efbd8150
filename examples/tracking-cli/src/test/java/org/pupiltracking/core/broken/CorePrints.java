package org.pupiltracking.core.broken;

/** By its package a class of core. */
public final class CorePrints {
    void print() {
        System.out.println(1);
    }
}
