// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import tsukasa.schedules.ScheduledRun;

class TextsTest {
    @Test
    void bothLanguagesSayTheSameThingsWithTheSameArguments() throws IOException {
        Properties english = read("messages.properties");
        Properties japanese = read("messages_ja.properties");
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(japanese.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertEquals(new MessageFormat(english.getProperty(key), Locale.ENGLISH).getFormatsByArgumentIndex().length,
                    new MessageFormat(japanese.getProperty(key), Locale.JAPANESE).getFormatsByArgumentIndex().length, key);
        }
    }

    @Test
    void everythingThatCanBeNamedHasAName() throws IOException {
        Properties english = read("messages.properties");
        Stream.of(names("Tab_", Side.Kind.values()), names("State_", ScheduledRun.State.values()),
                names("Occasion_", ScheduledRun.Occasion.values())).flatMap(all -> all).forEach(name -> assertTrue(english.containsKey(name), name));
    }

    private static Stream<String> names(String prefix, Enum<?>... values) {
        return Arrays.stream(values).map(value -> prefix + value);
    }

    private static Properties read(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(ReportsContent.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
