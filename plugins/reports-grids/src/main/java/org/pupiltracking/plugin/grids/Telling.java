package org.pupiltracking.plugin.grids;

import java.util.List;
import java.util.Optional;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.Content;

/** A way to tell of one pupil in one subject: for staff, or in plain words. */
interface Telling {

    /** Returns what is said, in reading order. */
    List<Cell> sentences();

    /** Returns what is missing or unsure, which stands beside what is said; empty where it is said already. */
    Optional<Content.Block<Cell>> missing();

    /** Returns what stands below. */
    List<Content.Block<Cell>> pictures();

    /** Returns how to read it. */
    List<Content.Listed<Cell>> notes();
}
