// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.flexnet.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LmstatParserTest {
    static String sample(String name) {
        try (InputStream in = LmstatParserTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Feature feature(LmstatReport report, String name) {
        return report.features().stream().filter(feature -> feature.name().equals(name)).findFirst().orElseThrow();
    }

    private static Feature only(String... lines) {
        return LmstatParser.parse("Users of x:  (Total of 9 licenses issued;  Total of 3 licenses in use)\n\n" + String.join("\n", lines))
                .features().getFirst();
    }

    @Test
    void readsTheDocumentedSample() {
        LmstatReport report = LmstatParser.parse(sample("documented.txt"));
        assertEquals(List.of("anshpc", "cfd_base", "cfd_preppost"), report.features().stream().map(Feature::name).toList());
        Feature hpc = report.features().getFirst();
        assertEquals(1986, hpc.issued());
        assertEquals(1600, hpc.used());
        ToldTime start = new ToldTime("wed", 3, 11, OptionalInt.empty(), LocalTime.of(16, 46));
        assertEquals(new Holding("user1", "c630", "c630.cluster.example", "license1.example", "2579", start, 4), hpc.holdings().getFirst());
        assertEquals(28, hpc.holdings().getLast().quantity());
        assertFalse(hpc.listsAll(), "the sample shows 32 of the 1600");
        assertFalse(feature(report, "cfd_base").listsAll());
        assertEquals(1, feature(report, "cfd_preppost").used());
        assertTrue(report.answered());
        assertEquals(List.of(), report.faults());
    }

    @Test
    void readsAWholeAnswerOfAServer() {
        LmstatReport report = LmstatParser.parse(sample("city.txt"));
        assertEquals(Optional.of(LocalDateTime.of(2026, 11, 24, 9, 15)), report.asked());
        Feature cad = feature(report, "CAD_2027_0F");
        assertEquals(12, cad.issued());
        assertEquals(5, cad.listed());
        assertEquals(2, cad.reserved());
        assertEquals(1, cad.queued());
        assertTrue(cad.listsAll());
        assertFalse(cad.shares());
        assertEquals(List.of("t-sato@PC0123", "yamada taro@PC0200", "山田 花子@PC0201", "k-ito@gisapp01"),
                cad.holdings().stream().map(holding -> holding.user() + "@" + holding.host()).toList());
        assertEquals("/dev/pts/3", cad.holdings().getLast().display());
    }

    @Test
    void tellsWhatIsNotCountedFromWhatIsNotAnswered() {
        LmstatReport report = LmstatParser.parse(sample("city.txt"));
        assertEquals(1, feature(report, "gis_editor").issued());
        assertEquals(Feature.Told.UNCOUNTED, feature(report, "viewer").told());
        assertEquals(Feature.Told.UNKNOWN, feature(report, "desk_adv").told());
        assertEquals(Feature.Told.UNKNOWN, feature(report, "simulation").told());
        assertEquals(List.of("lic03: license server DOWN", "mlmd2: The desired vendor daemon is down. (-97,121)",
                "desk_adv: Error: 5 licenses, unsupported by licensed server",
                "simulation: Cannot get users of simulation: No such feature exists. (-5,222)"), report.faults());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Error getting status: Cannot connect to license server system. (-15,570:115 "Operation now in progress")
            lmgrd is not running: License server machine is down or not responding. (-96,7)
            """)
    void aServerThatIsDownHasNotAnswered(String line) {
        LmstatReport report = LmstatParser.parse("lmutil - Copyright\nFlexible License Manager status on Mon 3/2/2026 7:05\n\n" + line);
        assertFalse(report.answered());
        assertEquals(List.of(line), report.faults());
        assertEquals(Optional.of(LocalDateTime.of(2026, 3, 2, 7, 5)), report.asked());
    }

    @Test
    void aLineInAnUnknownFormIsNotTakenForAnEnd() {
        assertFalse(only("    a h h (v1) (s/1 2), start gestern 9:00, 3 licenses").listsAll());
        assertFalse(only("    a h h (v1) (s/1 2), start Tue 3/3 29:00, 3 licenses").listsAll());
    }

    @Test
    void knowsAnAnswerThatWasCutOff() {
        String whole = sample("city.txt");
        String cut = whole.substring(0, whole.indexOf("    k-ito"));
        assertFalse(feature(LmstatParser.parse(cut), "CAD_2027_0F").listsAll());
    }

    @Test
    void findsWhereANameEnds() {
        assertEquals("a b", only("  a b H1 h1.city.example (v1) (s/1 2), start Tue 3/3 9:00").holdings().getFirst().user());
        assertEquals("a b", only("  a b host :0.0 (v1) (s/1 2), start Tue 3/3 9:00").holdings().getFirst().user());
        assertEquals("a", only("  a host host 4711 (v1) (s/1 2), start Tue 3/3 9:00").holdings().getFirst().user());
        assertEquals("host", only("  a host (v1) (s/1 2), start Tue 3/3 9:00").holdings().getFirst().host());
        assertEquals("", only("  a (v1) (s/1 2), start Tue 3/3 9:00").holdings().getFirst().host());
        assertEquals("host", only("  a host host (s/1 2), start Tue 3/3 9:00").holdings().getFirst().host());
    }

    @Test
    void addsUpAFeatureThatTwoServersHave() {
        String one = "Users of x:  (Total of 9 licenses issued;  Total of 1 license in use)\n  a h h (v1) (s/1 2), start Tue 3/3 9:00\n";
        LmstatReport both = LmstatParser.parse(one + "License server status: 1@t\n" + one.replace("(s/1", "(t/1"));
        assertEquals(1, both.features().size());
        assertEquals(18, both.features().getFirst().issued());
        assertEquals(List.of("s", "t"), both.features().getFirst().holdings().stream().map(Holding::server).toList());
        LmstatReport half = LmstatParser.parse(one + "Users of x:  (Error: 9 licenses, unsupported by licensed server)\n");
        assertFalse(half.features().getFirst().listsAll());
    }

    @Test
    void survivesAnything() {
        for (String odd : List.of("", "\n\n", "Users of", "Users of : ()", "<html>502</html>", "Users of x:  (Total of 99999999999999 licenses issued;"
                + "  Total of 1 license in use)", "\u0000\u0001 (((", "  (v) (/ ), start", "x: license server")) {
            LmstatParser.parse(odd);
        }
        assertFalse(LmstatParser.parse("<html>502</html>").answered());
    }
}
