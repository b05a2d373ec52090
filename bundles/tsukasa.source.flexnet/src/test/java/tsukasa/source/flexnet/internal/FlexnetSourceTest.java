// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.flexnet.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tsukasa.api.Refusal;
import tsukasa.api.health.Finding;
import tsukasa.api.source.SourceTest;
import tsukasa.licenses.Checkout;
import tsukasa.licenses.ServerSnapshot;

class FlexnetSourceTest {
    private static final Instant NOW = Instant.parse("2026-11-24T00:15:30Z");
    @TempDir
    Path folder;
    private final RecordedIngest ingest = new RecordedIngest();
    private final Watching watching = new Watching(NOW);

    /** An lmstat that prints these outputs one after the other, the last again and again. */
    private String lmstat(String... outputs) throws IOException {
        for (int i = 0; i < outputs.length; i++) {
            Files.writeString(folder.resolve("out" + (i + 1)), outputs[i]);
        }
        return script("n=$(($(cat '%1$s/n' 2>/dev/null || echo 0) + 1)); echo $n > '%1$s/n'\n"
                + "while [ ! -e '%1$s/out'$n ]; do n=$((n - 1)); done; cat '%1$s/out'$n; exit 7\n");
    }

    private String script(String body) throws IOException {
        Path script = folder.resolve("lm util.sh");
        Files.writeString(script, "#!/bin/sh\n" + body.formatted(folder));
        assertTrue(script.toFile().setExecutable(true));
        return "\"" + script + "\" lmstat -a -c 27000@lic01";
    }

    private static Set<String> keys(ServerSnapshot snapshot) {
        return snapshot.out().stream().map(checkout -> checkout.id().key()).collect(Collectors.toSet());
    }

    private static String used(String name, int issued, int used, String... lines) {
        return "Users of " + name + ":  (Total of " + issued + " licenses issued;  Total of " + used + " licenses in use)\n\n"
                + String.join("\n", lines) + "\n\n";
    }

    @Test
    void handsOverWhatIsOut() throws Exception {
        watching.run(Settings.command(lmstat(LmstatParserTest.sample("city.txt")), 20).source(ingest));
        ServerSnapshot snapshot = ingest.snapshots.getFirst();
        assertEquals(NOW, snapshot.at(), "our clock, which tells seconds, not the output's");
        assertEquals(Set.of("CAD_2027_0F", "gis_editor"), snapshot.whole());
        assertEquals(12, snapshot.issued().get("CAD_2027_0F"));
        assertEquals(2, snapshot.issued().size(), "what is not counted or not answered has no number");
        Checkout taro = snapshot.out().get(1);
        assertEquals("yamada taro", taro.user().orElseThrow().value());
        assertEquals("PC0200", taro.client().orElseThrow().value());
        assertEquals(Instant.parse("2026-11-23T23:47:00Z"), taro.start());
        Checkout gis = snapshot.out().stream().filter(checkout -> checkout.feature().equals("gis_editor")).findFirst().orElseThrow();
        assertEquals(Instant.parse("2020-12-18T09:01:00Z"), gis.start(), "the last Friday that was an 18 December");
        assertEquals(List.of(Duration.ofSeconds(60)), watching.pauses);
    }

    @Test
    void sameLineIsTheSameCheckoutFromPollToPoll() throws Exception {
        String one = "    A-Sato PC1 PC1 (v1.0) (lic01/27000 105), start Tue 11/24 9:02";
        String other = "    A-Sato PC1 PC1 (v1.0) (lic01/27000 105), start Tue 11/24 9:16";
        watching.run(Settings.command(lmstat(used("x", 3, 1, one), used("x", 3, 1, one), used("x", 3, 1, other)), 20).source(ingest), () -> { }, () -> { });
        assertEquals(3, ingest.snapshots.size());
        assertEquals(keys(ingest.snapshots.get(0)), keys(ingest.snapshots.get(1)));
        assertFalse(keys(ingest.snapshots.get(1)).equals(keys(ingest.snapshots.get(2))), "the handle is used again by another");
        assertEquals("a-sato", ingest.snapshots.getFirst().out().getFirst().user().orElseThrow().value());
    }

