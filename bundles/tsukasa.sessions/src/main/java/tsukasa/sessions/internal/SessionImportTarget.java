// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

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

/** Takes sessions from files. */
@Component
public final class SessionImportTarget implements ImportTarget {
    private final SessionStorage storage;

    @Activate
    public SessionImportTarget(@Reference SessionStorage storage) {
        this.storage = storage;
    }

    @Override
    public String kind() {
        return "sessions";
    }

    @Override
    public String title(Locale locale) {
        return texts(locale).text("SessionImportTarget_title");
    }

    @Override
    public List<ImportField> fields(Locale locale) {
        return SessionFields.all(texts(locale));
    }

    @Override
    public ImportResult take(SourceId source, ImportRows rows, boolean preview, Locale locale, Progress progress) {
        if (preview) {
            return new SessionImport(storage, source, rows, texts(locale), progress).preview();
        }
        ImportResult result = storage.tables().database()
                .transaction(() -> new SessionImport(storage, source, rows, texts(locale), progress).store());
        if (result.added() > 0) {
            storage.tables().database().afterCommit(() -> storage.tables().index().prepare(() -> true));
        }
        return result;
    }

    private static Texts texts(Locale locale) {
        return Texts.of(SessionImportTarget.class, locale);
    }
}
