package org.pupiltracking.core.snapshot.standing;

import java.util.Optional;
import org.pupiltracking.calendar.YearGroup;
import org.pupiltracking.text.Text;

/**
 * How a pupil is read under one question, before any result is looked at.
 *
 * @param year the year group against which
 * @param rules by which rules
 * @param ladder on which ladder; empty when the framework has none for the year
 * @param apart why the pupil does not count here at all: assessed under another framework, or does not study the subject
 * @param elsewhere whether the pupil is assessed under another framework or policy
 * @param byOwn whether a framework or policy of the pupil's own is used
 * @param school the number of the school
 */
record Reader(
        Optional<YearGroup> year,
        Rules rules,
        Optional<Rungs> ladder,
        Optional<Text> apart,
        boolean elsewhere,
        boolean byOwn,
        int school) {}
