/** Format-free content: what a report writes before disclosure. */
@NullMarked
@Version("0.1.0")
package org.pupiltracking.report;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
