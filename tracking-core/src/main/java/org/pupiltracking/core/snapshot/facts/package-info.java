/** Facts as columns: what was recorded, in the order in which it was, and what of it holds on a day. */
@NullMarked
package org.pupiltracking.core.snapshot.facts;

import org.jspecify.annotations.NullMarked;
