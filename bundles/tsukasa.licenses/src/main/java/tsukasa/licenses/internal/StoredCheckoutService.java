// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Period;
import tsukasa.api.source.SourceId;
import tsukasa.licenses.Basis;
import tsukasa.licenses.Checkout;
import tsukasa.licenses.CheckoutDenial;
import tsukasa.licenses.CheckoutService;
import tsukasa.licenses.Issued;
import tsukasa.licenses.ServerFeature;

/** Answers from the database. */
@Component
public final class StoredCheckoutService implements CheckoutService {
    private final LicenseStorage storage;

    @Activate
    public StoredCheckoutService(@Reference LicenseStorage storage) {
        this.storage = storage;
    }

    @Override
    public void forEach(Basis.Checkouts of, Period period, Consumer<Checkout> sink) {
        storage.tables().checkouts().forEach(of, period, sink);
    }

    @Override
    public void forEachBegun(Basis.Checkouts of, Period period, Consumer<Checkout> sink) {
        storage.tables().checkouts().forEachBegun(of, period, sink);
    }

    @Override
    public List<CheckoutDenial> denials(Basis.Checkouts of, Period period) {
        return storage.tables().denials().during(of, period);
    }

    @Override
    public List<Issued> issued(Basis.Checkouts of) {
        return storage.tables().servers().issued(of);
    }

    @Override
    public List<ServerFeature> features() {
        LicenseStorage.Tables tables = storage.tables();
        Map<SourceId, Map<String, Integer>> issued = new HashMap<>();
        for (Issued said : tables.servers().issued()) {
            issued.computeIfAbsent(said.source(), source -> new HashMap<>()).put(said.feature(), said.count());
        }
        Map<SourceId, Map<String, Integer>> out = tables.checkouts().countOut();
        Map<SourceId, Instant> seen = tables.servers().seen();
        List<ServerFeature> features = new ArrayList<>();
        TreeSet<String> sources = new TreeSet<>();
        issued.keySet().forEach(source -> sources.add(source.value()));
        out.keySet().forEach(source -> sources.add(source.value()));
        for (String name : sources) {
            SourceId source = new SourceId(name);
            Map<String, Integer> has = issued.getOrDefault(source, Map.of());
            Map<String, Integer> gives = out.getOrDefault(source, Map.of());
            TreeSet<String> names = new TreeSet<>(has.keySet());
            names.addAll(gives.keySet());
            names.forEach(feature -> features.add(new ServerFeature(source, feature, Optional.ofNullable(has.get(feature)),
                    gives.getOrDefault(feature, 0), Optional.ofNullable(seen.get(source)))));
        }
        return features;
    }
}
