// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tsukasa.api.xml.Xml;

class TimerCommandTest {
    private static final Path ANALYZE = Path.of("/usr/bin/systemd-analyze");

    @TempDir
    private Path folder;

    private Map<String, String> files(String data) throws IOException {
        Path program = Files.createDirectories(folder.resolve("the program")).resolve("tsukasa");
        Files.writeString(program, "#!/bin/sh\n");
        assertTrue(program.toFile().setExecutable(true));
        return new TimerFiles("Reports", program.toString(), List.of("--data", data, "schedules", "run", "--due")).files();
    }

    @Test
    void systemdFindsNothingWrongWithTheUnits() throws Exception {
        assumeTrue(Files.isExecutable(ANALYZE), "no systemd here");
        Path units = Files.createDirectories(folder.resolve("units"));
        for (Map.Entry<String, String> file : files("/srv/100% \"税務\" $HOME").entrySet()) {
            Files.writeString(units.resolve(file.getKey()), file.getValue());
        }
        Process process = new ProcessBuilder(ANALYZE.toString(), "verify", "--man=no", units.resolve(TimerFiles.SERVICE).toString(), units.resolve(
                TimerFiles.TIMER).toString()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertFalse(said.contains("tsukasa-schedules"), said);
        assertEquals(0, process.waitFor(), said);
    }

    @Test
    void theTaskOfWindowsIsWellFormedAndKeepsItsArguments() throws IOException {
        String text = files("C:\\Data & <more>\\").get(TimerFiles.TASK);
        var task = Xml.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals("\"--data\" \"C:\\Data & <more>\\\\\" \"schedules\" \"run\" \"--due\"", task.getElementsByTagName("Arguments").item(0).getTextContent());
        assertEquals("PT15M", task.getElementsByTagName("Interval").item(0).getTextContent());
    }

    @Test
    void nothingInAWordIsReadAsSomethingElse() {
        assertEquals("\"a\\\"b\\\\c%%d$$e\"", TimerFiles.unit("a\"b\\c%d$e"));
    }
}
