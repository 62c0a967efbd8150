/** Templates and pictures for formats that write pages. */
@NullMarked
package org.pupiltracking.kit.pages;

import org.jspecify.annotations.NullMarked;
