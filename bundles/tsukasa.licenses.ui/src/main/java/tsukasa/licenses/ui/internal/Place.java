// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.util.Locale;
import java.util.Optional;

import tsukasa.licenses.LicenseLinks;
import tsukasa.licenses.PoolId;

/**
 * What the page of licenses shows: a pool from one side, all pools, the seats that nobody uses, or the contracts.
 *
 * @param pool empty: the first there is
 */
record Place(Section section, Optional<PoolId> pool, Tab tab) {
    static final Place FIRST = new Place(Section.POOL, Optional.empty(), Tab.USE);

    enum Section {
        POOL, POOLS, IDLE, CONTRACTS
    }

    /** The sides of a pool. */
    enum Tab {
        USE, PATTERN, REPLAY, FORECAST, DENIALS, SEATS;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Place of(PoolId pool, Tab tab) {
        return new Place(Section.POOL, Optional.of(pool), tab);
    }

    Place in(Section other) {
        return new Place(other, pool, tab);
    }

    Place from(Tab other) {
        return new Place(Section.POOL, pool, other);
    }

    /** What a link of {@link LicenseLinks} asks for, or what was remembered; everything else leads to the first pool. */
    static Place read(String query) {
        String word = query.strip();
        for (Tab tab : Tab.values()) {
            String prefix = tab.word() + " ";
            if (word.startsWith(prefix)) {
                return read(word.substring(prefix.length())).from(tab);
            }
        }
        return switch (word) {
            case LicenseLinks.POOLS -> FIRST.in(Section.POOLS);
            case LicenseLinks.IDLE -> FIRST.in(Section.IDLE);
            case LicenseLinks.CONTRACTS -> FIRST.in(Section.CONTRACTS);
            case LicenseLinks.DENIALS -> FIRST.from(Tab.DENIALS);
            default -> LicenseLinks.pool(word).map(pool -> of(pool, Tab.USE)).orElse(FIRST);
        };
    }

    /** As {@link #read} reads it. */
    @Override
    public String toString() {
        return switch (section) {
            case POOLS -> LicenseLinks.POOLS;
            case IDLE -> LicenseLinks.IDLE;
            case CONTRACTS -> LicenseLinks.CONTRACTS;
            case POOL -> tab.word() + " " + pool.flatMap(LicenseLinks::to).map(link -> link.query()).orElse(LicenseLinks.POOLS);
        };
    }
}
