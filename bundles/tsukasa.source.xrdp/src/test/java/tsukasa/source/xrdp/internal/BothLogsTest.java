// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.xrdp.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tsukasa.api.Layer;
import tsukasa.api.source.SourceId;
import tsukasa.sessions.SessionEvent;

/** On the logs that a real xrdp 0.9.21.1 wrote, among them a disconnected session that it ended by itself. */
class BothLogsTest {
    private static final Host HOST = new Host(new SourceId("ts"), "ts01", Layer.OFFICE, ZoneId.of("UTC"));

    @TempDir
    Path folder;

    @BeforeEach
    void copyLogs() throws IOException {
        for (String name : List.of("xrdp.log", "xrdp-sesman.log")) {
            try (InputStream in = BothLogsTest.class.getResourceAsStream(name)) {
                Files.copy(in, folder.resolve(name));
            }
        }
    }

    @Test
    void tellsTheStoryOfTheRealLogs() throws IOException {
        List<String> story = all(logs(Optional.empty())).stream().map(BothLogsTest::told).toList();
        assertEquals("""
                12:02:30 DENIED tanaka -
                12:03:04 STARTED tanaka -
                12:03:04 ACTIVE tanaka CITY-LT-tanaka
                12:03:08 STARTED suzuki -
                12:03:08 ACTIVE suzuki CITY-LT-suzuki
                12:03:13 DISCONNECTED tanaka -
                12:03:15 ENDED suzuki -
                12:04:13 ENDED tanaka -
                12:12:21 STARTED tanaka -
                12:12:21 ACTIVE tanaka Guacamole RDP
                12:12:30 DISCONNECTED tanaka -
                12:13:30 ENDED tanaka -
                12:17:10 STARTED tanaka -
                12:17:10 ACTIVE tanaka Guacamole RDP
                12:17:26 DISCONNECTED tanaka -
                12:17:51 RECONNECTED tanaka -
                12:17:51 ACTIVE tanaka Guacamole RDP
                12:17:59 RECONNECTED tanaka -
                12:17:59 ACTIVE tanaka Guacamole RDP
                12:18:08 DISCONNECTED tanaka -
                12:18:26 RECONNECTED tanaka -
                12:18:26 ACTIVE tanaka Guacamole RDP
                12:18:35 DISCONNECTED tanaka -""", String.join("\n", story));
    }

    @Test
    void givesTheSameEventsOverRestartsAtEveryLine() throws IOException {
        List<SessionEvent> expected = all(logs(Optional.empty()));
        List<String> xrdp = Files.readAllLines(folder.resolve("xrdp.log"));
        List<String> sesman = Files.readAllLines(folder.resolve("xrdp-sesman.log"));
        Files.writeString(folder.resolve("xrdp.log"), "");
        Files.writeString(folder.resolve("xrdp-sesman.log"), "");
        List<SessionEvent> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        int x = 0;
        int s = 0;
        while (x < xrdp.size() || s < sesman.size()) {
            boolean fromSesman = x == xrdp.size() || s < sesman.size() && time(sesman.get(s)).compareTo(time(xrdp.get(x))) <= 0;
            append(fromSesman ? "xrdp-sesman.log" : "xrdp.log", fromSesman ? sesman.get(s++) : xrdp.get(x++));
            BothLogs logs = logs(cursor);
            seen.addAll(all(logs));
            cursor = Optional.of(logs.cursor());
        }
        assertEquals(new HashSet<>(expected), new HashSet<>(seen));
        assertEquals(expected.size(), seen.size());
    }

    private static String time(String line) {
        return line.substring(1, 18);
    }

    private void append(String name, String line) throws IOException {
        Files.writeString(folder.resolve(name), line + "\n", StandardOpenOption.APPEND);
    }

    private BothLogs logs(Optional<String> cursor) {
        return new BothLogs(HOST, folder.resolve("xrdp.log"), folder.resolve("xrdp-sesman.log"), cursor);
    }

    private static List<SessionEvent> all(BothLogs logs) throws IOException {
        List<SessionEvent> all = new ArrayList<>();
        for (List<SessionEvent> more = logs.next(); !more.isEmpty(); more = logs.next()) {
            all.addAll(more);
        }
        return all;
    }

    private static String told(SessionEvent event) {
        return "%s %s %s %s".formatted(event.at().toString().substring(11, 19), event.kind(),
                event.user().map(Object::toString).orElse("-"), event.client().map(Object::toString).orElse("-"));
    }
}
