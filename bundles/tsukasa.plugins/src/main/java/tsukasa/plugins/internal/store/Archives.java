// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import tsukasa.api.Progress;

/**
 * Opens archives that strangers made; the only class that does. What is taken lands below the target folder and nowhere
 * else, and is counted byte by byte while it is written, whatever the archive claims.
 */
public final class Archives {
    /** What a plugin may hold at most. */
    public record Limits(int entries, long entryBytes, long totalBytes) {
        public static final Limits PLUGIN = new Limits(5_000, 200L << 20, 500L << 20);
    }

    private static final long SMALL = 4L << 20;
    private final Limits limits;

    public Archives(Limits limits) {
        this.limits = limits;
    }

    /** Copies the files directly below the folders {@code features} and {@code plugins} of this p2 repository. */
    public void takeRepository(Path from, Path into, Progress progress) throws IOException {
        if (Files.isDirectory(from)) {
            copyFolder(from, into, progress);
        } else if (Files.isRegularFile(from)) {
            unzip(from, into, progress);
        } else {
            throw new Refused("Archives_absent", from);
        }
    }

    private void unzip(Path from, Path into, Progress progress) throws IOException {
        try (ZipFile zip = new ZipFile(from.toFile(), StandardCharsets.UTF_8)) {
            List<? extends ZipEntry> entries = zip.stream().toList();
            Budget budget = new Budget(from, entries.size());
            Set<String> seen = new HashSet<>();
            for (ZipEntry entry : entries) {
                Path target = safe(from, into, entry.getName());
                if (!seen.add(entry.getName().toLowerCase(Locale.ROOT))) {
                    throw new Refused("Archives_twice", from, entry.getName());
                }
                if (!entry.isDirectory() && wanted(into.relativize(target))) {
                    progress.check();
                    try (InputStream in = zip.getInputStream(entry)) {
                        budget.copy(in, target);
                    }
                }
            }
        } catch (ZipException e) {
            throw new Refused(Message.of("Archives_noZip", from), e);
        }
    }

    private void copyFolder(Path from, Path into, Progress progress) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("features", "plugins")) {
            Path below = from.resolve(folder);
            if (Files.isDirectory(below)) {
                try (Stream<Path> found = Files.list(below)) {
                    found.filter(file -> wanted(from.relativize(file))).forEach(files::add);
                }
            }
        }
        Budget budget = new Budget(from, files.size());
        for (Path file : files) {
            progress.check();
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new Refused("Archives_outside", from, from.relativize(file));
            }
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                budget.copy(in, safe(from, into, from.relativize(file).toString().replace('\\', '/')));
            }
        }
    }

    private static boolean wanted(Path inside) {
        return inside.getNameCount() == 2 && Set.of("features", "plugins").contains(inside.getName(0).toString())
                && inside.getName(1).toString().endsWith(".jar");
    }

    /** Refuses names that lead out of the folder, on any operating system. */
    private static Path safe(Path archive, Path into, String name) {
        boolean odd = name.isEmpty() || name.startsWith("/") || name.indexOf('\\') >= 0 || name.indexOf(':') >= 0
                || name.chars().anyMatch(Character::isISOControl) || List.of(name.split("/")).contains("..");
        Path target = odd ? into : into.resolve(name).normalize();
        if (odd || !target.startsWith(into)) {
            throw new Refused("Archives_outside", archive, name);
        }
        return target;
    }

    /** The entries of a jar with these names, as far as they are there and small. */
    static Map<String, byte[]> entries(Path jar, List<String> names) throws IOException {
        Map<String, byte[]> found = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile(), StandardCharsets.UTF_8)) {
            for (String name : names) {
                read(zip, name).ifPresent(bytes -> found.put(name, bytes));
            }
        }
        return found;
    }

    private static Optional<byte[]> read(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) SMALL + 1);
            if (bytes.length > SMALL) {
                throw new IOException(name + " is larger than it can be meant to be");
            }
            return Optional.of(bytes);
        }
    }

    /** Counts what has been written. */
    private final class Budget {
        private final Path archive;
        private final byte[] buffer = new byte[1 << 16];
        private long total;

        Budget(Path archive, int entries) {
            if (entries > limits.entries) {
                throw new Refused("Archives_tooMany", archive, limits.entries);
            }
            this.archive = archive;
        }

        void copy(InputStream in, Path target) throws IOException {
            Files.createDirectories(target.getParent());
            long written = 0;
            try (OutputStream out = Files.newOutputStream(target, java.nio.file.StandardOpenOption.CREATE_NEW,
                    java.nio.file.StandardOpenOption.WRITE)) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    written += n;
                    total += n;
                    if (written > limits.entryBytes || total > limits.totalBytes) {
                        throw new Refused("Archives_tooLarge", archive, limits.totalBytes >> 20);
                    }
                    out.write(buffer, 0, n);
                }
            }
        }
    }
}
