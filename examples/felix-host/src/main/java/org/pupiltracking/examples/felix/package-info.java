/** A plain program embeds an OSGi framework and replaces plugins while it works. */
@NullMarked
package org.pupiltracking.examples.felix;

import org.jspecify.annotations.NullMarked;
