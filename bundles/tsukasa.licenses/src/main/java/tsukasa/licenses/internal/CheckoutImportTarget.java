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

/** Takes from files what any license server has given out, so that its licenses are counted as all others are. */
@Component
public final class CheckoutImportTarget implements ImportTarget {
    private final LicenseStorage storage;

    @Activate
    public CheckoutImportTarget(@Reference LicenseStorage storage) {
        this.storage = storage;
    }

    @Override
    public String kind() {
        return "checkouts";
    }

    @Override
    public String title(Locale locale) {
        return texts(locale).text("CheckoutImportTarget_title");
    }

    @Override
    public Optional<Link> seenAt() {
        return LicenseLinks.to(LicenseLinks.POOLS);
    }

    @Override
    public List<ImportField> fields(Locale locale) {
        return CheckoutFields.all(texts(locale));
    }

    @Override
    public ImportResult take(SourceId source, ImportRows rows, boolean preview, Locale locale, Progress progress) {
        return Imports.run(storage, rows, preview, texts(locale), progress, problems -> new CheckoutImport(storage, source, problems));
    }

    private static Texts texts(Locale locale) {
        return Texts.of(CheckoutImportTarget.class, locale);
    }
}
