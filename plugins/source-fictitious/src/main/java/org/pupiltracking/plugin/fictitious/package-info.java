/** Makes up schools that never were, from a seed. */
@NullMarked
package org.pupiltracking.plugin.fictitious;

import org.jspecify.annotations.NullMarked;
