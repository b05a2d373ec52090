// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.traffic;

import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Texts;
import tsukasa.api.health.Link;
import tsukasa.api.source.ImportField;
import tsukasa.api.source.ImportTarget;
import tsukasa.api.source.SourceId;
import tsukasa.devices.DeviceLinks;
import tsukasa.devices.internal.contact.FleetStorage;
import tsukasa.devices.internal.register.DeviceStorage;
import tsukasa.devices.internal.register.RegisterImport;
import tsukasa.devices.internal.register.RegisterTarget;
import tsukasa.reports.plain.RowProblems;

/** Takes from files what carriers bill. */
@Component(service = ImportTarget.class)
public final class BillImportTarget implements RegisterTarget {
    private final DeviceStorage words;
    private final FleetStorage storage;

    @Activate
    public BillImportTarget(@Reference DeviceStorage words, @Reference FleetStorage storage) {
        this.words = words;
        this.storage = storage;
    }

    @Override
    public DeviceStorage storage() {
        return words;
    }

    @Override
    public String kind() {
        return "carrierbill";
    }

    @Override
    public Optional<Link> seenAt() {
        return DeviceLinks.to(DeviceLinks.TRAFFIC);
    }

    @Override
    public List<ImportField> fields(Texts texts) {
        return BillFields.all(texts);
    }

    @Override
    public RegisterImport begin(SourceId source, RowProblems problems) {
        return new BillImport(storage, source, problems);
    }
}
