/** The facts of the record: who, what, when true, when known, and from where. */
@NullMarked
@Version("0.1.0")
package org.pupiltracking.record;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
