// SPDX-License-Identifier: EPL-2.0
package tsukasa.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tsukasa.api.Texts;

class CommonOptionsTest {
    @Test
    void takesCommonOptionsWhereverTheyStand() {
        CommonOptions options = CommonOptions.read("--lang", "ja", "sessions", "--json", "peak", "--zone=UTC", "--count",
                "users", "--now", "2026-10-01T09:00:00+09:00");
        assertEquals(List.of("sessions", "peak", "--count", "users"), options.rest());
        assertEquals(Optional.of(Locale.JAPANESE), options.locale());
        assertEquals(Optional.of(ZoneId.of("UTC")), options.zone());
        assertEquals(Optional.of(Instant.parse("2026-10-01T00:00:00Z")), options.now());
        assertTrue(options.json());
    }

    @Test
    void makesTheDataFolderAbsolute() {
        assertEquals(Optional.of(Path.of("city").toAbsolutePath()), CommonOptions.read("--data", "city").data());
    }

    @Test
    void leavesWhatFollowsTwoDashesAlone() {
        assertEquals(List.of("x", "--", "--json"), CommonOptions.read("x", "--", "--json").rest());
    }

    @Test
    void saysWhichOptionLacksItsValue() {
        WrongCall wrong = assertThrows(WrongCall.class, () -> CommonOptions.read("sessions", "--data"));
        assertEquals("--data needs a value.", wrong.sentence(Texts.of(Call.class, Locale.ENGLISH)));
        assertEquals("--data には値が必要です。", wrong.sentence(Texts.of(Call.class, Locale.JAPANESE)));
    }

    @Test
    void refusesUnknownLanguageZoneAndInstant() {
        for (String[] call : new String[][] {{"--lang", "fr"}, {"--zone", "Edo"}, {"--now", "2026-10-01"}}) {
            WrongCall wrong = assertThrows(WrongCall.class, () -> CommonOptions.read(call));
            assertTrue(wrong.sentence(Texts.of(Call.class, Locale.ENGLISH)).contains('"' + call[1] + '"'));
        }
    }
}
