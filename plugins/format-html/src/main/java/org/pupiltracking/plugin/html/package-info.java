/** Writes a report as one HTML page that needs no network. */
@NullMarked
package org.pupiltracking.plugin.html;

import org.jspecify.annotations.NullMarked;
