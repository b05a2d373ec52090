// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.ui.internal;

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
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import tsukasa.api.Layer;
import tsukasa.tasks.Completable;
import tsukasa.tasks.Contradiction;
import tsukasa.tasks.Judgement;
import tsukasa.tasks.Weighing;

class TextsTest {
    @Test
    void bothLanguagesSayTheSameThingsWithTheSameArguments() throws IOException {
        Properties english = read("messages.properties");
        Properties japanese = read("messages_ja.properties");
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(japanese.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            new MessageFormat(english.getProperty(key), Locale.ENGLISH);
            new MessageFormat(japanese.getProperty(key), Locale.JAPANESE);
        }
    }

    @Test
    void everyTextThatTheSourcesNameIsThere() throws IOException {
        Properties english = read("messages.properties");
        Pattern key = Pattern.compile("\"([A-Z][A-Za-z0-9]*_[A-Za-z0-9]+)\"");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = key.matcher(Files.readString(file));
                while (matcher.find()) {
                    boolean whole = english.containsKey(matcher.group(1));
                    boolean beginning = english.stringPropertyNames().stream().anyMatch(name -> name.startsWith(matcher.group(1)));
                    assertTrue(whole || beginning, file.getFileName() + " " + matcher.group(1));
                }
            }
        }
    }

    @Test
    void everythingThatCanBeNamedHasAName() throws IOException {
        Properties english = read("messages.properties");
        List<String> wanted = Stream.of(names("Tab_", Place.Tab.values()), names("Standing_", Standing.values()),
                names("BlockerState_", BlockerLine.State.values()), names("Layer_", Layer.values()), names("Declared_", Completable.values()),
                names("Amount_", Weighing.By.values()), names("Contradiction_", Contradiction.Kind.values()), names("Rated_", Judgement.Verdict.values())).flatMap(s -> s).toList();
        wanted.forEach(name -> assertTrue(english.containsKey(name), name));
    }

    private static Stream<String> names(String prefix, Enum<?>... values) {
        return Arrays.stream(values).map(value -> prefix + value);
    }

    private static Properties read(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(TaskWords.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
