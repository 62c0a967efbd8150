package org.pupiltracking.core.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.spi.TrackingPlugin;

/**
 * The edition of tracking-api that is here, and whether it is one that a plugin was built for. A container asks this before it lets a bundle
 * in; on a class path nobody does, and the plugin would fail in the middle of a report.
 */
public final class ApiEdition {

    private static final String ROOT = "org.pupiltracking.";
    private static final Pattern RANGE = Pattern.compile("([\\[(])\\s*([^,\\s]+)\\s*,\\s*([^,\\s]+)\\s*([\\])])");
    private static final Pattern PARTS = Pattern.compile("(\\d{1,9})(?:\\.(\\d{1,9}))?(?:\\.(\\d{1,9}))?(?:\\..*)?");

    private final Map<String, String> packages;

    private ApiEdition(Map<String, String> packages) {
        this.packages = packages;
    }

    /** Returns what the manifest beside {@link TrackingPlugin} exports; nothing when the api is not in a jar and has no manifest. */
    public static ApiEdition here() {
        return of(manifest(TrackingPlugin.class)
                .map(m -> m.getValue("Export-Package"))
                .orElse(""));
    }

    static ApiEdition of(String exportPackage) {
        Map<String, String> packages = new TreeMap<>();
        Header.parse(exportPackage).packages().forEach((name, version) -> {
            if (name.startsWith(ROOT)) {
                packages.put(name, version.orElse("0"));
            }
        });
        return new ApiEdition(packages);
    }

    /** Returns the api's packages with their versions, by name: what a program shares with a framework that it embeds. */
    public Map<String, String> packages() {
        return Map.copyOf(packages);
    }

    /** Returns why a plugin with this {@code Import-Package} header cannot work here; empty when it can, or when it does not say. */
    public Optional<Problem> refuses(@Nullable String importPackage) {
        if (importPackage == null || packages.isEmpty()) {
            return Optional.empty();
        }
        for (Map.Entry<String, Optional<String>> wanted :
                new TreeMap<>(Header.parse(importPackage).packages()).entrySet()) {
            String name = wanted.getKey();
            String range = wanted.getValue().orElse("0");
            if (!name.startsWith(ROOT) || name.startsWith(ROOT + "plugin.")) {
                continue;
            }
            String version = packages.get(name);
            if (version == null || !holds(range, version)) {
                return Optional.of(Problem.leftOut(
                        "plugin.newer-api", name + " " + range + (version == null ? "" : " ≠ " + version)));
            }
        }
        return Optional.empty();
    }

    private static boolean holds(String range, String version) {
        Matcher found = RANGE.matcher(range);
        if (!found.matches()) {
            return compare(version, range) >= 0;
        }
        int low = compare(version, found.group(2));
        int high = compare(version, found.group(3));
        return (low > 0 || (low == 0 && "[".equals(found.group(1))))
                && (high < 0 || (high == 0 && "]".equals(found.group(4))));
    }

    private static int compare(String a, String b) {
        Matcher left = PARTS.matcher(a);
        Matcher right = PARTS.matcher(b);
        if (!left.matches() || !right.matches()) {
            return 0;
        }
        for (int i = 1; i <= 3; i++) {
            int c = Integer.compare(number(left.group(i)), number(right.group(i)));
            if (c != 0) {
                return c;
            }
        }
        return 0;
    }

    private static int number(@Nullable String part) {
        return part == null ? 0 : Integer.parseInt(part);
    }

    /** Returns the manifest of the jar, bundle or folder that a class came from; empty when it has none that can be read. */
    static Optional<Attributes> manifest(Class<?> type) {
        String file = type.getName().replace('.', '/') + ".class";
        URL address = type.getResource("/" + file);
        if (address == null) {
            return Optional.empty();
        }
        String up = "../".repeat(file.length() - file.replace("/", "").length());
        try {
            // Relative to the class, which keeps the handler of a framework's own addresses.
            URLConnection to = new URL(address, up + "META-INF/MANIFEST.MF").openConnection();
            // A cached jar stays open, and cannot be replaced on some systems.
            to.setUseCaches(false);
            try (InputStream in = to.getInputStream()) {
                return Optional.of(new Manifest(in).getMainAttributes());
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Returns the jar or folder that a class came from, as the start of its resources' addresses. */
    static Optional<String> root(Class<?> type) {
        String file = type.getName().replace('.', '/') + ".class";
        URL address = type.getResource("/" + file);
        String text = address == null ? "" : address.toString();
        return text.endsWith(file) ? Optional.of(text.substring(0, text.length() - file.length())) : Optional.empty();
    }

    /** Returns {@code root} as a reader sees it: the path of a jar or folder. */
    static String place(String root) {
        return root.replaceFirst("^jar:", "")
                .replaceFirst("!/(BOOT-INF/classes/)?$", "")
                .replaceFirst("^(file|jrt|nested):", "");
    }
}
