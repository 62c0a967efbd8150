/** Numerical methods that measures share. */
@NullMarked
package org.pupiltracking.kit.numerics;

import org.jspecify.annotations.NullMarked;
