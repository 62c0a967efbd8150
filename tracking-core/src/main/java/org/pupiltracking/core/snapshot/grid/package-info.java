/** Results in a dense grid of small numbers: a row a pupil, a column an assessment point. */
@NullMarked
package org.pupiltracking.core.snapshot.grid;

import org.jspecify.annotations.NullMarked;
