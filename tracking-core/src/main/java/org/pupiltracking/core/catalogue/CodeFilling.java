package org.pupiltracking.core.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.jar.Attributes;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.outcome.Problem;
import org.pupiltracking.outcome.RefusedException;
import org.pupiltracking.spi.PluginId;
import org.pupiltracking.spi.TrackingPlugin;

/** A plugin with code: made, asked for its id, and let contribute. */
final class CodeFilling implements Filling {

    private final Callable<? extends TrackingPlugin> make;
    private final @Nullable ClassLoader loader;
    private final @Nullable String version;
    private final @Nullable String from;
    private volatile @Nullable String known;

    private CodeFilling(
            Callable<? extends TrackingPlugin> make,
            @Nullable ClassLoader loader,
            @Nullable String version,
            @Nullable String from) {
        this.make = make;
        this.loader = loader;
        this.version = version;
        this.from = from;
    }

    /** A plugin of a container, which knows its bundle's version and place, and has seen to it that the api fits. */
    static CodeFilling ofBundle(
            Callable<? extends TrackingPlugin> make, ClassLoader loader, String version, String from) {
        return new CodeFilling(make, loader, version, from);
    }

    /** A plugin of a class path: version, place and needed api are read from the manifest of the jar that its class came from. */
    static CodeFilling ofClassPath(Callable<? extends TrackingPlugin> make, @Nullable ClassLoader loader) {
        return new CodeFilling(make, loader, null, null);
    }

    @Override
    public boolean isPlugin() {
        return true;
    }

    @Override
    public @Nullable ClassLoader loader() {
        return loader;
    }

    @Override
    public String name(String usual) {
        String id = known;
        return id == null ? usual : id;
    }

    @Override
    public Filled bring() throws Exception {
        TrackingPlugin plugin = present(make.call(), "plugin");
        PluginId id = present(plugin.id(), "plugin.id");
        known = id.value();
        Provider provider = provider(id, plugin.getClass());
        CheckedContributions to = new CheckedContributions();
        plugin.contribute(to);
        Brought brought = to.end();
        RefusedException.unless(id.equals(plugin.id()), "plugin.id", id.value());
        return new Filled(provider, brought, List.of(), Set.of());
    }

    private static <T> T present(@Nullable T given, String what) {
        if (given == null) {
            throw new RefusedException(Problem.leftOut("plugin.null", what));
        }
        return given;
    }

    private Provider provider(PluginId id, Class<?> type) {
        if (version != null && from != null) {
            return new Provider(id.value(), version, from);
        }
        Optional<Attributes> manifest = ApiEdition.manifest(type);
        Optional<Problem> refused = manifest.flatMap(m -> ApiEdition.here().refuses(m.getValue("Import-Package")));
        if (refused.isPresent()) {
            throw new RefusedException(refused.get());
        }
        return new Provider(
                id.value(),
                manifest.map(m -> m.getValue("Bundle-Version")).orElse(""),
                ApiEdition.root(type).map(ApiEdition::place).orElse(type.getName()));
    }
}
