package org.pupiltracking.core.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pupiltracking.record.TenantId;

/** One folder of declarations: each file has a slot, filled anew whenever the file has changed and come to rest. */
final class WatchedFolder {

    /** More files are not looked at; a folder of a million files would hold up all others. */
    private static final int MOST_FILES = 1_000;

    private final PluginCatalogue catalogue;
    private final Optional<TenantId> tenant;
    private final Path folder;
    private final Slot self;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile boolean closed;

    // Touched by whoever has set looking.
    private final Map<String, Watched> files = new HashMap<>();

    private static final class Watched {
        final Slot slot;
        Stamp read;
        Stamp seen;

        Watched(Slot slot, Stamp stamp) {
            this.slot = slot;
            read = stamp;
            seen = stamp;
        }
    }

    /** What tells one state of a file from another; a file that is put in the place of another differs at least in its key. */
    private record Stamp(long size, long modified, @Nullable Object key) {}

    WatchedFolder(PluginCatalogue catalogue, Optional<TenantId> tenant, Path folder) {
        this.catalogue = catalogue;
        this.tenant = tenant;
        this.folder = folder;
        self = catalogue.slot(tenant, String.valueOf(folder.getFileName()));
    }

    /** Reads all that is there, without waiting for it to come to rest. */
    void lookAtStart() {
        look(true);
        catalogue.refuseClash(files.values().stream().map(w -> w.slot).toList());
    }

    /** Takes in what has come, changed or gone. */
    void look() {
        look(false);
    }

    private void look(boolean atStart) {
        if (closed || !looking.compareAndSet(false, true)) {
            return;
        }
        try {
            Map<String, Stamp> now = list();
            List<Slot> left = new ArrayList<>();
            files.entrySet().removeIf(e -> {
                boolean gone = !now.containsKey(e.getKey());
                if (gone) {
                    left.add(e.getValue().slot);
                }
                return gone;
            });
            if (!left.isEmpty()) {
                catalogue.vacate(left);
            }
            now.forEach((name, stamp) -> look(name, stamp, atStart));
            self.clear();
        } catch (IOException | UncheckedIOException e) {
            self.refuse(WatchedFolders.unreadable(folder, e));
        } finally {
            looking.set(false);
            if (closed) {
                takeOut();
            }
        }
    }

    private void look(String name, Stamp stamp, boolean atStart) {
        Watched watched = files.get(name);
        if (watched == null) {
            watched = new Watched(catalogue.slot(tenant, name), stamp);
            files.put(name, watched);
            if (atStart) {
                read(name, watched);
            } else {
                watched.read = new Stamp(-1, -1, null);
            }
            return;
        }
        // A file that is still being written changes between two looks; half of it would be refused for nothing.
        boolean atRest = stamp.equals(watched.seen);
        watched.seen = stamp;
        if (atRest && !stamp.equals(watched.read)) {
            watched.read = stamp;
            read(name, watched);
        }
    }

    private void read(String name, Watched watched) {
        Path file = folder.resolve(name);
        watched.slot.fill(
                new Provider(name, "", file.toString()),
                List.of(new DeclarationFile(name, () -> Files.newInputStream(file))));
    }

    private Map<String, Stamp> list() throws IOException {
        Map<String, Stamp> found = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(WatchedFolder::isOffered)
                    .sorted()
                    .limit(MOST_FILES)
                    .toList()) {
                stamp(file).ifPresent(s -> found.put(String.valueOf(file.getFileName()), s));
            }
        }
        return found;
    }

    /** Editors leave hidden and half-written files beside the one that they write. */
    private static boolean isOffered(Path file) {
        String name = String.valueOf(file.getFileName());
        return !name.startsWith(".")
                && !name.startsWith("#")
                && !name.endsWith("~")
                && !name.endsWith(".tmp")
                && !name.endsWith(".bak");
    }

    /** Empty for a folder, and for a file that went while it was looked at. */
    private static Optional<Stamp> stamp(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.isRegularFile()
                    ? Optional.of(new Stamp(now.size(), now.lastModifiedTime().to(TimeUnit.NANOSECONDS), now.fileKey()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Takes out what the folder brought; if it is being looked at, whoever looks does that at the end. */
    void close() {
        closed = true;
        if (looking.compareAndSet(false, true)) {
            try {
                takeOut();
            } finally {
                looking.set(false);
            }
        }
    }

    private void takeOut() {
        List<Slot> all = new ArrayList<>(List.of(self));
        files.values().forEach(w -> all.add(w.slot));
        files.clear();
        catalogue.vacate(all);
    }
}
