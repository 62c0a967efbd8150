package org.pupiltracking.core.osgi;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.BundleWiring;
import org.pupiltracking.core.catalogue.ApiEdition;
import org.pupiltracking.core.catalogue.Surroundings;

/** A framework with the engine: inside the program's class path, or as one bundle among others. */
final class Container implements AutoCloseable {

    /** Where the engine is. */
    enum Mode {
        /** On the class path of a program that embeds the framework. */
        EMBEDDED,
        /** A bundle in the framework. */
        NATIVE
    }

    private final Framework framework;
    private final Path folder;
    private final Mode mode;
    private final Duration[] drainAndLimit;
    private Function<Object, String> maker;
    private @Nullable FrameworkPlugins around;
    private @Nullable Bundle core;

    Container(Mode mode, Path folder, int drainSeconds, int limitSeconds) throws IOException, BundleException {
        this.folder = folder;
        drainAndLimit = new Duration[] {Duration.ofSeconds(drainSeconds), Duration.ofSeconds(limitSeconds)};
        Map<String, String> with = new HashMap<>();
        with.put(
                "org.osgi.framework.storage",
                Files.createTempDirectory(folder, "storage").toString());
        with.put("org.osgi.framework.storage.clean", "onFirstInit");
        if (mode == Mode.EMBEDDED) {
            with.put(
                    "org.osgi.framework.system.packages.extra",
                    ApiEdition.here().packages().entrySet().stream()
                                    .map(e -> e.getKey() + ";version=" + e.getValue())
                                    .collect(Collectors.joining(","))
                            + ",org.slf4j;version=2.0");
        }
        framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(with);
        framework.start();
        this.mode = mode;
        maker = mode == Mode.EMBEDDED ? embedEngine() : startEngine();
        beginAnew();
    }

    /** Lets the engine make a catalogue of what is there. */
    private void beginAnew() {
        var unused = maker.apply(drainAndLimit);
    }

    private Function<Object, String> embedEngine() {
        around = new FrameworkPlugins(framework.getBundleContext());
        Surroundings.become(around);
        return new ReportMaker();
    }

    /** Stops the engine and starts it again, while the plugins stay as they are. */
    void restartEngine() throws BundleException {
        if (mode == Mode.EMBEDDED) {
            Objects.requireNonNull(around).close();
            maker = embedEngine();
        } else {
            Bundle engine = Objects.requireNonNull(core);
            engine.stop();
            engine.start();
        }
        beginAnew();
    }

    private Function<Object, String> startEngine() throws IOException, BundleException {
        List<Bundle> installed = new ArrayList<>();
        for (String jar : List.of(
                "asm",
                "asm-analysis",
                "asm-commons",
                "asm-tree",
                "asm-util",
                "org.apache.aries.spifly.dynamic.bundle",
                "slf4j-api",
                "failureaccess",
                "guava",
                "tracking-api")) {
            installed.add(install(onClassPath(jar)));
        }
        // Where no log is wanted, slf4j-api still wants to be told that there is one.
        installed.add(install(new MadeBundle("made.logging", "1.0.0")
                .header(
                        "Provide-Capability",
                        "osgi.serviceloader;osgi.serviceloader=\"org.slf4j.spi.SLF4JServiceProvider\"")
                .into(folder)));
        Bundle engine = install(onClassPath("tracking-core"));
        core = engine;
        install(fragment());
        for (Bundle bundle : installed) {
            bundle.start();
        }
        engine.start();
        try {
            @SuppressWarnings("unchecked")
            Function<Object, String> inside = (Function<Object, String>) engine.loadClass(ReportMaker.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            return inside;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path fragment() throws IOException {
        MadeBundle fragment =
                new MadeBundle("made.fragment", "1.0.0").header("Fragment-Host", "org.pupiltracking.tracking-core");
        for (String type : List.of("ReportMaker", "ReportMaker$1")) {
            String file = "org/pupiltracking/core/osgi/" + type + ".class";
            try (var in = Container.class.getResourceAsStream("/" + file)) {
                fragment.entry(file, Objects.requireNonNull(in).readAllBytes());
            }
        }
        return fragment.into(folder);
    }

    private static Path onClassPath(String artifact) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(p -> p.getFileName().toString().matches(Pattern.quote(artifact) + "-[0-9].*\\.jar"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(artifact));
    }

    Bundle install(Path jar) throws BundleException {
        return framework.getBundleContext().installBundle(jar.toUri().toString());
    }

    Bundle start(MadeBundle bundle) throws BundleException, IOException {
        Bundle installed = install(bundle.into(folder));
        installed.start();
        return installed;
    }

    void update(Bundle bundle, MadeBundle to) throws IOException, BundleException {
        try (var in = Files.newInputStream(to.into(folder))) {
            bundle.update(in);
        }
    }

    /** Makes a report. */
    String report() {
        return report(Thread::yield);
    }

    /** Makes a report and does {@code meanwhile} when the report has begun. */
    String report(Runnable meanwhile) {
        return maker.apply(meanwhile);
    }

    /** Returns what is plugged and what is wrong, a line each. */
    List<String> list() {
        return maker.apply("").lines().toList();
    }

    Framework framework() {
        return framework;
    }

    static @Nullable ClassLoader loader(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        return wiring == null ? null : wiring.getClassLoader();
    }

    @Override
    public void close() throws BundleException {
        framework.stop();
        try {
            framework.waitForStop(30_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (around != null) {
            Surroundings.end(around);
            around.close();
        }
    }
}
