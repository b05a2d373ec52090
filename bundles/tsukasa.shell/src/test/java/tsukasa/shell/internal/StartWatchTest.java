// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StartWatchTest {
    @Test
    void showsWhatEveryThreadIsDoing() {
        String threads = StartWatch.threads();
        assertTrue(threads.contains('"' + Thread.currentThread().getName() + '"'), threads);
        assertTrue(threads.contains(StartWatchTest.class.getName() + ".showsWhatEveryThreadIsDoing("), threads);
    }
}
