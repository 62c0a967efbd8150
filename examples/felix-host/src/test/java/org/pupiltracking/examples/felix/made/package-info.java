/** A plugin for the tests, packed into bundles of two editions; it is on no class path of the framework's bundles. */
@NullMarked
package org.pupiltracking.examples.felix.made;

import org.jspecify.annotations.NullMarked;
