/** Keeps the record in a relational database: H2 in a folder or in memory. */
@NullMarked
package org.pupiltracking.plugin.jdbc;

import org.jspecify.annotations.NullMarked;
