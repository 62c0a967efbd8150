/** Numbers in little room: a snapshot of an authority holds millions of them. */
@NullMarked
package org.pupiltracking.core.snapshot.packed;

import org.jspecify.annotations.NullMarked;
