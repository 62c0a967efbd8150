/** Exact counts and sums of pupils, by group and pair of groups. */
@NullMarked
package org.pupiltracking.core.snapshot.tally;

import org.jspecify.annotations.NullMarked;
