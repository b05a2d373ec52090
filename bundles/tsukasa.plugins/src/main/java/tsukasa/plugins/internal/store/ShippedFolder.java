// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.osgi.framework.Version;

import tsukasa.plugins.PluginId;

/**
 * The plugins that the installation brings: one p2 repository in each folder. At a start only the names of their files are looked
 * at, since nearly always all of them have been taken in before; what is in them is read when somebody asks.
 */
public final class ShippedFolder {
    public static final ShippedFolder NONE = new ShippedFolder(null);
    private static final Pattern FEATURE = Pattern.compile("(.+?)_(\\d+\\.\\d+\\.\\d+(?:\\.[\\w-]+)?)\\.jar");
    private final Path folder;
    private List<PluginFiles> files;

    public ShippedFolder(Path folder) {
        this.folder = folder;
    }

    /** One of them, by the name of its feature's file. */
    public record Name(PluginId id, Version version, Path folder) {
    }

    public List<Name> names() throws IOException {
        List<Name> names = new ArrayList<>();
        for (Path each : folders()) {
            name(each).ifPresent(names::add);
        }
        return names;
    }

    private static Optional<Name> name(Path repository) throws IOException {
        Path features = repository.resolve("features");
        if (!Files.isDirectory(features)) {
            return Optional.empty();
        }
        try (Stream<Path> jars = Files.list(features)) {
            return jars.map(jar -> FEATURE.matcher(jar.getFileName().toString())).filter(Matcher::matches).findFirst()
                    .map(named -> new Name(new PluginId(named.group(1)), new Version(named.group(2)), repository));
        }
    }

    /** What this one has in it; nothing, and a word in the log, if it is damaged. */
    public static Optional<PluginFiles> read(Path repository) throws IOException {
        try {
            return Optional.of(PluginFiles.read(repository));
        } catch (Refused e) {
            System.getLogger(ShippedFolder.class.getName()).log(System.Logger.Level.WARNING, "The shipped plugin in " + repository + " is not usable", e);
            return Optional.empty();
        }
    }

    /** All of them that can be read. */
    public synchronized List<PluginFiles> files() {
        if (files == null) {
            List<PluginFiles> found = new ArrayList<>();
            try {
                for (Path each : folders()) {
                    read(each).ifPresent(found::add);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            files = List.copyOf(found);
        }
        return files;
    }

    private List<Path> folders() throws IOException {
        return folder == null ? List.of() : PluginStore.children(folder);
    }
}
