/** What comes back when many things are asked at once: a value, its problems, progress and cancelling. */
@NullMarked
@Version("0.1.0")
package org.pupiltracking.outcome;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
