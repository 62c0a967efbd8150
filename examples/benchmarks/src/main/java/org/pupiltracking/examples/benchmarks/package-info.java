/** Speed beside a peer that does the same work in the same process. Measures the engine itself, so it alone of the examples reaches into core. */
@NullMarked
package org.pupiltracking.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
