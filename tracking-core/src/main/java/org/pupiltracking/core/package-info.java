/** The engine behind the entry point; nothing below here is exported. */
@NullMarked
package org.pupiltracking.core;

import org.jspecify.annotations.NullMarked;
