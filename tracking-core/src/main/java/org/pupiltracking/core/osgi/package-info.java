/** Plugins that are bundles: finds them in a framework that embeds this program or that this program embeds. */
@NullMarked
package org.pupiltracking.core.osgi;

import org.jspecify.annotations.NullMarked;
