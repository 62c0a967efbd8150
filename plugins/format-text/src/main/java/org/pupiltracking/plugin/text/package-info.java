/** Writes a report as text for a terminal. */
@NullMarked
package org.pupiltracking.plugin.text;

import org.jspecify.annotations.NullMarked;
