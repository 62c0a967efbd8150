/** What a viewer is shown, said in one language, for formats to set. */
@NullMarked
package org.pupiltracking.kit.pages;

import org.jspecify.annotations.NullMarked;