    @Test
    void overNewYearItStaysTheSameCheckout() throws Exception {
        watching.now = Instant.parse("2026-12-31T14:59:30Z");
        String line = "    a PC1 PC1 (v1.0) (lic01/27000 105), start Thu 12/31 9:02";
        watching.run(Settings.command(lmstat(used("x", 3, 1, line)), 20).source(ingest), () -> { });
        assertEquals(keys(ingest.snapshots.get(0)), keys(ingest.snapshots.get(1)));
        assertEquals(Instant.parse("2026-12-31T00:02:00Z"), ingest.snapshots.get(1).out().getFirst().start());
    }

    @Test
    void aClockAheadOfOursBeginsNow() throws Exception {
        String line = "    a PC1 PC1 (v1.0) (lic01/27000 105), start Tue 11/24 9:18";
        watching.run(Settings.command(lmstat(used("x", 3, 1, line)), 20).source(ingest));
        assertEquals(NOW, ingest.snapshots.getFirst().out().getFirst().start());
    }

    @Test
    void takesOnlyTheWantedFeatures() throws Exception {
        watching.run(Settings.command(lmstat(LmstatParserTest.sample("city.txt")), 20).only("GIS*", "x").source(ingest));
        assertEquals(Set.of("gis_editor"), ingest.snapshots.getFirst().issued().keySet());
        assertEquals(1, ingest.snapshots.getFirst().out().size());
    }

    @Test
    void whatIsNotListedWholeEndsNothing() throws Exception {
        FlexnetSource source = Settings.command(lmstat(LmstatParserTest.sample("documented.txt")), 20).source(ingest);
        watching.run(source);
        assertEquals(Set.of(), ingest.snapshots.getFirst().whole());
        assertEquals(1986, ingest.snapshots.getFirst().issued().get("anshpc"));
        List<Finding> findings = source.check(Locale.ENGLISH);
        assertEquals(1, findings.size());
        assertTrue(findings.getFirst().summary().contains("anshpc: 1,600 in use, 32 listed"), findings.getFirst().summary());
        assertFalse(findings.getFirst().solution().isBlank());
    }

    @Test
    void saysWhatTheServerReportsOfItself() throws Exception {
        FlexnetSource source = Settings.command(lmstat(LmstatParserTest.sample("city.txt"), used("x", 1, 0)), 20).source(ingest);
        watching.run(source);
        assertTrue(source.check(Locale.ENGLISH).getFirst().summary().contains("lic03: license server DOWN"));
        watching.run(source);
        assertEquals(List.of(), source.check(Locale.ENGLISH), "mended");
    }

