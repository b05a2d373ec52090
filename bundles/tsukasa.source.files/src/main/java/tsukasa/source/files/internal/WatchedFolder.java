// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.PatternSyntaxException;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;

/** The files of a folder that match, and whether they have stopped growing. */
final class WatchedFolder {
    private final Path folder;
    private final List<PathMatcher> globs;
    private final Duration settle;
    private final Texts texts;
    private final Map<String, Sighting> sightings = new HashMap<>();

    /** A file as it was seen, and since when it has been just so. */
    private record Sighting(long size, long changed, Instant since) {
        boolean same(BasicFileAttributes now) {
            return size == now.size() && changed == now.lastModifiedTime().toMillis();
        }
    }

    /** @param settle for how long a file must have stayed the same */
    WatchedFolder(String folder, String[] globs, Duration settle, Texts texts) {
        this.texts = texts;
        this.settle = settle;
        this.folder = path(folder);
        this.globs = Arrays.stream(globs).map(String::strip).filter(glob -> !glob.isEmpty()).map(this::matcher).toList();
    }

    private Path path(String text) {
        try {
            return Path.of(text.strip()).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new Refusal(texts.text("WatchedFolder_missing", text), e);
        }
    }

    private PathMatcher matcher(String glob) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + glob.toLowerCase(Locale.ROOT));
        } catch (PatternSyntaxException e) {
            throw new Refusal(texts.text("WatchedFolder_badGlob", glob), e);
        }
    }

    Path path() {
        return folder;
    }

    /** By name; what programs put beside a file while it is open or being copied is left out. */
    Map<String, BasicFileAttributes> present() throws IOException {
        Map<String, BasicFileAttributes> present = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                boolean wanted = globs.stream().anyMatch(glob -> glob.matches(Path.of(name.toLowerCase(Locale.ROOT))));
                if (wanted && !name.startsWith("~$") && !name.startsWith(".")) {
                    attributes(file).filter(BasicFileAttributes::isRegularFile).ifPresent(a -> present.put(name, a));
                }
            }
        } catch (NoSuchFileException e) {
            throw new Refusal(texts.text("WatchedFolder_missing", folder), e);
        }
        sightings.keySet().retainAll(present.keySet());
        return present;
    }

    private static Optional<BasicFileAttributes> attributes(Path file) throws IOException {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Whether this file, seen so at this time, has been just so for long enough. */
    boolean settled(String name, BasicFileAttributes now, Instant time) {
        Sighting before = sightings.get(name);
        if (before == null || !before.same(now)) {
            sightings.put(name, new Sighting(now.size(), now.lastModifiedTime().toMillis(), time));
            return settle.isZero();
        }
        return !before.since().plus(settle).isAfter(time);
    }
}
