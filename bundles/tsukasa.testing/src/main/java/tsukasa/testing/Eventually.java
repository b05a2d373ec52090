// SPDX-License-Identifier: EPL-2.0
package tsukasa.testing;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** Waits for what another thread brings about, and fails with the last thing seen when it does not come. */
public final class Eventually {

	private static final Duration LIMIT = Duration.ofSeconds(30);
	private static final Duration STEP = Duration.ofMillis(5);

	private Eventually() {
	}

	/** The first value that is accepted; tried every few milliseconds for at most thirty seconds. */
	public static <T> T get(String what, Callable<T> value, Predicate<? super T> accepted) throws Exception {
		return get(what, LIMIT, value, accepted);
	}

	public static <T> T get(String what, Duration limit, Callable<T> value, Predicate<? super T> accepted)
			throws Exception {
		long end = System.nanoTime() + limit.toNanos();
		while (true) {
			T seen = value.call();
			if (accepted.test(seen))
				return seen;
			if (System.nanoTime() > end)
				throw new AssertionError(what + " did not come within " + limit + "; last seen: " + seen);
			Thread.sleep(STEP);
		}
	}

	public static void holds(String what, Callable<Boolean> condition) throws Exception {
		get(what, condition, Boolean::booleanValue);
	}

	/** Whether this comes true within so long; for what may be tried again. */
	public static boolean within(Duration limit, Callable<Boolean> condition) throws Exception {
		long end = System.nanoTime() + limit.toNanos();
		while (!condition.call()) {
			if (System.nanoTime() > end)
				return false;
			Thread.sleep(STEP);
		}
		return true;
	}
}
