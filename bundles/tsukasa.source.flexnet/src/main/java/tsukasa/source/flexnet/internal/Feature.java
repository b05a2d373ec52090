// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.flexnet.internal;

import java.util.List;
import java.util.stream.Stream;

/**
 * What lmstat says of one feature.
 *
 * @param issued   how many licenses there are
 * @param used     how many of them are in use, as the server counts
 * @param reserved how many are in use because the options file keeps them for somebody
 * @param queued   how many somebody is waiting for
 * @param unread   lines below the feature that could be somebody's but are in no known form
 */
record Feature(String name, Told told, int issued, int used, int reserved, int queued, int unread, List<Holding> holdings) {
    /** What kind of answer the server gave. */
    enum Told {
        /** How many there are and in use. */
        COUNTED,
        /** There is no number: every machine that the license names may use it. */
        UNCOUNTED,
        /** The server does not answer for it. */
        UNKNOWN
    }

    Feature {
        holdings = List.copyOf(holdings);
    }

    static Feature of(String name, Told told, int issued, int used) {
        return new Feature(name, told, issued, used, 0, 0, 0, List.of());
    }

    int listed() {
        return holdings.stream().mapToInt(Holding::quantity).sum();
    }

    /**
     * Whether who is not in the list does not hold one: false if the server counts more than it lists, as in an answer that
     * was cut off, or if a line could not be read.
     */
    boolean listsAll() {
        return told == Told.COUNTED && unread == 0 && listed() + reserved >= used;
    }

    /** Whether the list has more than the server counts: it lets several programs of a person share one license. */
    boolean shares() {
        return told == Told.COUNTED && listed() + reserved > used;
    }

    /** This and the same feature of another server or vendor. */
    Feature and(Feature other) {
        Told both = told == Told.UNKNOWN || other.told == Told.UNKNOWN ? Told.UNKNOWN
                : told == Told.COUNTED || other.told == Told.COUNTED ? Told.COUNTED : Told.UNCOUNTED;
        return new Feature(name, both, issued + other.issued, used + other.used, reserved + other.reserved, queued + other.queued,
                unread + other.unread, Stream.concat(holdings.stream(), other.holdings.stream()).toList());
    }
}
