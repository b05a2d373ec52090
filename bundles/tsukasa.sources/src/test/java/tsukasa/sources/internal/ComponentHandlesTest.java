// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import tsukasa.api.source.SourceId;

class ComponentHandlesTest {
    private final ComponentHandles handles = new ComponentHandles();

    @Test
    void waitsUntilAllAreThere() throws InterruptedException {
        handles.add(1L, handle("a"));
        Thread framework = new Thread(() -> handles.add(2L, handle("b")));
        framework.start();
        assertTrue(handles.await(Set.of("a", "b"), Duration.ofSeconds(20)));
        framework.join();
    }

    @Test
    void givesUpOnOneThatDoesNotCome() throws InterruptedException {
        handles.add(1L, handle("a"));
        handles.remove(1L);
        assertFalse(handles.await(Set.of("a"), Duration.ofMillis(20)));
        assertEquals(List.of(), handles.all());
    }

    private static ComponentHandle handle(String pid) {
        return new ComponentHandle(new SourceId("x"), pid, null, null, null);
    }
}
