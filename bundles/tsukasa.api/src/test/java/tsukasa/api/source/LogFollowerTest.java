// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFollowerTest {
    @TempDir
    Path folder;
    private Path log;
    private LogFollower follower;
    private LogFollower.Position position = LogFollower.Position.NOWHERE;

    @BeforeEach
    void begin() {
        log = folder.resolve("xrdp.log");
        follower = new LogFollower(log, position);
    }

    @Test
    void handsOutALineOnceItEnds() throws IOException {
        write("one\ntw");
        assertEquals(List.of("one"), read());
        write("o\n");
        assertEquals(List.of("two"), read());
        assertEquals(List.of(), read());
    }

    @Test
    void goesOnAfterARestart() throws IOException {
        write("one\ntwo\n");
        read();
        write("three\n");
        follower = new LogFollower(log, LogFollower.Position.parse(position.toString()));
        assertEquals(List.of("three"), read());
    }

    @Test
    void readsTheRestOfARotatedLog() throws IOException {
        write("one\n");
        read();
        write("two\n");
        rotate(1);
        write("three\n");
        assertEquals(List.of("two", "three"), readAll());
    }

    @Test
    void readsEveryLogOfSeveralRotations() throws IOException {
        write("one\n");
        read();
        write("two\n");
        rotate(1);
        Files.move(folder.resolve("xrdp.log.1"), folder.resolve("xrdp.log.2"));
        write("three\n");
        rotate(2);
        write("four\n");
        assertEquals(List.of("two", "three", "four"), readAll());
    }

    @Test
    void waitsInTheMiddleOfARotation() throws IOException {
        write("one\n");
        read();
        rotate(1);
        assertEquals(List.of(), read());
        write("two\n");
        assertEquals(List.of("two"), readAll());
    }

    @Test
    void beginsAgainWhenTheLogIsTruncatedEvenIfItHasGrown() throws IOException {
        write("one\n");
        read();
        Files.writeString(log, "");
        write("other and longer\n");
        assertEquals(List.of("other and longer"), read());
    }

    @Test
    void saysThatThereIsNoSuchLog() {
        assertThrows(NoSuchFileException.class, this::read);
    }

    @Test
    void givesTheSameLinesHoweverTheyAreWritten() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            String line = "利用者" + "x".repeat(random.nextInt(90)) + i;
            expected.add(line);
            text.append(line).append('\n');
        }
        List<String> seen = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(text.length(), from + 1 + random.nextInt(400));
            write(text.substring(from, to));
            from = to;
            if (random.nextInt(5) == 0) {
                follower = new LogFollower(log, position);
            }
            seen.addAll(readAll());
        }
        assertEquals(expected, seen);
    }

    private void write(String text) throws IOException {
        Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void rotate(long seconds) throws IOException {
        Path to = folder.resolve("xrdp.log.1");
        Files.move(log, to);
        Files.setLastModifiedTime(to, FileTime.fromMillis(1_000_000_000_000L + seconds * 1000));
    }

    private List<String> read() throws IOException {
        List<LogFollower.Read> lines = follower.next();
        if (!lines.isEmpty()) {
            position = lines.getLast().after();
        }
        return lines.stream().map(LogFollower.Read::text).toList();
    }

    private List<String> readAll() throws IOException {
        List<String> all = new ArrayList<>();
        for (List<String> more = read(); !more.isEmpty(); more = read()) {
            all.addAll(more);
        }
        return all;
    }
}
