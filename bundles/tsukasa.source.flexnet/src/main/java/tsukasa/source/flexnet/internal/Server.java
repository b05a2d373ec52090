// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.flexnet.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tsukasa.api.UserId;
import tsukasa.api.source.SourceId;
import tsukasa.licenses.Checkout;
import tsukasa.licenses.CheckoutId;
import tsukasa.licenses.ServerSnapshot;
import tsukasa.sessions.ClientName;

/**
 * A license server: turns what FlexNet says into checkouts.
 *
 * @param zone in which it tells times
 */
record Server(SourceId source, ZoneId zone, Wanted wanted, boolean ignoreCase) {
    private static final int LONGEST = 200;

    /** What this output says was out when it was made. */
    ServerSnapshot snapshot(LmstatReport report, Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, zone);
        Map<CheckoutId, Checkout> out = new LinkedHashMap<>();
        Map<String, Integer> issued = new HashMap<>();
        Set<String> whole = new HashSet<>();
        for (Feature feature : report.features()) {
            if (feature.told() != Feature.Told.COUNTED || !wanted.wants(feature.name()) || feature.name().length() > LONGEST) {
                continue;
            }
            issued.put(feature.name(), feature.issued());
            boolean understood = feature.listsAll();
            for (Holding holding : feature.holdings()) {
                Optional<LocalDateTime> start = holding.start().before(local);
                start.map(told -> checkout(feature.name(), holding, told, at)).ifPresent(one -> out.merge(one.id(), one, Server::together));
                understood &= start.isPresent();
            }
            if (understood) {
                whole.add(feature.name());
            }
        }
        return new ServerSnapshot(source, at, new ArrayList<>(out.values()), issued, whole);
    }

    private Checkout checkout(String feature, Holding holding, LocalDateTime told, Instant at) {
        Instant start = told.atZone(zone).toInstant();
        CheckoutId id = CheckoutId.of(source, feature, holding.user(), holding.host(), holding.display(),
                holding.server() + "#" + holding.handle(), told.toString());
        return Checkout.out(id, feature, user(holding.user()), client(holding.host()), cut(holding.display()), Math.max(1, holding.quantity()), start.isAfter(at) ? at : start);
    }

    /** Two lines of one checkout: two versions of a feature, for example. */
    private static Checkout together(Checkout one, Checkout other) {
        return Checkout.out(one.id(), one.feature(), one.user(), one.client(), one.display(), one.quantity() + other.quantity(), one.start());
    }

    Optional<UserId> user(String name) {
        return name.isBlank() ? Optional.empty() : Optional.of(new UserId(cut(ignoreCase ? name.toLowerCase(Locale.ROOT) : name)));
    }

    Optional<ClientName> client(String host) {
        return host.isBlank() ? Optional.empty() : Optional.of(new ClientName(cut(host)));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
