/**
 * Declarations: schemes, frameworks and calendars as a plain tree of text, read with every problem and its position, and written in one
 * canonical form that is kept with the record.
 */
@NullMarked
@Version("0.1.0")
package org.pupiltracking.declaration;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
