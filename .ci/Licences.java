import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Says under which licences the libraries stand that our jars carry: as dependencies, nested whole in META-INF/lib/, or unpacked in
 * the runnable jar. A library passes if one of the licences in its pom, or its parents' poms, is neither the GPL nor the
 * AGPL; the LGPL and the GPL with the class path exception pass. Every nested jar and every class that is not ours must
 * be, byte for byte, that of a library in the list of dependencies: nothing is taken on trust from a file's name.
 */
final class Licences {

    private static final String OURS = "org.pupiltracking";

    record Library(String group, String artifact, String version, String file) {
        Path folder(Path repository) {
            return repository.resolve(group.replace('.', '/')).resolve(artifact).resolve(version);
        }

        Path jar(Path repository) {
            return folder(repository).resolve(file);
        }

        @Override
        public String toString() {
            return group + ":" + artifact + ":" + version;
        }
    }

    private final List<String> findings = new ArrayList<>();
    private final Map<String, Set<String>> told = new TreeMap<>();

    public static void main(String[] args) throws Exception {
        if (args.length == 1 && args[0].equals("--self-test")) {
            selfTest();
            return;
        }
        Licences licences = new Licences();
        licences.check(
                Path.of(args[0]),
                Files.readString(Path.of(args[1])),
                Arrays.stream(args).skip(2).map(Path::of).toList());
        licences.told.forEach((library, names) -> System.out.println("  " + library + "  " + String.join(" or ", names)));
        if (!licences.findings.isEmpty()) {
            licences.findings.forEach(f -> System.err.println("  " + f));
            System.exit(1);
        }
        System.out.println("  " + licences.told.size() + " libraries, each to be had under more than the GPL");
    }

