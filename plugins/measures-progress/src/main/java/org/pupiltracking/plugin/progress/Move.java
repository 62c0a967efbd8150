package org.pupiltracking.plugin.progress;

/** One pupil's way from a prior to a later grade, both as printed. */
record Move(String unit, String from, String to) {}
