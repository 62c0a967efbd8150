package org.pupiltracking.examples.cli;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A room of the house: the side of the project that a class belongs to, told by its package, and its name where a side
 * has several rooms, such as {@code PLUGIN csv}.
 */
record Room(Side side, String name) {

    enum Side {
        API,
        CORE,
        KIT,
        PLUGIN,
        EXAMPLE
    }

    private static final String ROOT = "org.pupiltracking";

    static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
    }

    static Room of(JavaClass type) {
        String name = type.getPackageName();
        if (name.equals(ROOT) || below("core", name)) {
            return new Room(Side.CORE, "");
        }
        if (below("kit", name)) {
            return new Room(Side.KIT, segmentAfter("kit", name));
        }
        if (below("plugin", name)) {
            return new Room(Side.PLUGIN, segmentAfter("plugin", name));
        }
        if (below("examples", name)) {
            return new Room(Side.EXAMPLE, segmentAfter("examples", name));
        }
        return new Room(Side.API, "");
    }

    /** Returns the side that the module stands on which the class was read from, by the name of its jar or folder. */
    static Side standingIn(JavaClass type) {
        String uri = type.getSource().orElseThrow().getUri().toString();
        Matcher module = Pattern.compile("/([a-z][a-z-]*)(-[0-9][^/]*\\.jar!|/target/classes)/")
                .matcher(uri);
        if (!module.find()) {
            throw new IllegalStateException("No module in " + uri);
        }
        return switch (module.group(1)) {
            case "tracking-api" -> Side.API;
            case "tracking-core" -> Side.CORE;
            case "tracking-cli" -> Side.EXAMPLE;
            default -> module.group(1).startsWith("kit-") ? Side.KIT : Side.PLUGIN;
        };
    }

    /** The arrows: examples to core to api, and plugin to kit to api. */
    boolean maySee(Room other) {
        if (equals(other)) {
            return true;
        }
        return switch (side) {
            case API -> false;
            case CORE, KIT -> other.side == Side.API;
            case PLUGIN -> other.side == Side.API || other.side == Side.KIT;
            case EXAMPLE -> other.side == Side.API || other.side == Side.CORE;
        };
    }

    private static boolean below(String segment, String name) {
        return name.equals(ROOT + "." + segment) || name.startsWith(ROOT + "." + segment + ".");
    }

    private static String segmentAfter(String segment, String name) {
        String rest = name.substring(Math.min(name.length(), (ROOT + "." + segment + ".").length()));
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
