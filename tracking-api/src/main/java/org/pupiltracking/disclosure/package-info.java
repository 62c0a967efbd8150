/** Who may see what: viewers, roles, policies, and content after disclosure. */
@NullMarked
@Version("0.1.0")
package org.pupiltracking.disclosure;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
