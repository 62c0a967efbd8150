/** The entry point for a program that embeds pupil tracking. */
@NullMarked
package org.pupiltracking;

import org.jspecify.annotations.NullMarked;
