// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.util.Set;

import tsukasa.api.source.SourceId;

/** Which use a pool counts. */
public sealed interface Basis {
    /** The remote-desktop sessions of every source: the basis of a pool of which nothing else was said. */
    Basis EVERY_SESSION = new Sessions(Set.of());

    /** The sources whose use counts; empty: all. */
    Set<SourceId> sources();

    /** Remote-desktop sessions. */
    record Sessions(Set<SourceId> sources) implements Basis {
        public Sessions {
            sources = Set.copyOf(sources);
        }
    }

    /** What license servers have given out of one feature. */
    record Checkouts(String feature, Set<SourceId> sources) implements Basis {
        public Checkouts {
            Names.require(feature, "a feature's name", Checkout.LONGEST_NAME);
            sources = Set.copyOf(sources);
        }
    }
}
