package org.pupiltracking.core.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeSet;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.spi.TrackingPlugin;

/** Finds plugins on a class path or module path, and the bundles without code that lie beside them. */
final class ClassPath {

    private static final String SERVICES = "META-INF/services/" + TrackingPlugin.class.getName();
    private static final String FOLDER = "META-INF/tracking/";
    private static final String INDEX = FOLDER + "index";

    /** A class path that goes on failing is broken as a whole; nobody reads more of it. */
    private static final int MOST_FAILURES = 1_000;

    private final ClassLoader loader;

    ClassPath(ClassLoader loader) {
        this.loader = loader;
    }

    /** Lets every plugin that is found contribute to {@code catalogue}. */
    void plugins(PluginCatalogue catalogue) {
        Map<String, List<String>> jars = jarsByPlugin(catalogue);
        // Of two editions on one class path only the first is ever seen, so the names are counted where they stand.
        jars.forEach((type, places) -> {
            if (places.size() > 1) {
                catalogue
                        .slot(Optional.empty(), type)
                        .refuseAsSecond(Problem.leftOut("plugin.unique", type, places.get(0), places.get(1)));
            }
        });
        Iterator<ServiceLoader.Provider<TrackingPlugin>> found =
                ServiceLoader.load(TrackingPlugin.class, loader).stream().iterator();
        int failures = 0;
        while (failures < MOST_FAILURES) {
            try {
                if (!found.hasNext()) {
                    return;
                }
                ServiceLoader.Provider<TrackingPlugin> provider = found.next();
                String type = provider.type().getName();
                if (jars.getOrDefault(type, List.of()).size() < 2) {
                    catalogue
                            .slot(Optional.empty(), type)
                            .fill(CodeFilling.ofClassPath(
                                    provider::get, provider.type().getClassLoader()));
                }
            } catch (ServiceConfigurationError | LinkageError e) {
                failures++;
                Problem why = Fault.arriving(SERVICES, e);
                catalogue.slot(Optional.empty(), SERVICES).refuse(why);
            }
        }
    }

    private Map<String, List<String>> jarsByPlugin(PluginCatalogue catalogue) {
        Map<String, List<String>> jars = new LinkedHashMap<>();
        for (URL file : files(SERVICES, catalogue)) {
            String text = file.toString();
            String place = ApiEdition.place(text.substring(0, text.length() - SERVICES.length()));
            for (String type : new TreeSet<>(lines(file, catalogue))) {
                jars.computeIfAbsent(type, t -> new ArrayList<>()).add(place);
            }
        }
        return jars;
    }

    /** Takes in the files that {@code META-INF/tracking/index} names, a folder or jar at a time. */
    void files(PluginCatalogue catalogue) {
        for (URL index : files(INDEX, catalogue)) {
            String text = index.toString();
            String folder = text.substring(0, text.length() - "index".length());
            String jar = ApiEdition.place(text.substring(0, text.length() - INDEX.length()));
            List<DeclarationFile> files = lines(index, catalogue).stream()
                    .map(name -> new DeclarationFile(name, () -> open(new URL(folder + name))))
                    .toList();
            String name = jar.replaceFirst(".*/(?=[^/])", "");
            catalogue.slot(Optional.empty(), name).fill(new Provider(name, "", jar), files);
        }
    }

    private List<URL> files(String name, PluginCatalogue catalogue) {
        try {
            Map<String, URL> distinct = new LinkedHashMap<>();
            Collections.list(loader.getResources(name)).forEach(u -> distinct.putIfAbsent(u.toString(), u));
            return List.copyOf(distinct.values());
        } catch (IOException e) {
            catalogue.slot(Optional.empty(), name).refuse(Fault.arriving(name, e));
            return List.of();
        }
    }

    private static List<String> lines(URL of, PluginCatalogue catalogue) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(open(of), StandardCharsets.UTF_8))) {
            return in.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            catalogue.slot(Optional.empty(), of.toString()).refuse(Fault.arriving(of.toString(), e));
            return List.of();
        }
    }

    /** Opens without the cache of jars, which would keep a replaced jar open and unreplaceable. */
    private static InputStream open(URL of) throws IOException {
        URLConnection to = of.openConnection();
        to.setUseCaches(false);
        return to.getInputStream();
    }
}
