// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class AwaitedTest {
    private final AtomicInteger told = new AtomicInteger();
    private final Awaited awaited = new Awaited(Set.of("number", "chart"), told::incrementAndGet);

    @Test
    void tellsOnceWhenAllIsShown() {
        awaited.settled();
        awaited.list("number", List.of("a", "b"));
        awaited.list("chart", List.of("c"));
        awaited.shown("number", "b");
        awaited.shown("chart", "c");
        assertEquals(0, told.get());
        awaited.shown("number", "a");
        awaited.shown("number", "a");
        assertEquals(1, told.get());
    }

    @Test
    void anOverviewWithoutPluginsStandsWhenItsListsAreIn() {
        awaited.settled();
        awaited.list("number", List.of());
        assertEquals(0, told.get());
        awaited.list("chart", List.of());
        assertEquals(1, told.get());
    }

    @Test
    void whatWasListedBeforeAllPluginsStartedDoesNotCount() {
        awaited.list("number", List.of());
        awaited.list("chart", List.of());
        awaited.settled();
        assertEquals(0, told.get());
        awaited.list("number", List.of("a"));
        awaited.list("chart", List.of());
        assertEquals(0, told.get());
        awaited.shown("number", "a");
        assertEquals(1, told.get());
    }

    @Test
    void waitsForNothingThatHasLeft() {
        awaited.settled();
        awaited.list("chart", List.of());
        awaited.list("number", List.of("a", "b"));
        awaited.shown("number", "a");
        awaited.list("number", List.of("a"));
        assertEquals(1, told.get());
    }
}
