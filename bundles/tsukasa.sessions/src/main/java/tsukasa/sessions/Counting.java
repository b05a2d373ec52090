// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions;

import java.util.Set;

import tsukasa.api.source.SourceId;

/**
 * What concurrency counts.
 *
 * @param disconnected whether a session counts while it is disconnected; if not, it counts again from its reconnection
 * @param sources      whose sessions count; empty: those of all
 */
public record Counting(CountBy by, boolean disconnected, Set<SourceId> sources) {
    public Counting {
        sources = Set.copyOf(sources);
    }

    /** Of all sources, with those disconnected. */
    public static Counting of(CountBy by) {
        return new Counting(by, true, Set.of());
    }
}
