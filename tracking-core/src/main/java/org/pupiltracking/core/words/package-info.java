/** Turns word keys into sentences of one language. */
@NullMarked
package org.pupiltracking.core.words;

import org.jspecify.annotations.NullMarked;
