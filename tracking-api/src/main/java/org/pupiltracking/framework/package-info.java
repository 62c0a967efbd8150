/** Assessment frameworks: subjects, expectations, bands, progress and groups, each with its source. */
@NullMarked
@Version("0.1.0")
package org.pupiltracking.framework;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
