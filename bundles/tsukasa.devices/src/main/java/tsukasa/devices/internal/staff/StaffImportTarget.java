// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.staff;

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
import tsukasa.api.staff.StaffList;
import tsukasa.devices.DeviceLinks;
import tsukasa.devices.internal.register.DeviceStorage;
import tsukasa.devices.internal.register.RegisterImport;
import tsukasa.devices.internal.register.RegisterTarget;
import tsukasa.reports.plain.RowProblems;

/** Takes the staff list from files. */
@Component(service = ImportTarget.class)
public final class StaffImportTarget implements RegisterTarget {
    private final DeviceStorage storage;

    @Activate
    public StaffImportTarget(@Reference DeviceStorage storage) {
        this.storage = storage;
    }

    @Override
    public DeviceStorage storage() {
        return storage;
    }

    @Override
    public String kind() {
        return "staff";
    }

    @Override
    public Optional<Link> seenAt() {
        return DeviceLinks.to(DeviceLinks.STAFF);
    }

    @Override
    public List<ImportField> fields(Texts texts) {
        return StaffFields.all(texts);
    }

    @Override
    public RegisterImport begin(SourceId source, RowProblems problems) {
        return new StaffImport(new StaffStore(storage), source, problems);
    }

    @Override
    public Set<String> topics() {
        return Set.of(StaffList.TOPIC);
    }
}
