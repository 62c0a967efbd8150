/** Takes facts in from sheets saved as CSV. */
@NullMarked
package org.pupiltracking.plugin.csv;

import org.jspecify.annotations.NullMarked;
