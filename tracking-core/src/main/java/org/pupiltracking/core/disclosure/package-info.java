/** The stage through which everything leaves: what one viewer sees of a report. Names are resolved here and nowhere else. */
@NullMarked
package org.pupiltracking.core.disclosure;

import org.jspecify.annotations.NullMarked;
