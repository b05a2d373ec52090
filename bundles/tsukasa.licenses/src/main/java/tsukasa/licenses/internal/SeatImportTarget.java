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
import tsukasa.api.TimeOrderedIds;
import tsukasa.api.health.Link;
import tsukasa.api.source.ImportField;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.ImportTarget;
import tsukasa.api.source.SourceId;
import tsukasa.licenses.LicenseLinks;

/** Takes seats from files. */
@Component
public final class SeatImportTarget implements ImportTarget {
    private final LicenseStorage storage;
    private final TimeOrderedIds ids;

    @Activate
    public SeatImportTarget(@Reference LicenseStorage storage) {
        this.storage = storage;
        ids = new TimeOrderedIds(storage.site().clock());
    }

    @Override
    public String kind() {
        return "seats";
    }

    @Override
    public String title(Locale locale) {
        return texts(locale).text("SeatImportTarget_title");
    }

    @Override
    public Optional<Link> seenAt() {
        return LicenseLinks.to(LicenseLinks.POOLS);
    }

    @Override
    public List<ImportField> fields(Locale locale) {
        return SeatFields.all(texts(locale));
    }

    @Override
    public ImportResult take(SourceId source, ImportRows rows, boolean preview, Locale locale, Progress progress) {
        Texts texts = texts(locale);
        return Imports.run(storage, rows, preview, texts, progress, problems -> new SeatImport(storage.tables(), new SeatOffice(storage,
                ids::next, texts), problems));
    }

    private static Texts texts(Locale locale) {
        return Texts.of(SeatImportTarget.class, locale);
    }
}
