/** A record that is kept in lists, for tests of what writes to a record and what reads one. */
@NullMarked
package org.pupiltracking.core.record;

import org.jspecify.annotations.NullMarked;
