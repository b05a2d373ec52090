// SPDX-License-Identifier: EPL-2.0
package tsukasa.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.Semaphore;

import org.junit.jupiter.api.Test;

class CrowdTest {
    private final Semaphore places = new Semaphore(5);

    @Test
    void asksWhileAllAreInAndLetsThemGo() throws Exception {
        assertEquals(1, Crowd.<Integer> within(4, this::sit, places::availablePermits));
        assertEquals(5, places.availablePermits());
    }

    private void sit(Runnable meanwhile) {
        places.acquireUninterruptibly();
        try {
            meanwhile.run();
        } finally {
            places.release();
        }
    }
}
