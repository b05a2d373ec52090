// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.framework.Version;

import tsukasa.api.Progress;
import tsukasa.plugins.PluginId;

/**
 * The plugins as files below one folder: {@code state.json} says which are wanted, {@code packages/<id>/<version>} holds
 * each kept version unpacked, {@code incoming} what has not been accepted yet.
 */
public final class PluginStore {
    private final Path folder;
    private final Archives archives;
    private final JsonFile json = new JsonFile();

    public PluginStore(Path folder, Archives archives) {
        this.folder = folder;
        this.archives = archives;
    }

    public Path folder() {
        return folder;
    }

    public void create() throws IOException {
        Files.createDirectories(folder.resolve("packages"));
        Files.createDirectories(folder.resolve("incoming"));
    }

    /** What is remembered; if the file can't be read it is put aside and the newest version of each package taken. */
    public StoreState read() throws IOException {
        Path file = folder.resolve("state.json");
        if (!Files.exists(file)) {
            return StoreState.EMPTY;
        }
        StoreState state;
        try {
            state = json.read(file, StoreState.class);
        } catch (IOException e) {
            return rescued(file, e);
        }
        if (state.format() > StoreState.FORMAT) {
            throw new Refused("PluginStore_newer", folder);
        }
        return state;
    }

    private StoreState rescued(Path file, IOException damage) throws IOException {
        StoreState state = StoreState.EMPTY;
        for (Path plugin : children(folder.resolve("packages"))) {
            List<String> versions = children(plugin).stream().map(each -> each.getFileName().toString())
                    .sorted(Comparator.comparing(PluginStore::versionOf)).toList();
            if (!versions.isEmpty()) {
                state = state.with(new StoreState.Entry(plugin.getFileName().toString(), versions, false, null));
            }
        }
        try {
            Files.move(file, Files.createTempFile(folder, "state-damaged-", ".json"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            damage.addSuppressed(e);
            throw damage;
        }
        return state;
    }

    /** Whether there is a state to read; an empty store has none. */
    public boolean written() {
        return Files.exists(folder.resolve("state.json"));
    }

    public void write(StoreState state) throws IOException {
        json.write(folder.resolve("state.json"), state);
    }

    /** Changes whenever somebody has written the state. */
    public String stamp() {
        Path file = folder.resolve("state.json");
        try {
            FileTime time = Files.getLastModifiedTime(file);
            return time.toMillis() + ":" + Files.size(file) + ":" + Files.readAttributes(file, "unix:ino").get("ino");
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return String.valueOf(file.toFile().lastModified());
        } catch (IOException e) {
            return "none";
        }
    }

    /** Unpacks a plugin beside the others without accepting it; {@link #discard} or {@link #accept} it then. */
    public PluginFiles take(Path from, Progress progress) throws IOException {
        Path incoming = Files.createTempDirectory(folder.resolve("incoming"), "");
        try {
            archives.takeRepository(from, incoming, progress);
            PluginFiles files = PluginFiles.read(incoming);
            files.bundles().forEach(BundleFile::components); // damaged ones are turned away here, not when somebody asks
            return files;
        } catch (IOException | RuntimeException e) {
            delete(incoming);
            throw e;
        }
    }

    /** Makes what was taken a version of its plugin; answers the version folder's name, which is new even if the version is not. */
    public String accept(PluginFiles taken) throws IOException {
        Path plugin = Files.createDirectories(folder.resolve("packages").resolve(taken.id().value()));
        String name = taken.version().toString();
        for (int again = 2; Files.exists(plugin.resolve(name)); again++) {
            name = taken.version() + "+" + again;
        }
        Files.move(taken.folder(), plugin.resolve(name), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        return name;
    }

    public void discard(PluginFiles taken) {
        delete(taken.folder());
    }

    public PluginFiles files(PluginId id, String version) throws IOException {
        return PluginFiles.read(folder.resolve("packages").resolve(id.value()).resolve(version));
    }

    /** The version that a version folder holds. */
    public static Version versionOf(String folderName) {
        int again = folderName.indexOf('+');
        try {
            return Version.parseVersion(again < 0 ? folderName : folderName.substring(0, again));
        } catch (IllegalArgumentException e) {
            return Version.emptyVersion;
        }
    }

    /** Deletes whatever no entry refers to; what is still open elsewhere waits for the next time. */
    public void sweep(StoreState state) throws IOException {
        children(folder.resolve("incoming")).forEach(PluginStore::delete);
        for (Path plugin : children(folder.resolve("packages"))) {
            Optional<StoreState.Entry> entry = state.plugins().stream().filter(each -> each.id().equals(plugin.getFileName().toString())).findFirst();
            Set<String> kept = entry.map(each -> Set.copyOf(each.versions())).orElse(Set.of());
            children(plugin).stream().filter(version -> !kept.contains(version.getFileName().toString())).forEach(PluginStore::delete);
            if (kept.isEmpty()) {
                delete(plugin);
            }
        }
    }

    static List<Path> children(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(Files::isDirectory).sorted().collect(Collectors.toList());
        }
    }

    private static void delete(Path tree) {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException e) {
            System.getLogger(PluginStore.class.getName()).log(System.Logger.Level.INFO, tree + " can't be deleted yet", e);
        }
    }
}