    @Test
    void aServerThatDoesNotAnswerIsRefusedInASentence() throws Exception {
        String down = lmstat("lmutil\nlmgrd is not running: License server machine is down or not responding. (-96,7)\n");
        Refusal refusal = assertThrows(Refusal.class, () -> watching.run(Settings.command(down, 20).source(ingest)));
        assertTrue(refusal.getMessage().contains("(-96,7)"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("Nothing was counted as ended"), refusal.getMessage());
        assertEquals(List.of(), ingest.snapshots);
        SourceTest test = Settings.command(down, 20).source(ingest).test(Locale.JAPANESE);
        assertFalse(test.works());
        assertTrue(test.sentence().contains("lmgrd とベンダーデーモン"), test.sentence());
    }

    @Test
    void neitherIsGarbageOrSilence() throws Exception {
        assertTrue(assertThrows(Refusal.class, () -> watching.run(Settings.command(lmstat("<html>\n502"), 20).source(ingest)))
                .getMessage().contains("begins with: <html>"));
        assertTrue(assertThrows(Refusal.class, () -> watching.run(Settings.command(lmstat(""), 20).source(ingest)))
                .getMessage().contains("printed nothing"));
    }

    @Test
    void aSlowCommandIsStoppedWithItsChildren() throws Exception {
        String slow = script("sleep 300 & echo $! > '%1$s/child'; sleep 301\n");
        long began = System.nanoTime();
        Refusal refusal = assertThrows(Refusal.class, () -> watching.run(Settings.command(slow, 1).source(ingest)));
        assertTrue(Duration.ofNanos(System.nanoTime() - began).toSeconds() < 10);
        assertTrue(refusal.getMessage().contains("within 1 s"), refusal.getMessage());
        ProcessHandle.of(Long.parseLong(Files.readString(folder.resolve("child")).strip())).ifPresent(child -> child.onExit().join());
    }

    @Test
    void aCommandThatPrintsWithoutEndIsStopped() throws Exception {
        String endless = script("yes 'Users of x:  (Total of 9 licenses issued;  Total of 3 licenses in use)'\n");
        assertTrue(assertThrows(Refusal.class, () -> watching.run(Settings.command(endless, 60).source(ingest)))
                .getMessage().contains("64 MB"));
    }

    @Test
    void aCommandThatIsNotThereIsNamed() {
        Refusal refusal = assertThrows(Refusal.class, () -> watching.run(Settings.command("/nowhere/lmutil lmstat -a", 1).source(ingest)));
        assertTrue(refusal.getMessage().contains("/nowhere/lmutil"), refusal.getMessage());
        assertThrows(Refusal.class, () -> watching.run(Settings.command("  ", 1).source(ingest)));
    }

    @Test
    void noShellSeesTheCommand() throws Exception {
        Path trap = folder.resolve("trap");
        String command = lmstat(used("x", 1, 0)) + " ; touch " + trap + " $(touch " + trap + ")";
        watching.run(Settings.command(command, 20).source(ingest));
        assertFalse(Files.exists(trap));
    }

    @Test
    void readsFilesOnceTheyAreWrittenTheOldestFirst() throws Exception {
        put("b.txt", "Flexible License Manager status on Tue 11/24/2026 09:10\n" + used("x", 2, 0), NOW.minusSeconds(60));
        put("a.txt", "Flexible License Manager status on Tue 11/24/2026 09:05\n" + used("x", 2, 0), NOW.minusSeconds(90));
        put("new.txt", used("x", 2, 0), NOW.minusSeconds(1));
        watching.run(Settings.files(folder).source(ingest), () -> { });
        assertEquals(List.of(Instant.parse("2026-11-24T00:05:00Z"), Instant.parse("2026-11-24T00:10:00Z"), NOW.minusSeconds(1)),
                ingest.snapshots.stream().map(ServerSnapshot::at).toList());
        watching.run(Settings.files(folder).source(ingest), () -> put("a.txt", used("x", 3, 0), NOW));
        assertEquals(4, ingest.snapshots.size(), "after a restart only what has changed is read again");
        assertEquals(3, ingest.snapshots.getLast().issued().get("x"));
    }

    @Test
    void aBadFileDoesNotStopTheNext() throws Exception {
        put("1.txt", "lmgrd is not running: down (-96,7)", NOW.minusSeconds(90));
        put("2.txt", used("x", 2, 0), NOW.minusSeconds(60));
        put("3.txt", "", NOW.minusSeconds(30));
        FlexnetSource source = Settings.files(folder).source(ingest);
        watching.run(source, () -> assertEquals(1, source.check(Locale.ENGLISH).size()), () -> put("4.txt", used("x", 2, 0), NOW));
        assertEquals(2, ingest.snapshots.size());
        assertEquals(List.of(), source.check(Locale.ENGLISH));
    }

    @Test
    void readsWhatJapaneseWindowsWrites() throws Exception {
        Path file = folder.resolve("out.txt");
        String text = used("x", 2, 1, "    山田 花子 PC1 PC1 (v1.0) (lic01/27000 105), start Tue 11/24 9:02");
        Files.write(file, text.getBytes(Charset.forName("windows-31j")));
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(60)));
        watching.run(Settings.files(file).source(ingest));
        assertEquals(Optional.of("山田 花子"), ingest.snapshots.getFirst().out().getFirst().user().map(user -> user.value()));
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThrows(Refusal.class, () -> watching.run(Settings.files(folder.resolve("none")).source(ingest)));
        assertFalse(Settings.files(folder.resolve("none")).source(ingest).test(Locale.ENGLISH).works());
    }

    @Test
    void testSaysWhatWasFound() throws Exception {
        SourceTest test = Settings.command(lmstat(LmstatParserTest.sample("city.txt")), 20).source(ingest).test(Locale.ENGLISH);
        assertTrue(test.works());
        assertEquals("The server answers: 2 features, 8 of 13 licenses in use.", test.sentence());
        assertFalse(Settings.command(lmstat(used("y", 1, 0)), 20).only("x").source(ingest).test(Locale.ENGLISH).works());
        assertEquals(List.of(), ingest.snapshots);
    }

    private void put(String name, String text, Instant changed) throws IOException {
        Files.writeString(folder.resolve(name), text);
        Files.setLastModifiedTime(folder.resolve(name), FileTime.from(changed));
    }
}
