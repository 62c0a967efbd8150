package org.pupiltracking.plugin.grids;

import java.util.List;
import org.pupiltracking.report.Cell;
import org.pupiltracking.report.Content;

/** A way to tell of one pupil in one subject: for staff, or in plain words. */
interface Telling {

    /** Returns what is said, in reading order. */
    List<Cell> sentences();

    /** Returns what stands below. */
    List<Content.Block<Cell>> pictures();

    /** Returns how to read it. */
    List<Content.Listed<Cell>> notes();
}
