// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.licenses.Checkout;
import tsukasa.licenses.CheckoutDenial;
import tsukasa.licenses.CheckoutId;
import tsukasa.licenses.CheckoutIngest;
import tsukasa.licenses.CheckoutService;
import tsukasa.licenses.Issued;
import tsukasa.licenses.ServerSnapshot;
import tsukasa.persistence.DatabaseFault;

/** Takes what license servers say into the database. */
@Component
public final class StoredCheckoutIngest implements CheckoutIngest {
    private static final int TRIES = 3;
    private final LicenseStorage storage;

    @Activate
    public StoredCheckoutIngest(@Reference LicenseStorage storage) {
        this.storage = storage;
    }

    @Override
    public int append(Collection<Checkout> checkouts) {
        Map<CheckoutId, Checkout> once = new LinkedHashMap<>();
        checkouts.forEach(checkout -> once.merge(checkout.id(), checkout, (first, next) -> news(first, next).orElse(first)));
        return once.isEmpty() ? 0 : inTransaction(tables -> appendOnce(tables, once.values()));
    }

    private static int appendOnce(LicenseStorage.Tables tables, Collection<Checkout> checkouts) {
        List<Sighting> fresh = new ArrayList<>();
        List<Sighting> changed = new ArrayList<>();
        for (Checkout checkout : checkouts) {
            Optional<Sighting> stored = tables.checkouts().find(checkout.id());
            if (stored.isEmpty()) {
                fresh.add(Sighting.of(checkout));
            } else {
                news(stored.get().checkout(), checkout).map(Sighting::of).ifPresent(changed::add);
            }
        }
        tables.checkouts().insert(fresh);
        tables.checkouts().update(changed);
        return fresh.size() + changed.size();
    }

    /** What is to be stored instead, if there is anything new: an end where none was, or a reported one where it was inferred. */
    private static Optional<Checkout> news(Checkout stored, Checkout said) {
        boolean wanting = stored.end().isEmpty() || stored.inferred() && !said.inferred();
        return said.end().filter(end -> wanting && !end.isBefore(stored.start())).map(end -> new Checkout(stored.id(), stored.feature(),
                stored.user(), stored.client(), stored.display(), stored.quantity(), stored.start(), said.end(), said.inferred()));
    }

    @Override
    public int take(ServerSnapshot snapshot) {
        return inTransaction(tables -> take(tables, snapshot));
    }

    private static int take(LicenseStorage.Tables tables, ServerSnapshot snapshot) {
        Optional<Instant> latest = tables.servers().claim(snapshot.source());
        Map<String, Instant> whole = tables.servers().whole(snapshot.source());
        Map<CheckoutId, Sighting> out = new HashMap<>();
        tables.checkouts().out(snapshot.source()).forEach(sighting -> out.put(sighting.checkout().id(), sighting));
        Snapshot change = Snapshot.of(snapshot, new Snapshot.Server(latest, whole), out.values(),
                id -> Optional.ofNullable(out.get(id)).or(() -> tables.checkouts().find(id)));
        tables.checkouts().insert(change.began());
        tables.checkouts().update(change.changed());
        tables.checkouts().seen(change.seen());
        if (latest.filter(seen -> !seen.isBefore(snapshot.at())).isEmpty()) {
            tables.servers().spoke(snapshot.source(), snapshot.at(), latest.isPresent());
        }
        for (String feature : snapshot.whole()) {
            Instant before = whole.get(feature);
            if (before == null || before.isBefore(snapshot.at())) {
                tables.servers().whole(snapshot.source(), feature, snapshot.at(), before != null);
            }
        }
        List<Issued> said = tables.servers().issued(snapshot.source());
        snapshot.issued().forEach((feature, count) -> issued(tables,
                said.stream().filter(issued -> issued.feature().equals(feature)).toList(), new Issued(snapshot.source(), feature, count,
                snapshot.at())));
        return change.began().size() + change.changed().size();
    }

    /** What an old snapshot says of a time that is covered already is not taken: it is not known how long it held. */
    private static void issued(LicenseStorage.Tables tables, List<Issued> said, Issued now) {
        Optional<Issued> first = said.stream().min(Comparator.comparing(Issued::since));
        Optional<Issued> last = said.stream().max(Comparator.comparing(Issued::since));
        if (first.isEmpty() || now.since().isAfter(last.get().since()) && now.count() != last.get().count()) {
            tables.servers().add(now);
        } else if (now.since().isBefore(first.get().since())) {
            if (now.count() == first.get().count()) {
                tables.servers().began(first.get(), now.since());
            } else {
                tables.servers().add(now);
            }
        }
    }

    @Override
    public int refused(Collection<CheckoutDenial> denials) {
        return denials.isEmpty() ? 0 : inTransaction(tables -> tables.denials().add(denials));
    }

    private int inTransaction(Work work) {
        LicenseStorage.Tables tables = storage.tables();
        for (int tries = 1;; tries++) {
            try {
                return tables.database().transaction(() -> {
                    int news = work.with(tables);
                    if (news > 0) {
                        storage.publish(CheckoutService.TOPIC);
                    }
                    return news;
                });
            } catch (DatabaseFault e) {
                // another console that saw the same may have stored it first; then this one goes on from there
                if (!e.duplicate() || tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    @FunctionalInterface
    private interface Work {
        int with(LicenseStorage.Tables tables);
    }
}
