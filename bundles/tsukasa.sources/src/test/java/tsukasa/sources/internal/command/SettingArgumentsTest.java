// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.sources.SourceAttribute;
import tsukasa.sources.SourceAttribute.Type;
import tsukasa.sources.SourceKind;
import tsukasa.sources.SourceSettings;

class SettingArgumentsTest {
    private final SourceKind kind = new SourceKind("k", "K", "", List.of(
            new SourceAttribute("host", "Host", "", Type.TEXT, true, "", List.of(), false, Optional.empty(), Optional.empty()),
            new SourceAttribute("globs", "Globs", "", Type.TEXT, false, "", List.of(), true, Optional.empty(), Optional.empty()),
            new SourceAttribute("password", "Password", "", Type.PASSWORD, false, "", List.of(), false, Optional.empty(), Optional.empty())));

    private Map<String, String> read(String input, String... arguments) {
        SettingArguments settings = new SettingArguments(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                Texts.of(SettingArguments.class, Locale.ENGLISH));
        return settings.read(List.of(arguments), kind, SourceSettings.NONE).texts();
    }

    @Test
    void readsTextsAndSecrets(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("pw"), "from file\n");
        assertEquals(Map.of("host", "a=b", "password", "geheim 秘密"), read("geheim 秘密\nrest\n", "host=a=b", "password=@-"));
        assertEquals(Map.of("password", "from file"), read("", "password=@" + file));
        assertEquals(Map.of("globs", "*.csv\n*.xlsx", "host", "@x"), read("", "globs=*.csv,*.xlsx", "host=@x"));
        assertEquals(Map.of("globs", "ou=a,dc=city\nou=b,dc=city", "host", "a\\,b"), read("", "globs=ou=a\\,dc=city,ou=b\\,dc=city", "host=a\\,b"));
    }

    @Test
    void refusesASecretInTheOpenAndWhatIsNoSetting() {
        String sentence = assertThrows(Refusal.class, () -> read("", "password=hunter2")).getMessage();
        assertTrue(sentence.contains("password=@FILE") && !sentence.contains("hunter2"), sentence);
        assertThrows(Refusal.class, () -> read("", "hello"));
        assertThrows(Refusal.class, () -> read("", "password=@/nowhere/at/all"));
    }

    @Test
    void readsLengthsOfTime() {
        assertEquals(Optional.of(Duration.ofMinutes(90)), LengthOfTime.read("1h30m"));
        assertEquals(Optional.of(Duration.ofSeconds(30)), LengthOfTime.read("30s"));
        assertEquals(Optional.of(Duration.ofDays(2)), LengthOfTime.read("2d"));
        for (String none : List.of("", "10", "m10", "ten minutes", "-5m")) {
            assertEquals(Optional.empty(), LengthOfTime.read(none), none);
        }
    }
}
