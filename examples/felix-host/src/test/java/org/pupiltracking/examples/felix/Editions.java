package org.pupiltracking.examples.felix;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Packs the greeting plugin as a bundle; every word of an edition says which it is, in classes and template alike. */
final class Editions {

    private static final String FOLDER = "org/pupiltracking/examples/felix/made/";

    private Editions() {}

    /**
     * Writes the bundle of one edition.
     *
     * @param edition as long as {@code edition-one}, since it is put into class files in the place of that
     */
    static Path write(Path folder, String edition) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "made.greeting");
        main.putValue(
                "Import-Package",
                "org.pupiltracking.measure,org.pupiltracking.outcome,org.pupiltracking.report,"
                        + "org.pupiltracking.snapshot,org.pupiltracking.spi,org.pupiltracking.text");
        Path jar = folder.resolve(edition + ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.putNextEntry(new ZipEntry("META-INF/services/org.pupiltracking.spi.TrackingPlugin"));
            out.write("org.pupiltracking.examples.felix.made.GreetingPlugin".getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
            for (String file : List.of("GreetingPlugin.class", "Greeting.class", "Late.class", "greeting.txt")) {
                out.putNextEntry(new ZipEntry(FOLDER + file));
                try (InputStream in = Editions.class.getResourceAsStream("/" + FOLDER + file)) {
                    String one = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.ISO_8859_1);
                    out.write(one.replace("edition-one", edition).getBytes(StandardCharsets.ISO_8859_1));
                }
                out.closeEntry();
            }
        }
        return jar;
    }
}
