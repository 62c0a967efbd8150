package org.pupiltracking.plugin.jdbc;

/**
 * A column as it is written: its name and the type that both databases know.
 *
 * @param type such as {@code integer}
 */
record Column(String name, String type) {

    static Column integer(String name) {
        return new Column(name, "integer");
    }

    static Column number(String name) {
        return new Column(name, "bigint");
    }

    static Column text(String name) {
        return new Column(name, "varchar");
    }

    static Column day(String name) {
        return new Column(name, "date");
    }

    static Column flag(String name) {
        return new Column(name, "boolean");
    }
}
