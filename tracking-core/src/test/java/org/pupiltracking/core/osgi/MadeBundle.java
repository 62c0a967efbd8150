package org.pupiltracking.core.osgi;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;

/** Compiles and packs small bundles, so that every edition of a plugin is a jar of its own. */
final class MadeBundle {

    private static final String SERVICES = "META-INF/services/org.pupiltracking.spi.TrackingPlugin";

    private final String name;
    private final String version;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private String edition = "000";

    /** Classes by the text of their sources. */
    private static final Map<String, Map<String, byte[]>> COMPILED = new ConcurrentHashMap<>();

    MadeBundle(String name, String version) {
        this.name = name;
        this.version = version;
    }

    /**
     * A plugin whose report writes its edition, from a class that was there before, one that was not, and a template.
     *
     * @param edition three digits
     */
    static MadeBundle report(String edition) {
        return new MadeBundle("made.report", Integer.parseInt(edition) + ".0.0")
                .plugin("made.report.Brings", "to.report(new made.report.Report());")
                .source("made.report.Report", REPORT)
                .source("made.report.Late", LATE.replace("PACKAGE", "made.report"))
                .entry("made/report/template.txt", edition)
                .edition(edition);
    }

    /** A plugin whose format writes its edition, likewise. */
    static MadeBundle format(String edition) {
        return format("made.format", edition);
    }

    /** The same format by a plugin of another name. */
    static MadeBundle format(String name, String edition) {
        return new MadeBundle(name, Integer.parseInt(edition) + ".0.0")
                .plugin("made.format.Brings", "to.format(new made.format.Format());")
                .source("made.format.Format", FORMAT)
                .source("made.format.Late", LATE.replace("PACKAGE", "made.format"))
                .entry("made/format/template.txt", edition)
                .edition(edition);
    }

    /** A class that is needed when the work is half done. */
    private static final String LATE = "package PACKAGE; class Late { String words() { return \"000\"; } }";

    private static final String REPORT = """
            package made.report;
            import java.util.List;
            import org.pupiltracking.measure.Parameter;
            import org.pupiltracking.outcome.Monitor;
            import org.pupiltracking.report.*;
            import org.pupiltracking.snapshot.Snapshot;
            import org.pupiltracking.text.Text;
            public class Report implements ReportDefinition {
                public ReportId id() { return new ReportId("made"); }
                public String label() { return "made.report"; }
                public Audience audience() { return Audience.ANYBODY; }
                public List<Parameter> parameters() { return List.of(); }
                public Content<Cell> write(Snapshot of, ReportRequest request, Monitor on) {
                    on.progress(Text.of("made.begun"), 1, 2);
                    String template;
                    try (var in = Report.class.getResourceAsStream("template.txt")) {
                        template = new String(in.readAllBytes());
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                    return new Content<>(new Cell.Data("000"),
                        List.of(new Cell.Data(new Late().words()), new Cell.Data(template)),
                        List.of(), List.of(), Content.Paper.A4_PORTRAIT);
                }
            }
            """;

    private static final String FORMAT = """
            package made.format;
            import java.io.*;
            import org.pupiltracking.disclosure.Disclosed;
            import org.pupiltracking.measure.Settings;
            import org.pupiltracking.text.Words;
            public class Format implements org.pupiltracking.spi.ReportFormat {
                public String id() { return "made"; }
                public String mediaType() { return "text/plain"; }
                public String ending() { return "txt"; }
                public void write(Disclosed report, Words words, Settings with, OutputStream to) throws IOException {
                    to.write("000,".getBytes());
                    Thread.yield();
                    try (var in = Format.class.getResourceAsStream("template.txt")) {
                        in.transferTo(to);
                    }
                    to.write(("," + new Late().words()).getBytes());
                }
            }
            """;

    /** Adds a plugin class that does {@code body} when it contributes. */
    MadeBundle plugin(String type, String body) {
        int dot = type.lastIndexOf('.');
        return entry(SERVICES, type)
                .source(
                        type,
                        "package " + type.substring(0, dot) + ";\n"
                                + "public class " + type.substring(dot + 1)
                                + " implements org.pupiltracking.spi.TrackingPlugin {\n"
                                + "public org.pupiltracking.spi.PluginId id() {"
                                + " return new org.pupiltracking.spi.PluginId(\"" + name + "\"); }\n"
                                + "public void contribute(org.pupiltracking.spi.Contributions to) { " + body
                                + " }\n}\n");
    }

    /** Replaces the edition 000 in every class by another of as many digits, which spares a compiler run for each. */
    private MadeBundle edition(String of) {
        edition = of;
        return this;
    }

    MadeBundle source(String type, String text) {
        sources.put(type, text);
        return this;
    }

    MadeBundle entry(String path, String text) {
        entries.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    MadeBundle entry(String path, byte[] bytes) {
        entries.put(path, bytes);
        return this;
    }

    MadeBundle header(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Writes the jar into {@code folder} and returns it. */
    Path into(Path folder) throws IOException {
        if (!sources.isEmpty()) {
            Map<String, byte[]> classes = COMPILED.get(sources.toString());
            if (classes == null) {
                classes = compiled(Files.createTempDirectory(folder, "classes"));
                COMPILED.put(sources.toString(), classes);
            }
            classes.forEach((file, bytes) -> entries.put(file, inEdition(bytes)));
        }
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", name);
        main.putValue("Bundle-Version", version);
        if (!sources.isEmpty()) {
            main.putValue(
                    "Import-Package",
                    Stream.of("disclosure", "measure", "outcome", "report", "scheme", "snapshot", "spi", "text")
                            .map(p -> "org.pupiltracking." + p)
                            .reduce((a, b) -> a + "," + b)
                            .orElseThrow());
        }
        headers.forEach(main::putValue);
        Path jar = folder.resolve(name + "-" + version + "-" + System.nanoTime() + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
        return jar;
    }

    private byte[] inEdition(byte[] type) {
        return new String(type, StandardCharsets.ISO_8859_1)
                .replace("000", edition)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private Map<String, byte[]> compiled(Path folder) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none", "-nowarn", "-d", folder.toString(), "-cp", System.getProperty("java.class.path")));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve(source.getKey().replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
            arguments.add(file.toString());
        }
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (result != 0) {
            throw new IOException("not compiled: " + sources.keySet());
        }
        Map<String, byte[]> classes = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(f -> f.toString().endsWith(".class")).toList()) {
                classes.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return classes;
    }
}
