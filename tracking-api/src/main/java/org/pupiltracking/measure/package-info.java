/** Measures over tables: models that are fitted, kept and applied. */
@NullMarked
@Version("0.1.0")
package org.pupiltracking.measure;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
