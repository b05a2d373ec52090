// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tsukasa.api.CancelledException;
import tsukasa.api.Progress;
import tsukasa.reports.Format;
import tsukasa.reports.RenderContext;

/** Whatever stops a report, no file of it is left. */
class NothingHalfTest {
    private static final int ROWS = 3_000;

    @TempDir
    private Path folder;

    private static List<Path> left(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void isLeftWhenTheWorkIsCalledOffInTheMidst(Format format) throws IOException {
        SampleReport sample = new SampleReport(Locale.ENGLISH);
        AtomicInteger asked = new AtomicInteger();
        Progress progress = new Progress() {
            @Override
            public void at(long done, long total, String doing) {
            }

            @Override
            public boolean cancelled() {
                return asked.incrementAndGet() > 7;
            }
        };
        RenderContext c = sample.context();
        RenderContext cancelled = new RenderContext(c.locale(), c.zone(), c.asOf(), c.period(), c.issuer(), c.encoding(), progress);
        assertThrows(CancelledException.class, () -> SampleReport.writer().write(sample.result(ROWS), Set.of(format), cancelled, folder));
        assertEquals(List.of(), left(folder));
    }

    /** The system lets no file grow beyond 40 kB, which fails the write as a full disk does. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void isLeftWhenTheDiskTakesNoMore() throws Exception {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path out = Files.createDirectory(folder.resolve("out"));
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder("bash", "-c", "ulimit -f 40; exec \"$@\"", "bash", Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData", "-XX:TieredStopAtLevel=1", "-cp", path, SampleReport.class.getName(), out.toString(), Integer.toString(ROWS))
                .redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(1, process.exitValue());
        assertTrue(Files.readString(said).contains("java.io.IOException: File too large"), () -> said.toString());
        assertEquals(List.of(), left(out));
    }
}
