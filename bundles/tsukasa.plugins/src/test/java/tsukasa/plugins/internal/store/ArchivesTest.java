// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tsukasa.api.CancelledException;
import tsukasa.api.Progress;

class ArchivesTest {
    private static final Archives ARCHIVES = new Archives(new Archives.Limits(50, 1_000, 5_000));
    @TempDir
    Path folder;
    private Path into;

    @BeforeEach
    void makeTarget() throws IOException {
        into = Files.createDirectories(folder.resolve("target"));
    }

    private Path zip(String name, byte[] content) throws IOException {
        return new SampleArchive().entry(name, content).zip(folder.resolve("a.zip"));
    }

    private String refused(Path archive) {
        return assertThrows(Refused.class, () -> ARCHIVES.takeRepository(archive, into, Progress.NONE)).message().key();
    }

    private List<String> taken() throws IOException {
        try (Stream<Path> files = Files.walk(into)) {
            return files.filter(Files::isRegularFile).map(file -> into.relativize(file).toString()).sorted().toList();
        }
    }

    @Test
    void takesOnlyTheJarsOfFeaturesAndPlugins() throws IOException {
        Path zip = new SampleArchive().entry("features/f.jar", new byte[3]).entry("plugins/p.jar", new byte[4]).entry("content.jar", new byte[5])
                .entry("plugins/deep/p.jar", new byte[5]).entry("plugins/readme.txt", new byte[5]).zip(folder.resolve("a.zip"));
        ARCHIVES.takeRepository(zip, into, Progress.NONE);
        assertEquals(List.of("features/f.jar", "plugins/p.jar"), taken());
        assertEquals(4, Files.size(into.resolve("plugins/p.jar")));
    }

    @Test
    void takesTheSameFromAFolder() throws IOException {
        Path repository = new SampleArchive().entry("features/f.jar", new byte[3]).entry("plugins/p.jar", new byte[4])
                .entry("artifacts.jar", new byte[9]).folder(folder.resolve("repository"));
        ARCHIVES.takeRepository(repository, into, Progress.NONE);
        assertEquals(List.of("features/f.jar", "plugins/p.jar"), taken());
    }

    @ParameterizedTest
    @ValueSource(strings = { "../evil.jar", "plugins/../../evil.jar", "/etc/evil.jar", "plugins\\..\\..\\evil.jar", "C:/evil.jar", "plugins/a\u0000.jar",
            "plugins/..", "plugins/x:stream.jar" })
    void refusesNamesThatLeadElsewhere(String name) throws IOException {
        assertEquals("Archives_outside", refused(zip(name, new byte[1])));
        assertEquals(List.of(), taken());
        assertFalse(Files.exists(folder.resolve("evil.jar")));
    }

    @Test
    void refusesAnEntryThatStandsThereTwice() throws IOException {
        assertEquals("Archives_twice", refused(new SampleArchive().entry("plugins/a.jar", new byte[1]).entry("plugins/A.jar", new byte[1])
                .zip(folder.resolve("a.zip"))));
    }

    @Test
    void countsWhatIsUnpackedNotWhatTheArchiveClaims() throws IOException {
        assertEquals("Archives_tooLarge", refused(zip("plugins/bomb.jar", new byte[1_001])));
        assertTrue(Files.size(folder.resolve("a.zip")) < 500, "packed it is small");
    }

    @Test
    void refusesTooMuchInAll() throws IOException {
        SampleArchive archive = new SampleArchive();
        for (int i = 0; i < 6; i++) {
            archive.entry("plugins/" + i + ".jar", new byte[900]);
        }
        assertEquals("Archives_tooLarge", refused(archive.zip(folder.resolve("a.zip"))));
    }

    @Test
    void refusesTooManyEntries() throws IOException {
        SampleArchive archive = new SampleArchive();
        for (int i = 0; i < 51; i++) {
            archive.entry("x/" + i, new byte[0]);
        }
        assertEquals("Archives_tooMany", refused(archive.zip(folder.resolve("a.zip"))));
    }

    @Test
    void refusesLinksInAFolder() throws IOException {
        Path secret = Files.write(folder.resolve("secret.jar"), new byte[1]);
        Path repository = new SampleArchive().entry("features/f.jar", new byte[3]).entry("plugins/p.jar", new byte[4]).folder(folder.resolve("repository"));
        Files.createSymbolicLink(repository.resolve("plugins/link.jar"), secret);
        assertEquals("Archives_outside", refused(repository));
    }

    @Test
    void refusesWhatIsNoZip() throws IOException {
        assertEquals("Archives_noZip", refused(Files.writeString(folder.resolve("a.zip"), "hello")));
        assertEquals("Archives_noZip", refused(Files.write(folder.resolve("b.zip"), new byte[0])));
        byte[] whole = Files.readAllBytes(zip("plugins/a.jar", new byte[900]));
        assertEquals("Archives_noZip", refused(Files.write(folder.resolve("c.zip"), java.util.Arrays.copyOf(whole, whole.length / 2))));
        assertEquals("Archives_absent", refused(folder.resolve("absent.zip")));
    }

    @Test
    void stopsWhenCalledOff() throws IOException {
        Progress cancelled = new Progress() {
            @Override
            public void at(long done, long total, String doing) {
                // nobody watches
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        Path zip = zip("plugins/a.jar", new byte[1]);
        assertThrows(CancelledException.class, () -> ARCHIVES.takeRepository(zip, into, cancelled));
    }
}
