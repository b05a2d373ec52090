// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.lending;

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
import tsukasa.devices.internal.register.DeviceStorage;
import tsukasa.devices.internal.register.RegisterImport;
import tsukasa.devices.internal.register.RegisterTarget;
import tsukasa.reports.plain.RowProblems;

/** Takes loans from files. */
@Component(service = ImportTarget.class)
public final class LoanImportTarget implements RegisterTarget {
    private final DeviceStorage storage;

    @Activate
    public LoanImportTarget(@Reference DeviceStorage storage) {
        this.storage = storage;
    }

    @Override
    public DeviceStorage storage() {
        return storage;
    }

    @Override
    public String kind() {
        return "loans";
    }

    @Override
    public Optional<Link> seenAt() {
        return DeviceLinks.to("");
    }

    @Override
    public List<ImportField> fields(Texts texts) {
        return LoanFields.all(texts);
    }

    @Override
    public RegisterImport begin(SourceId source, RowProblems problems) {
        return new LoanImport(storage, problems);
    }
}
