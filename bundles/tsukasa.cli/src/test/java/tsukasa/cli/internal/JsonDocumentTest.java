// SPDX-License-Identifier: EPL-2.0
package tsukasa.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tsukasa.api.UserId;

class JsonDocumentTest {
    record Answer(int peak, Optional<Instant> at, List<UserId> who) {
    }

    @Test
    void writesRecordsByTheirComponents() {
        Answer answer = new Answer(2, Optional.of(Instant.parse("2026-10-01T00:00:00Z")), List.of(new UserId("田中")));
        assertEquals("""
                {
                  "peak": 2,
                  "at": "2026-10-01T00:00:00Z",
                  "who": [
                    "田中"
                  ]
                }""", JsonDocument.of(answer));
    }

    @Test
    void writesWhatIsUnknownAsNull() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("none", null);
        document.put("empty", Optional.empty());
        document.put("nan", Double.NaN);
        assertEquals("{\n  \"none\": null,\n  \"empty\": null,\n  \"nan\": null\n}", JsonDocument.of(document));
    }

    @Test
    void writesDurationsInSeconds() {
        assertEquals("[\n  90,\n  true\n]", JsonDocument.of(List.of(Duration.ofSeconds(90), true)));
    }
}
