/** One page of HTML from what a viewer is shown: templates, how densely it is set, and the geometry of its charts. */
@NullMarked
package org.pupiltracking.kit.pages.html;

import org.jspecify.annotations.NullMarked;
