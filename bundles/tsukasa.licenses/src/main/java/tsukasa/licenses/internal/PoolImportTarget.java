// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.util.List;
import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Progress;
import tsukasa.api.Texts;
import tsukasa.api.source.ImportField;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.ImportTarget;
import tsukasa.api.source.SourceId;

/** Takes pools and their schedules from files. */
@Component
public final class PoolImportTarget implements ImportTarget {
    private final LicenseStorage storage;

    @Activate
    public PoolImportTarget(@Reference LicenseStorage storage) {
        this.storage = storage;
    }

    @Override
    public String kind() {
        return "licenses";
    }

    @Override
    public String title(Locale locale) {
        return texts(locale).text("PoolImportTarget_title");
    }

    @Override
    public List<ImportField> fields(Locale locale) {
        return PoolFields.all(texts(locale));
    }

    @Override
    public ImportResult take(SourceId source, ImportRows rows, boolean preview, Locale locale, Progress progress) {
        Texts texts = texts(locale);
        return Imports.run(storage, rows, preview, texts, progress, problems -> new PoolImport(storage.tables(), new PoolThing(storage,
                texts), problems));
    }

    private static Texts texts(Locale locale) {
        return Texts.of(PoolImportTarget.class, locale);
    }
}
