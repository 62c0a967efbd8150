/** Where one pupil stands under one question; every rule of the field is here and nowhere else. */
@NullMarked
package org.pupiltracking.core.snapshot.standing;

import org.jspecify.annotations.NullMarked;
