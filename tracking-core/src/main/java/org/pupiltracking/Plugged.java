package org.pupiltracking;

/**
 * Something that is plugged.
 *
 * @param kind such as {@code scheme}, {@code report} or {@code format}
 * @param id its id, with the edition where it has one, such as {@code nc-levels@1999}
 * @param version the version of what brought it; may be empty
 * @param provider the id of the plugin, or the name of the file
 * @param from where it was found
 * @since 0.1
 */
public record Plugged(String kind, String id, String version, String provider, String from) {}
