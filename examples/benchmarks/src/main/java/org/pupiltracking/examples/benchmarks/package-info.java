/** Speed beside a peer that does the same work in the same process. */
@NullMarked
package org.pupiltracking.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
