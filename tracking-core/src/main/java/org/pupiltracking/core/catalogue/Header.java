package org.pupiltracking.core.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A manifest header of packages, such as {@code org.a;version="[1,2)",org.b;org.c;version=3} (OSGi Core Release 8, 3.2.5). Read here because
 * a plain class path has manifests too, and nobody there who reads them.
 *
 * @param packages by name, the value of {@code version}; empty where a clause has none
 */
record Header(Map<String, Optional<String>> packages) {

    private static final Pattern VERSION = Pattern.compile("version\\s*=\\s*\"?([^\"]*)\"?");

    static Header parse(String text) {
        Map<String, Optional<String>> packages = new HashMap<>();
        for (String clause : split(text, ',')) {
            List<String> names = new ArrayList<>();
            Optional<String> version = Optional.empty();
            for (String part : split(clause, ';')) {
                Matcher found = VERSION.matcher(part);
                if (found.matches()) {
                    version = Optional.of(found.group(1).strip());
                } else if (part.indexOf('=') < 0 && !part.isEmpty()) {
                    names.add(part);
                }
            }
            for (String name : names) {
                packages.put(name, version);
            }
        }
        return new Header(packages);
    }

    /** Splits at {@code by} outside quotes. */
    private static List<String> split(String text, char by) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            }
            if (c == by && !quoted) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString().strip());
        return parts;
    }
}
