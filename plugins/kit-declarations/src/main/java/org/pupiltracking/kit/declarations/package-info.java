/** Reads declarations written in YAML, with the position of every value. */
@NullMarked
package org.pupiltracking.kit.declarations;

import org.jspecify.annotations.NullMarked;
