// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Progress;
import tsukasa.api.Texts;
import tsukasa.api.health.Link;
import tsukasa.api.source.ImportField;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.ImportTarget;
import tsukasa.api.source.SourceId;
import tsukasa.licenses.LicenseLinks;

/** Takes contracts from files. */
@Component
public final class ContractImportTarget implements ImportTarget {
    private final LicenseStorage storage;

    @Activate
    public ContractImportTarget(@Reference LicenseStorage storage) {
        this.storage = storage;
    }

    @Override
    public String kind() {
        return "contracts";
    }

    @Override
    public String title(Locale locale) {
        return texts(locale).text("ContractImportTarget_title");
    }

    @Override
    public Optional<Link> seenAt() {
        return LicenseLinks.to(LicenseLinks.CONTRACTS);
    }

    @Override
    public List<ImportField> fields(Locale locale) {
        return ContractFields.all(texts(locale));
    }

    @Override
    public ImportResult take(SourceId source, ImportRows rows, boolean preview, Locale locale, Progress progress) {
        Texts texts = texts(locale);
        return Imports.run(storage, rows, preview, texts, progress, problems -> new ContractImport(storage.tables().contracts(), problems));
    }

    private static Texts texts(Locale locale) {
        return Texts.of(ContractImportTarget.class, locale);
    }
}
