// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.lending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Texts;
import tsukasa.api.staff.AssetUse;
import tsukasa.api.staff.HeldAsset;
import tsukasa.devices.DeviceNow;
import tsukasa.devices.DeviceQuery;
import tsukasa.devices.FleetService;
import tsukasa.devices.Iccid;
import tsukasa.devices.Loan;
import tsukasa.devices.Sim;
import tsukasa.devices.SimService;

/** Says which laptops people have and when those were last seen, and the SIM in each as far as it was seen there. */
@Component
public final class StoredAssetUse implements AssetUse {
    private final FleetService fleet;
    private final SimService sims;

    @Activate
    public StoredAssetUse(@Reference FleetService fleet, @Reference SimService sims) {
        this.fleet = fleet;
        this.sims = sims;
    }

    @Override
    public List<HeldAsset> held(Locale locale) {
        Texts texts = Texts.of(StoredAssetUse.class, locale);
        Map<Iccid, Sim> lines = sims.sims().stream().collect(Collectors.toMap(Sim::id, Function.identity()));
        List<HeldAsset> held = new ArrayList<>();
        for (DeviceNow now : fleet.devices(DeviceQuery.ALL).devices()) {
            now.loan().ifPresent(loan -> {
                held.add(asset(loan, texts.text("StoredAssetUse_laptop"), now.device().id().value(), now.seen()));
                now.device().sim().map(lines::get).ifPresent(sim -> held.add(asset(loan, texts.text("StoredAssetUse_sim"),
                        sim.line().isBlank() ? sim.id().value() : sim.line(), now.seen().filter(at -> now.facts().sim().equals(Optional.of(sim.id()))))));
            });
        }
        return held;
    }

    private static HeldAsset asset(Loan loan, String kind, String name, Optional<Instant> used) {
        return new HeldAsset(loan.borrower(), kind, name, loan.from(), used);
    }
}
