// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tsukasa.reports.chart.ChartDrawing;
import tsukasa.reports.internal.compare.Comparison;
import tsukasa.reports.internal.redaction.KeyedRedactor;

class MessagesTest {
    private static Properties read(Class<?> neighbour, String name) throws IOException {
        Properties texts = new Properties();
        try (var in = new InputStreamReader(neighbour.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(classes = { ReportCommand.class, ChartDrawing.class, Comparison.class, KeyedRedactor.class })
    void saysTheSameThingsInBothLanguages(Class<?> neighbour) throws IOException {
        Properties english = read(neighbour, "messages.properties");
        Properties japanese = read(neighbour, "messages_ja.properties");
        assertEquals(english.stringPropertyNames(), japanese.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            for (int i = 0; i < 4; i++) {
                assertEquals(english.getProperty(key).contains("{" + i), japanese.getProperty(key).contains("{" + i), key);
            }
        }
    }
}
