/** The command line, and the shortest proof of embedding. */
@NullMarked
package org.pupiltracking.examples.cli;

import org.jspecify.annotations.NullMarked;
