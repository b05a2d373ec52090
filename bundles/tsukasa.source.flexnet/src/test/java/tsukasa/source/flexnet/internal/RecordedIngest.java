// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.flexnet.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import tsukasa.licenses.Checkout;
import tsukasa.licenses.CheckoutDenial;
import tsukasa.licenses.CheckoutIngest;
import tsukasa.licenses.ServerSnapshot;

/** Keeps what it is given. */
final class RecordedIngest implements CheckoutIngest {
    final List<ServerSnapshot> snapshots = new ArrayList<>();
    final List<Checkout> checkouts = new ArrayList<>();
    final List<CheckoutDenial> denials = new ArrayList<>();

    @Override
    public int append(Collection<Checkout> more) {
        checkouts.addAll(more);
        return more.size();
    }

    @Override
    public int take(ServerSnapshot snapshot) {
        snapshots.add(snapshot);
        return snapshot.out().size();
    }

    @Override
    public int refused(Collection<CheckoutDenial> more) {
        denials.addAll(more);
        return more.size();
    }
}
