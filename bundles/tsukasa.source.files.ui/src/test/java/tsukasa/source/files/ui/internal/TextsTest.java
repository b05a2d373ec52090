// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import tsukasa.api.Texts;

class TextsTest {
    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertEquals(new TreeSet<>(read("messages.properties").stringPropertyNames()),
                new TreeSet<>(read("messages_ja.properties").stringPropertyNames()));
    }

    @Test
    void everyOriginHasItsSentence() {
        Texts texts = Texts.of(ImportPage.class, Locale.JAPANESE);
        for (ImportDraft.Origin origin : ImportDraft.Origin.values()) {
            assertTrue(texts.has("ColumnsStep_" + origin));
        }
        assertEquals("新しい1,200行を保存", texts.text("StoreStep_storeRows", 1200L, "1,200"));
    }

    private static Properties read(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(ImportPage.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
