// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Texts;
import tsukasa.api.operation.Operation;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.DeviceFinding;
import tsukasa.devices.FindingService;
import tsukasa.devices.Thresholds;
import tsukasa.devices.internal.contact.FleetStorage;

/** Says what the rules found in the fleet as it was read last. */
@Component
public final class StoredFindingService implements FindingService {
    private final Fleet fleet;
    private final FleetStorage storage;

    @Activate
    public StoredFindingService(@Reference Fleet fleet, @Reference FleetStorage storage) {
        this.fleet = fleet;
        this.storage = storage;
    }

    @Override
    public List<DeviceFinding> findings(Locale locale) {
        FleetView view = fleet.now();
        return said(view, view.found(), locale);
    }

    @Override
    public List<DeviceFinding> findings(AssetNumber device, Locale locale) {
        FleetView view = fleet.now();
        return said(view, Optional.ofNullable(view.byAsset().get(device)).map(FleetView.Judged::found).orElse(List.of()), locale);
    }

    private List<DeviceFinding> said(FleetView view, List<Found> found, Locale locale) {
        FindingTexts texts = new FindingTexts(locale, storage.site().zone());
        return found.stream().map(one -> {
            Optional<FindingRow> kept = Optional.ofNullable(view.kept().get(one.id()));
            return new DeviceFinding(one.id(), one.rule(), one.subject(), one.device(), one.severity(), texts.summary(one), texts.solution(one),
                    one.since().or(() -> kept.map(FindingRow::began)).orElse(view.at()), kept.flatMap(FindingRow::acknowledged),
                    kept.flatMap(FindingRow::silenced).filter(view.at()::isBefore));
        }).toList();
    }

    @Override
    public List<String> rules() {
        return Rules.ALL.stream().map(DeviceRule::id).toList();
    }

    @Override
    public String title(String rule, Locale locale) {
        return new FindingTexts(locale, storage.site().zone()).title(rule);
    }

    @Override
    public Operation<Integer> acknowledge(Collection<String> findings, String note) {
        return new AcknowledgeOperation(storage, texts(), List.copyOf(findings), note);
    }

    @Override
    public Operation<Integer> silence(Collection<String> findings, Optional<Instant> until, String note) {
        return new SilenceOperation(storage, texts(), List.copyOf(findings), until, note);
    }

    @Override
    public Thresholds thresholds() {
        return new ThresholdStore(storage).get();
    }

    @Override
    public Operation<Thresholds> judgeBy(Thresholds thresholds) {
        return new JudgeByOperation(storage, texts(), thresholds);
    }

    private Texts texts() {
        return Texts.of(StoredFindingService.class, storage.site().locale());
    }
}
