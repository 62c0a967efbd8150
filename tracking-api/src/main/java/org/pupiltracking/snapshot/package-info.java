/** One frozen view of the record and the figures that it answers with, each with whom it counts. */
@NullMarked
@Version("0.1.0")
package org.pupiltracking.snapshot;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
