/** What plugins implement and what core hands them. */
@NullMarked
@Version("0.1.0")
package org.pupiltracking.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
