// SPDX-License-Identifier: EPL-2.0
package tsukasa.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tsukasa.api.Refusal;
import tsukasa.api.Site;

class SiteReaderTest {
    @TempDir
    Path folder;

    @Test
    void showsTimesInTokyoUnlessToldOtherwise() {
        assertEquals(ZoneId.of("Asia/Tokyo"), read().zone());
        assertEquals(ZoneId.of("UTC"), read("--zone", "UTC").zone());
    }

    @Test
    void keepsToTheSettingsOfTheDataFolder() throws IOException {
        Files.writeString(folder.resolve("site.properties"), "site=ward\nzone=Asia/Seoul\nlang=ja\n");
        Site site = read();
        assertEquals("ward", site.id().value());
        assertEquals(ZoneId.of("Asia/Seoul"), site.zone());
        assertEquals(Locale.JAPANESE, site.locale());
        assertEquals(Locale.ENGLISH, read("--lang", "en").locale());
    }

    @Test
    void saysThatAZoneInTheSettingsIsUnknown() throws IOException {
        Files.writeString(folder.resolve("site.properties"), "zone=Edo\n");
        assertTrue(assertThrows(Refusal.class, this::read).getMessage().contains("\"Edo\""));
    }

    @Test
    void saysThatAFileStandsWhereTheDataFolderShouldBe() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        CommonOptions options = CommonOptions.read("--data", file.resolve("data").toString());
        assertThrows(Refusal.class, () -> reader(Map.of()).read(options, false));
    }

    @Test
    void stopsTheClockForACommand() {
        Instant then = Instant.parse("2026-10-01T00:00:00Z");
        assertEquals(then, read("--now", then.toString()).now());
    }

    @Test
    void speaksTheLanguageOfTheEnvironment() {
        assertEquals(Locale.JAPANESE, reader(Map.of("LANG", "ja_JP.UTF-8")).usersLanguage());
        assertEquals(Locale.ENGLISH, reader(Map.of("LANG", "fr_FR.UTF-8")).usersLanguage());
        assertEquals(Locale.ENGLISH, reader(Map.of("LANG", "ja_JP.UTF-8", "LC_ALL", "C")).usersLanguage());
    }

    private Site read(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "--data";
        all[1] = folder.toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return reader(Map.of()).read(CommonOptions.read(all), false);
    }

    private static SiteReader reader(Map<String, String> environment) {
        Properties system = new Properties();
        system.setProperty("user.name", "yamada");
        return new SiteReader(environment, system);
    }
}