    private void check(Path repository, String dependencies, List<Path> ships) throws Exception {
        Set<Library> libraries = read(dependencies);
        if (libraries.isEmpty() || ships.isEmpty()) {
            findings.add("nothing to look at: the list of dependencies or of jars is empty");
        }
        Map<String, Library> byHash = new HashMap<>();
        Set<String> classes = new HashSet<>();
        for (Library library : libraries) {
            Set<String> names = licencesOf(library.folder(repository).resolve(library.artifact + "-" + library.version + ".pom"), repository);
            told.put(library.toString(), names);
            judge(library.toString(), names).ifPresent(findings::add);
            byte[] jar = Files.readAllBytes(library.jar(repository));
            byHash.put(sha256(jar), library);
            classesOf(jar, library.toString(), classes);
        }
        Set<String> ourJars = new HashSet<>();
        for (Path ship : ships) {
            ourJars.add(sha256(Files.readAllBytes(ship)));
        }
        for (Path ship : ships) {
            try (ZipInputStream in = new ZipInputStream(Files.newInputStream(ship))) {
                for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                    byte[] content = e.isDirectory() ? new byte[0] : in.readAllBytes();
                    if (e.getName().endsWith(".jar")) {
                        String hash = sha256(content);
                        if (!byHash.containsKey(hash) && !ourJars.contains(hash)) {
                            findings.add(ship + " nests " + e.getName() + ", which is none of its dependencies");
                        }
                    } else if (e.getName().endsWith(".class")) {
                        boolean ours = e.getName().replaceFirst("^META-INF/versions/\\d+/", "").startsWith(OURS.replace('.', '/') + "/")
                                || e.getName().equals("module-info.class");
                        if (!ours && !classes.contains(key(e.getName(), content))) {
                            findings.add(ship + " holds " + e.getName() + ", which is in none of its dependencies");
                        }
                    }
                }
            }
        }
    }

    private void classesOf(byte[] jar, String from, Set<String> classes) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                if (e.getName().endsWith(".class")) {
                    classes.add(key(e.getName(), in.readAllBytes()));
                } else if (e.getName().endsWith(".jar")) {
                    findings.add(from + " itself nests " + e.getName() + "; look into it by hand");
                }
            }
        }
    }

    /** Reads the lines of mvn dependency:tree: group:artifact:type[:classifier]:version:scope. */
    static Set<Library> read(String tree) {
        Set<Library> libraries = new TreeSet<>(java.util.Comparator.comparing(Library::toString).thenComparing(Library::file));
        Pattern line = Pattern.compile("^[|+\\\\ -]*([\\w.-]+):([\\w.-]+):(\\w+)(?::([\\w.-]+))?:([\\w.-]+):(compile|runtime)\\b.*$");
        for (String text : tree.split("\\R")) {
            Matcher m = line.matcher(text);
            if (m.matches() && !m.group(1).equals(OURS)) {
                String classifier = m.group(4) == null ? "" : "-" + m.group(4);
                libraries.add(new Library(m.group(1), m.group(2), m.group(5), m.group(2) + "-" + m.group(5) + classifier + ".jar"));
            }
        }
        return libraries;
    }

    /** Returns what is wrong with these licences, any of which may be chosen; nothing if all is well. */
    static Optional<String> judge(String library, Set<String> names) {
        if (names.isEmpty()) {
            return Optional.of(library + " names no licence");
        }
        return names.stream().allMatch(Licences::isGpl)
                ? Optional.of(library + " is to be had under the GPL only: " + names)
                : Optional.empty();
    }

    static boolean isGpl(String name) {
        String text = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
        boolean lesser = text.matches(".*\\b(lgpl\\w*|lesser|library)\\b.*");
        boolean exception = text.matches(".*\\b(classpath|class path|cpe|linking) ?(exception)?\\b.*") && text.matches(".*\\b(exception|cpe)\\b.*");
        boolean gpl = text.matches(".*\\b(a?gplv?\\d*|gnu (affero )?(general )?public( license| licence)?|gnu (affero )?gpl|(affero )?general public licen[sc]e)\\b.*");
        return gpl && !lesser && !exception;
    }

    private static Set<String> licencesOf(Path pom, Path repository) throws Exception {
        if (!Files.exists(pom)) {
            return Set.of();
        }
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document;
        try (InputStream in = Files.newInputStream(pom)) {
            document = factory.newDocumentBuilder().parse(in);
        }
        Set<String> names = new TreeSet<>();
        for (Element licences : children(document.getDocumentElement(), "licenses")) {
            for (Element licence : children(licences, "license")) {
                String name = text(licence, "name").orElse("");
                String url = text(licence, "url").orElse("");
                if (!name.isEmpty() || !url.isEmpty()) {
                    names.add(name.isEmpty() ? url : name);
                }
            }
        }
        if (!names.isEmpty()) {
            return names;
        }
        for (Element parent : children(document.getDocumentElement(), "parent")) {
            String version = text(parent, "version").orElseThrow();
            String artifact = text(parent, "artifactId").orElseThrow();
            return licencesOf(
                    repository.resolve(text(parent, "groupId").orElseThrow().replace('.', '/'))
                            .resolve(artifact)
                            .resolve(version)
                            .resolve(artifact + "-" + version + ".pom"),
                    repository);
        }
        return Set.of();
    }

    private static List<Element> children(Element of, String name) {
        List<Element> found = new ArrayList<>();
        for (Node n = of.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e && e.getTagName().equals(name)) {
                found.add(e);
            }
        }
        return found;
    }

    private static Optional<String> text(Element of, String name) {
        return children(of, name).stream().findFirst().map(e -> e.getTextContent().strip());
    }

    private static String key(String name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return name + " " + content.length + " " + crc.getValue();
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private static void selfTest() throws Exception {
        for (String gpl : List.of(
                "GPL", "GPLv2", "GPL-3.0-only", "GNU GPL v3", "GNU General Public License, version 2", "AGPL-3.0",
                "GNU Affero General Public License v3", "The GNU General Public Licence, Version 3")) {
            expect(isGpl(gpl), gpl + " is the GPL");
        }
        for (String other : List.of(
                "Apache-2.0", "GNU Lesser General Public License", "LGPL-2.1-or-later", "GNU Library General Public License",
                "GPL2 w/ CPE", "GNU General Public License, version 2 with the GNU Classpath Exception", "MPL 2.0", "EPL 1.0",
                "BSD", "Eclipse Public License - v 1.0", "Mozilla Public License")) {
            expect(!isGpl(other), other + " is not the GPL");
        }
        expect(judge("a", Set.of("GPLv2")).isPresent(), "the GPL alone is found");
        expect(judge("a", Set.of("GPLv2", "AGPL-3.0")).isPresent(), "two kinds of GPL are found");
        expect(judge("a", Set.of("GPLv2", "MIT")).isEmpty(), "a choice passes");
        expect(judge("a", Set.of()).isPresent(), "no licence is found");
        expect(read("org.pupiltracking:a:jar:1\n+- g.h:b:jar:2:compile\n|  \\- g:c:jar:linux:3:runtime\n   \\- g:d:jar:1:test\n").size() == 2,
                "the tree is read");
        Path home = Files.createTempDirectory("licences");
        Path folder = Files.createDirectories(home.resolve("g/lib/1"));
        Files.writeString(folder.resolve("lib-1.pom"), "<project><parent><groupId>g</groupId><artifactId>up</artifactId><version>1</version></parent></project>");
        Files.writeString(Files.createDirectories(home.resolve("g/up/1")).resolve("up-1.pom"), "<project><licenses><license><name>GPLv3</name></license></licenses></project>");
        jar(folder.resolve("lib-1.jar"), "g/C.class");
        Path ship = home.resolve("ours.jar");
        jar(ship, "lib/stranger.jar", "x/Stranger.class");
        Licences licences = new Licences();
        licences.check(home, "+- g:lib:jar:1:compile", List.of(ship));
        expect(licences.findings.size() == 3, "a parent's GPL, a strange jar and a strange class are found: " + licences.findings);
    }

    private static void jar(Path at, String... names) throws IOException {
        try (var out = new java.util.zip.ZipOutputStream(Files.newOutputStream(at))) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void expect(boolean held, String what) {
        if (!held) {
            throw new AssertionError(what);
        }
    }
}
