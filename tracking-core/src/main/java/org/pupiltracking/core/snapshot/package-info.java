/** One frozen view of a tenant's record, made from its facts, and the answers that it gives. */
@NullMarked
package org.pupiltracking.core.snapshot;

import org.jspecify.annotations.NullMarked;
