// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;

import org.junit.jupiter.api.Test;

import tsukasa.api.source.SourceId;
import tsukasa.sources.SourceSettings;

class StoredSourceTest {
    private final StoredSource source = new StoredSource(new SourceId("s"), "u", "k", "p", Map.of("host", "h\n1"),
            Map.of("password", "ref"), false);

    @Test
    void goesToJsonAndBack() {
        assertEquals(source, StoredSource.of(source.id(), "u", "k", "p", source.settingsJson(), false));
    }

    @Test
    void showsOfSecretsOnlyThatTheyAreThere() {
        assertEquals("", source.shown().texts().get("password"));
        assertEquals("kind=k\nhost=h\n1\npassword=***", source.described());
        assertFalse(new SourceSettings(Map.of("password", "hunter2")).toString().contains("hunter2"));
    }
}
