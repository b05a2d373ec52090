// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.contact;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Texts;
import tsukasa.api.health.Link;
import tsukasa.api.source.ImportField;
import tsukasa.api.source.ImportTarget;
import tsukasa.api.source.SourceId;
import tsukasa.devices.DeviceLinks;
import tsukasa.devices.FleetService;
import tsukasa.devices.SimService;
import tsukasa.devices.internal.register.DeviceStorage;
import tsukasa.devices.internal.register.RegisterImport;
import tsukasa.devices.internal.register.RegisterTarget;
import tsukasa.reports.plain.RowProblems;

/** Takes from files what other systems, such as Intune, have seen of devices. */
@Component(service = ImportTarget.class)
public final class ContactImportTarget implements RegisterTarget {
    private final DeviceStorage words;
    private final FleetStorage storage;
    private final SimService sims;

    @Activate
    public ContactImportTarget(@Reference DeviceStorage words, @Reference FleetStorage storage, @Reference SimService sims) {
        this.words = words;
        this.storage = storage;
        this.sims = sims;
    }

    @Override
    public DeviceStorage storage() {
        return words;
    }

    @Override
    public String kind() {
        return "contacts";
    }

    @Override
    public Optional<Link> seenAt() {
        return DeviceLinks.to("");
    }

    @Override
    public List<ImportField> fields(Texts texts) {
        return ContactFields.all(texts);
    }

    @Override
    public RegisterImport begin(SourceId source, RowProblems problems) {
        return new ContactImport(storage, new FleetRegister(List.of(), sims.sims()), source, problems);
    }

    @Override
    public Set<String> topics() {
        return Set.of(FleetService.TOPIC);
    }
}
