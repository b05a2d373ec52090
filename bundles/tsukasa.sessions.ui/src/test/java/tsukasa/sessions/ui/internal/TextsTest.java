// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.ui.internal;

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

import tsukasa.api.Layer;
import tsukasa.api.Texts;
import tsukasa.sessions.EventKind;
import tsukasa.sessions.SessionState;

class TextsTest {
    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertEquals(new TreeSet<>(read("messages.properties").stringPropertyNames()),
                new TreeSet<>(read("messages_ja.properties").stringPropertyNames()));
    }

    @Test
    void everyStateAndEventHasAName() {
        Texts texts = Texts.of(SessionWords.class, Locale.JAPANESE);
        for (SessionState state : SessionState.values()) {
            assertTrue(texts.has("SessionState_" + state));
        }
        for (EventKind kind : EventKind.values()) {
            assertTrue(texts.has("EventKind_" + kind));
        }
        for (Layer layer : Layer.values()) {
            assertTrue(layer == Layer.UNKNOWN || texts.has("Layer_" + layer));
        }
        for (SessionScope.What what : SessionScope.What.values()) {
            assertTrue(texts.has("What_" + what));
        }
        assertEquals("3件のうち2件のセッションを終了しました。1件は終了していません。", texts.text("EndSessions_some", 2L, 3, 1L));
        assertEquals("セッション 1,200件", texts.text("SessionCounts_all", 1200, "1,200"));
        assertEquals("1,200 sessions", Texts.of(SessionWords.class, Locale.ENGLISH).text("SessionCounts_all", 1200, "1,200"));
    }

    private static Properties read(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(SessionWords.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
