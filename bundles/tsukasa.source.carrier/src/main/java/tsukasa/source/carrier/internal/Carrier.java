// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.carrier.internal;

import java.time.LocalDate;
import java.util.Map;

import tsukasa.devices.Sim;

/** A carrier's interface, logged in to. Each throws a {@code Refusal} in words. */
interface Carrier extends AutoCloseable {
    /** Suspends the line and returns what the carrier says of it then, which may be nothing. */
    String suspend(Sim sim);

    /** Whether it tells what lines carry. */
    boolean tellsUsage();

    /** Bytes of each day, both included, both ways; a day without any may be missing. Days are those of UTC. */
    Map<LocalDate, Long> usage(Sim sim, LocalDate first, LocalDate last);

    @Override
    void close();
}
