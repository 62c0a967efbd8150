package org.pupiltracking.spi;

import org.pupiltracking.outcome.Ids;

/**
 * The permanent id of a plugin, such as {@code org.pupiltracking.csv}.
 *
 * @since 0.1
 */
public record PluginId(String value) implements Comparable<PluginId> {

    public PluginId {
        Ids.check("plugin", value);
    }

    @Override
    public int compareTo(PluginId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
