// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import tsukasa.surveys.QuestionKind;

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
    void everyTextThatTheSourcesNameIsThere() throws IOException {
        Properties english = read("messages.properties");
        Pattern key = Pattern.compile("\"([A-Z][A-Za-z0-9]*_[A-Za-z0-9]*)\"");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = key.matcher(Files.readString(file));
                while (matcher.find()) {
                    assertTrue(english.stringPropertyNames().stream().anyMatch(name -> name.startsWith(matcher.group(1))), file.getFileName() + " " + matcher
                            .group(1));
                }
            }
        }
    }

    @Test
    void everythingThatCanBeNamedHasAName() throws IOException {
        Properties english = read("messages.properties");
        Stream.of(names("Tab_", WaveTab.Kind.values()), names("Kind_", QuestionKind.values()), names("View_", ResultView.values()),
                names("Remark_", ResultView.values())).flatMap(all -> all).forEach(name -> assertTrue(english.containsKey(name), name));
    }

    private static Stream<String> names(String prefix, Enum<?>... values) {
        return Arrays.stream(values).map(value -> prefix + value);
    }

    private static Properties read(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(SurveyWords.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
