/** Measures of progress: points, expectation, transition, gap. */
@NullMarked
package org.pupiltracking.plugin.progress;

import org.jspecify.annotations.NullMarked;
