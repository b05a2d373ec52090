// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.util.Collection;

/**
 * Takes what license servers say, in any order and as often as it comes: the result is the same. A service, safe for all
 * threads; returns when what it was given is durable.
 */
public interface CheckoutIngest {
    /**
     * Stores checkouts of a log or a file. Of one that is there already, an end replaces none, and one that was reported
     * replaces one that was inferred; nothing else changes.
     *
     * @return how many brought something new
     */
    int append(Collection<Checkout> checkouts);

    /**
     * Stores what is out at one instant. What was out before and is not any more, though the snapshot has the whole of its
     * feature, has ended at the last snapshot that had it; so has what no snapshot has had for a day (its feature is gone from
     * the server). Such an end is inferred.
     *
     * @return how many checkouts began or ended
     */
    int take(ServerSnapshot snapshot);

    /** Stores refused checkouts; @return how many were new. */
    int refused(Collection<CheckoutDenial> denials);
}
