// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.report;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.report.Column.Content;
import tsukasa.api.report.Identities;
import tsukasa.devices.DeviceService;
import tsukasa.devices.SimService;

/** What devices, lines and those who have them are called, so that it can be taken out of what others get. */
@Component
public final class DeviceNames implements Identities {
    private final DeviceService devices;
    private final SimService sims;

    @Activate
    public DeviceNames(@Reference DeviceService devices, @Reference SimService sims) {
        this.devices = devices;
        this.sims = sims;
    }

    @Override
    public void forEach(Sink sink) {
        devices.devices().forEach(device -> {
            sink.name(Content.THING, device.id().value(), device.id().value());
            sink.name(Content.THING, device.name(), device.id().value());
            sink.name(Content.THING, device.serial(), device.id().value());
        });
        sims.sims().forEach(sim -> {
            sink.name(Content.THING, sim.id().value(), sim.id().value());
            sink.name(Content.THING, sim.line(), sim.id().value());
        });
        devices.loans().forEach(loan -> sink.name(Content.PERSON, loan.borrower().value(), loan.borrower().value()));
    }
}
