// SPDX-License-Identifier: EPL-2.0
package tsukasa.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class EventuallyTest {

	@Test
	void returnsTheFirstValueThatIsAccepted() throws Exception {
		AtomicInteger calls = new AtomicInteger();
		assertEquals(3, Eventually.get("three", calls::incrementAndGet, n -> n == 3));
	}

	@Test
	void saysWhatWasSeenLastWhenTheTimeIsUp() {
		AssertionError error = assertThrows(AssertionError.class,
				() -> Eventually.get("light", Duration.ZERO, () -> "dark", "light"::equals));
		assertTrue(error.getMessage().contains("dark"), error.getMessage());
	}
}
