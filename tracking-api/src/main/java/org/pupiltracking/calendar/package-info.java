/** School years and the assessment points in them. */
@NullMarked
@Version("0.1.0")
package org.pupiltracking.calendar;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
