// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.snmp.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;

class TargetsTest {
    private static final Texts TEXTS = Texts.of(SnmpSource.class, Locale.ENGLISH);

    private static List<String> all(String... lines) {
        return new Targets(List.of(lines), "").all(TEXTS).stream().map(Targets.Target::toString).toList();
    }

    @Test
    void readsAddressesRangesAndNetworks() {
        assertEquals(List.of("10.1.0.7"), all("10.1.0.7", " 10.1.0.7 # the same"));
        assertEquals(List.of("10.1.0.254:1161", "10.1.0.255:1161", "10.1.1.0:1161"), all("10.1.0.254-10.1.1.0:1161"));
        assertEquals(List.of("10.1.0.10", "10.1.0.11"), all("10.1.0.10-11"));
        assertEquals(List.of("10.1.0.1", "10.1.0.2"), all("10.1.0.3/30"));
        assertEquals(List.of("10.1.0.6", "10.1.0.7"), all("10.1.0.7/31"));
        assertEquals(2046, all("127.1.0.0/21:9").size());
        assertEquals(List.of("pc0042.city.example", "[::1]:1161"), all("pc0042.city.example", "[::1]:1161"));
    }

    @Test
    void namesAreLookedUpAndAddressesAreNot() {
        List<Targets.Target> targets = new Targets(List.of("pc-1", "10.0.0.1", "[::1]"), "").all(TEXTS);
        assertTrue(targets.get(0).named());
        assertFalse(targets.get(1).named());
        assertFalse(targets.get(2).named());
        assertEquals("::1", targets.get(2).bareHost());
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.0.256", "10.1.0.9-3", "10.1.0.0/33", "10.1.0.1:99999", "a b", "http://x/", "10.0.0.0/8", "", "10.1.0.5-300"})
    void refusesTheRest(String line) {
        assertThrows(Refusal.class, () -> all(line));
    }

    @Test
    void readsTheFileAnew(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("agents.txt"), "# laptops\n10.1.0.1\n\n");
        Targets targets = new Targets(List.of(), file.toString());
        assertEquals(1, targets.all(TEXTS).size());
        Files.writeString(file, "10.1.0.1\n10.1.0.2\n");
        assertEquals(2, targets.all(TEXTS).size());
        Files.delete(file);
        assertThrows(Refusal.class, () -> targets.all(TEXTS));
    }
}
