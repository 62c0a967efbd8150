/** Grading schemes: the ladders, codes and readings of one scale in one edition. */
@NullMarked
@Version("0.1.0")
package org.pupiltracking.scheme;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
