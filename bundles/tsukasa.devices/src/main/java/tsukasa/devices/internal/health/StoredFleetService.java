// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Period;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.DeviceNow;
import tsukasa.devices.DeviceQuery;
import tsukasa.devices.DeviceService;
import tsukasa.devices.FleetCounts;
import tsukasa.devices.FleetPage;
import tsukasa.devices.FleetService;
import tsukasa.devices.TimelineEntry;
import tsukasa.devices.UnknownDevice;
import tsukasa.devices.internal.contact.FleetStorage;
import tsukasa.sessions.SessionService;

/** Answers from the fleet as it was read last. */
@Component
public final class StoredFleetService implements FleetService {
    private final Fleet fleet;
    private final Timeline timeline;
    private FleetQuestions questions;

    @Activate
    public StoredFleetService(@Reference Fleet fleet, @Reference FleetStorage storage, @Reference DeviceService devices,
            @Reference SessionService sessions) {
        this.fleet = fleet;
        timeline = new Timeline(fleet, storage, devices, sessions);
    }

    private FleetQuestions questions() {
        FleetView view = fleet.now();
        synchronized (this) {
            if (questions == null || questions.view() != view) {
                questions = new FleetQuestions(view);
            }
            return questions;
        }
    }

    @Override
    public FleetPage devices(DeviceQuery query) {
        return questions().page(query);
    }

    @Override
    public Optional<DeviceNow> device(AssetNumber id) {
        return fleet.device(id).map(FleetView.Judged::now);
    }

    @Override
    public FleetCounts counts(DeviceQuery query) {
        return questions().counts(query);
    }

    @Override
    public List<UnknownDevice> unknown() {
        return fleet.now().unknown();
    }

    @Override
    public List<TimelineEntry> timeline(AssetNumber device, Period period, Locale locale) {
        return timeline.of(device, period, locale);
    }
}
