// SPDX-License-Identifier: EPL-2.0
package tsukasa.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders for what tests write, in memory where the system has such a place: a new Derby takes a third of the time there. */
public final class TestFolders {
    private static final Path IN_MEMORY = Path.of("/dev/shm");

    private TestFolders() {
    }

    public static Path create() {
        try {
            return Files.isWritable(IN_MEMORY) ? Files.createTempDirectory(IN_MEMORY, "tsukasa-test")
                    : Files.createTempDirectory("tsukasa-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
