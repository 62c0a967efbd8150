/** Reports in grids, for a class, a year and the groups in it. */
@NullMarked
package org.pupiltracking.plugin.grids;

import org.jspecify.annotations.NullMarked;
