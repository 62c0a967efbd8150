/** Takes facts in: checks what a source says, finds what is new in it, and appends that as one batch. */
@NullMarked
package org.pupiltracking.core.intake;

import org.jspecify.annotations.NullMarked;
