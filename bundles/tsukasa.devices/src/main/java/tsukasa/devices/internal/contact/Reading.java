// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.contact;

import java.util.Comparator;
import java.util.Optional;

import tsukasa.api.Bytes;
import tsukasa.devices.Contact;
import tsukasa.devices.Iccid;
import tsukasa.persistence.Micros;
import tsukasa.persistence.StorableText;

/**
 * A counter as a contact tells it. One that is not smaller than before although the device was started since has begun anew only if it can
 * have come so far since the start: modems have counters that outlive a start, and some agents tell their own time instead of the device's.
 *
 * @param at    microseconds since 1970
 * @param key   of the contact, which orders those of the same instant
 * @param total bytes both ways
 * @param began since when the counter counts; {@link #UNTOLD} if nobody says
 * @param sim   of the contact; empty if it tells none
 */
public record Reading(long at, String key, long total, long began, String sim) {
    static final long UNTOLD = Long.MIN_VALUE;
    /** What a mobile line carries on average at the most: 20 Mbit/s. */
    private static final double MOST_A_MICROSECOND = 2.5;
    static final Comparator<Reading> ORDER = Comparator.comparingLong(Reading::at).thenComparing(Reading::key)
            .thenComparingLong(Reading::total).thenComparingLong(Reading::began).thenComparing(Reading::sim);

    static Optional<Reading> of(Contact contact) {
        Contact.Facts facts = contact.facts();
        if (facts.received().isEmpty() && facts.sent().isEmpty()) {
            return Optional.empty();
        }
        long at = Micros.of(contact.at());
        long total = facts.received().orElse(Bytes.ZERO).plus(facts.sent().orElse(Bytes.ZERO)).count();
        return Optional.of(new Reading(at, StorableText.of(contact.key()), total, facts.up().map(up -> at - up.toNanos() / 1_000).orElse(UNTOLD),
                facts.sim().map(Iccid::value).orElse("")));
    }

    /** What was carried since the reading before; all of it if the counter has begun anew since. */
    long since(Reading before) {
        boolean anew = total < before.total || began > before.at && total <= (at - began) * MOST_A_MICROSECOND;
        return anew ? total : total - before.total;
    }
}
