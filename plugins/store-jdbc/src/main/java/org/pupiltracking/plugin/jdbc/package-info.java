/** Keeps the record in a relational database, H2 to begin with. */
@NullMarked
package org.pupiltracking.plugin.jdbc;

import org.jspecify.annotations.NullMarked;
