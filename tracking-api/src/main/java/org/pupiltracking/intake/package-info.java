/** What is asked when facts are taken in, and what comes back. */
@NullMarked
@Version("0.1.0")
package org.pupiltracking.intake;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
