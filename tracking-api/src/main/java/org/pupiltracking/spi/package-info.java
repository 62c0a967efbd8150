/** What a plugin implements and what it is given. */
@NullMarked
package org.pupiltracking.spi;

import org.jspecify.annotations.NullMarked;
