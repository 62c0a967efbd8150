/** Declarations of schemes, frameworks, catalogues and calendars in YAML files. */
@NullMarked
package org.pupiltracking.plugin.yaml;

import org.jspecify.annotations.NullMarked;
