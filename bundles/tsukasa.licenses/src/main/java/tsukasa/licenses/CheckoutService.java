// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.util.List;
import java.util.function.Consumer;

import tsukasa.api.Period;

/** Answers questions about what license servers gave out. A service, safe for all threads; reads the database, so not for the UI thread. */
public interface CheckoutService {
    /** Topic of {@link tsukasa.api.Changes} when checkouts have come, gone or changed. */
    String TOPIC = "licenses.checkouts";

    /**
     * Hands out the checkouts of this feature that share an instant with the period, and those of length zero that lie in it,
     * by start, then by id, one by one.
     */
    void forEach(Basis.Checkouts of, Period period, Consumer<Checkout> sink);

    /** Hands out the checkouts of this feature that began in the period, in any order. */
    void forEachBegun(Basis.Checkouts of, Period period, Consumer<Checkout> sink);

    /** Refused checkouts of this feature in the period, oldest first. */
    List<CheckoutDenial> denials(Basis.Checkouts of, Period period);

    /** What servers said of how many there are of this feature, by source, then oldest first. */
    List<Issued> issued(Basis.Checkouts of);

    /** Every feature of every server, by source, then by name. */
    List<ServerFeature> features();
}
