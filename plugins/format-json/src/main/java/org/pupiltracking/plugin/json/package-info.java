/** Writes a report as JSON. */
@NullMarked
package org.pupiltracking.plugin.json;

import org.jspecify.annotations.NullMarked;
