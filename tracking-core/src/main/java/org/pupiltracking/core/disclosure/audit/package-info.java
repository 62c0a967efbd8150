/** Chooses how finely each count of a release is shown, so that all that is shown together makes no pupil certain. */
@NullMarked
package org.pupiltracking.core.disclosure.audit;

import org.jspecify.annotations.NullMarked;
