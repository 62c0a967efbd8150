/** Tables for measures: columns in roles, rows in canonical order. */
@NullMarked
package org.pupiltracking.core.table;

import org.jspecify.annotations.NullMarked;
