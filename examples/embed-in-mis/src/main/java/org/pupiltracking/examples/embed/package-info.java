/** A management information system embeds pupil tracking. */
@NullMarked
package org.pupiltracking.examples.embed;

import org.jspecify.annotations.NullMarked;
