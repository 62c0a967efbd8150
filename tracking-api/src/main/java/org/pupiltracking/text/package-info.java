/** Words as keys with arguments, and the lists that turn them into a language. */
@NullMarked
@Version("0.1.0")
package org.pupiltracking.text;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
