/** Shares, gaps and their intervals, derived from what was disclosed and from nothing else: no type of a snapshot is known here. */
@NullMarked
package org.pupiltracking.core.disclosure.derive;

import org.jspecify.annotations.NullMarked;
