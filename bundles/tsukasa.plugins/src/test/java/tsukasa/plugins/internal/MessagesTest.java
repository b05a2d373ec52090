// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    private static Properties texts(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = MessagesTest.class.getResourceAsStream(name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "command/" })
    void areTheSameInBothLanguages(String folder) throws IOException {
        Properties english = texts(folder + "messages.properties");
        Properties japanese = texts(folder + "messages_ja.properties");
        assertEquals(english.keySet(), japanese.keySet());
        for (String key : english.stringPropertyNames()) {
            assertEquals(new MessageFormat(english.getProperty(key)).getFormatsByArgumentIndex().length,
                    new MessageFormat(japanese.getProperty(key)).getFormatsByArgumentIndex().length, key);
        }
    }

    @Test
    void textsWithoutArgumentsNeedNoQuoting() throws IOException {
        Properties english = texts("messages.properties");
        english.stringPropertyNames().stream().filter(key -> !english.getProperty(key).contains("{0"))
                .forEach(key -> assertFalse(english.getProperty(key).contains("''"), key));
    }
}
