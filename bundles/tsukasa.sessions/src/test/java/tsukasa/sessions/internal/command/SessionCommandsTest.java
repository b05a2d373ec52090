// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import picocli.CommandLine;

import tsukasa.api.Actor;
import tsukasa.api.Progress;
import tsukasa.api.Refusal;
import tsukasa.api.Site;
import tsukasa.api.SiteId;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Table;
import tsukasa.sessions.internal.FakeSessions;

class SessionCommandsTest {
    private final FakeSessions sessions = new FakeSessions()
            .with("s1", "sato", "総務課", "2026-10-01T00:00:00Z", "2026-10-01T02:00:00Z", false)
            .with("s2", "ito", null, "2026-10-01T01:00:00.5Z", null, false).denied("ito", "2026-10-01T00:59:00Z");
    private final Call call = new Call();

    @Test
    void peakIsThePromisedJson() throws Exception {
        run(new PeakCommand(sessions), "--from", "2026-10-01T00:00:00Z", "--to", "2026-10-01T03:00:00Z");
        assertEquals("{peak=2, at=2026-10-01T01:00:00.500Z, lastedSeconds=3599.5, who=[ito, sato]}", call.json.toString());
        run(new PeakCommand(sessions), "--from", "2026-10-01T02:00:00Z", "--to", "2026-10-01T03:00:00Z", "--count", "Users");
        assertEquals("{peak=1, at=2026-10-01T02:00:00Z, lastedSeconds=3600, who=[ito]}", call.json.toString());
        run(new PeakCommand(sessions), "--from", "2025-10-01", "--to", "2025-10-02");
        assertEquals("{peak=0, at=null, lastedSeconds=0, who=[]}", call.json.toString());
    }

    @Test
    void listHasTheNamesOfThePlainFormat() throws Exception {
        run(new ListCommand(sessions), "--from", "2026-10-01", "--to", "2026-10-01");
        assertEquals("[{session=s1, user=sato, section=総務課, client=LT-sato, address=null, host=PC-sato, layer=lgwan, "
                + "start=2026-10-01T00:00:00Z, end=2026-10-01T02:00:00Z, state=ended, inferred=false, source=xrdp}, "
                + "{session=s2, user=ito, section=null, client=LT-ito, address=null, host=PC-ito, layer=lgwan, "
                + "start=2026-10-01T01:00:00.500Z, end=null, state=active, inferred=false, source=xrdp}]", call.json.toString());
        run(new ListCommand(sessions), "--open");
        assertEquals(1, ((List<?>) call.json).size());
        run(new ListCommand(sessions), "--user", "sato");
        assertEquals(1, ((List<?>) call.json).size());
    }

    @Test
    void aDayAsTheEndIsWholeAndATimeIsNotIncluded() throws Exception {
        run(new DenialsCommand(sessions), "--from", "2026-09-30", "--to", "2026-10-01");
        assertEquals(1, ((List<?>) call.json).size());
        run(new DenialsCommand(sessions), "--from", "2026-09-30", "--to", "2026-10-01T09:59");
        assertEquals(0, ((List<?>) call.json).size());
        run(new DenialsCommand(sessions), "--to", "2026-10-01T00:59:00.000001Z");
        assertEquals(1, ((List<?>) call.json).size());
    }

    @Test
    void refusesPeriodsThatMakeNoSense() {
        assertThrows(Refusal.class, () -> run(new PeakCommand(sessions), "--from", "2026-10-02", "--to", "2026-09-30"));
        assertThrows(CommandLine.ParameterException.class, () -> run(new PeakCommand(sessions), "--from", "someday"));
        assertThrows(CommandLine.ParameterException.class, () -> run(new PeakCommand(sessions), "--count", "desks"));
    }

    @Test
    void showFindsByKeyOrRefuses() throws Exception {
        assertEquals(Invocation.DONE, run(new ShowCommand(sessions), "s1"));
        assertEquals("s1", ((Map<?, ?>) call.json).get("session"));
        assertEquals(Invocation.DONE, run(new ShowCommand(sessions), "xrdp/s1"));
        assertEquals(Invocation.REFUSED, run(new ShowCommand(sessions), "s9"));
        assertEquals(List.of("There is no session s9; see \"tsukasa sessions list\"."), call.refusals);
    }

    @Test
    void tellsPeopleTheSame() throws Exception {
        call.json = null;
        call.asJson = false;
        run(new PeakCommand(sessions), "--from", "2026-10-01", "--to", "2026-10-01T12:00");
        run(new ListCommand(sessions), "--from", "2026-10-01");
        run(new DenialsCommand(sessions), "--from", "2026-10-01");
        String out = call.bytes.toString(StandardCharsets.UTF_8);
        assertTrue(out.startsWith("2 sessions at most, first on"), out);
        assertTrue(out.contains("In at that time: ito, sato"), out);
        assertTrue(out.contains("2 sessions."), out);
        assertTrue(out.contains("1 refused start."), out);
    }

    private int run(Command command, String... arguments) throws Exception {
        new CommandLine(command).parseArgs(arguments);
        return command.run(call);
    }

    /** Keeps what a command answers. */
    private static final class Call implements Invocation {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        private final List<String> refusals = new ArrayList<>();
        private boolean asJson = true;
        private Object json;

        @Override
        public Site site() {
            return new Site(new SiteId("kita"), Path.of("unused"), Optional.empty(), ZoneId.of("Asia/Tokyo"), Locale.ENGLISH,
                    Clock.fixed(Instant.parse("2026-10-01T05:00:00Z"), ZoneOffset.UTC), new Actor("tester"));
        }

        @Override
        public boolean json() {
            return asJson;
        }

        @Override
        public PrintStream out() {
            return out;
        }

        @Override
        public void printJson(Object document) {
            json = document;
        }

        @Override
        public void printTable(Table table) {
            table.rows().forEach(cells -> assertEquals(table.columns().size(), cells.length));
        }

        @Override
        public int refuse(String sentence) {
            refusals.add(sentence);
            return REFUSED;
        }

        @Override
        public Progress progress() {
            return Progress.NONE;
        }
    }
}
