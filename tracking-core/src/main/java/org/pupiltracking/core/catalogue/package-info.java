/** Which plugins are there: brings them in, checks them, publishes what they brought, and lets none go while a report uses it. */
@NullMarked
package org.pupiltracking.core.catalogue;

import org.jspecify.annotations.NullMarked;
