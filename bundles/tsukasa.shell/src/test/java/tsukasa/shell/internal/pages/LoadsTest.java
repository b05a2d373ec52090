// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

import org.junit.jupiter.api.Test;

import tsukasa.api.Progress;

class LoadsTest {
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<Object> shown = new ArrayList<>();
    private final List<Throwable> faults = new ArrayList<>();
    private final Loads loads = new Loads((name, work) -> background.add(work), Runnable::run);

    private void load(String key, Object result) {
        loads.load(key, progress -> result, shown::add, faults::add);
    }

    private void runAll() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    @Test
    void showsWhatWasLoaded() {
        load("rows", 1);
        assertTrue(loads.busy());
        runAll();
        assertEquals(List.of(1), shown);
        assertFalse(loads.busy());
    }

    @Test
    void callsTheOlderLoadOfAKeyOffAndShowsTheNewestOnly() {
        List<Progress> progresses = new ArrayList<>();
        loads.load("rows", progress -> {
            progresses.add(progress);
            return 1;
        }, shown::add, faults::add);
        load("rows", 2);
        load("rows", 3);
        assertEquals(1, background.size(), "a slow load never runs twice at a time");
        runAll();
        assertTrue(progresses.getFirst().cancelled());
        assertEquals(List.of(3), shown);
    }

    @Test
    void keepsKeysApart() {
        load("rows", 1);
        load("detail", 2);
        runAll();
        assertEquals(List.of(1, 2), shown);
    }

    @Test
    void handsOverWhatIsThrownEvenAnError() {
        loads.load("rows", progress -> {
            throw new NoClassDefFoundError("gone");
        }, shown::add, faults::add);
        runAll();
        assertEquals("gone", faults.getFirst().getMessage());
    }

    @Test
    void deliversNothingOnceEnded() {
        load("rows", 1);
        loads.end();
        runAll();
        load("rows", 2);
        assertTrue(background.isEmpty());
        assertEquals(List.of(), shown);
    }
}
