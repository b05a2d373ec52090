// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.ui.internal;

import java.util.Locale;
import java.util.Optional;

import tsukasa.source.files.FileImport;
import tsukasa.source.files.FileSample;
import tsukasa.source.files.Mapping;
import tsukasa.source.files.ReadOptions;
import tsukasa.source.files.SavedMapping;

/** Opens the first file of a draft and finds the mapping to begin with: the plain format, the saved one, or a guess. Reads files. */
final class MappingFinder {
    private final FileImport files;
    private final Locale locale;

    MappingFinder(FileImport files, Locale locale) {
        this.files = files;
        this.locale = locale;
    }

    /** Looks at the files for the first time. */
    ImportDraft open(ImportDraft draft) {
        String kind = draft.kind().orElseThrow().id();
        Optional<Mapping> saved = files.saved(draft.sourceId().orElseThrow()).map(SavedMapping::mapping)
                .filter(mapping -> mapping.kind().equals(kind));
        FileSample sample = files.open(draft.files().getFirst(), ReadOptions.GUESS, locale);
        Optional<Mapping> plain = files.plain(sample, kind);
        if (plain.isPresent()) {
            return draft.opened(sample, plain.get(), ImportDraft.Origin.PLAIN);
        }
        if (saved.isPresent()) {
            return draft.opened(files.open(draft.files().getFirst(), saved.get().read(), locale), saved.get(),
                    ImportDraft.Origin.SAVED);
        }
        Mapping suggested = files.suggest(sample, kind);
        boolean lower = !suggested.read().headerLine().equals(sample.options().headerLine()); // below texts for people
        return draft.opened(lower ? files.open(draft.files().getFirst(), suggested.read(), locale) : sample, suggested,
                ImportDraft.Origin.SUGGESTED);
    }

    /** Looks at them again, read in another way. A guessed mapping is guessed again; one that a person made is kept. */
    ImportDraft read(ImportDraft draft, ReadOptions options) {
        String kind = draft.kind().orElseThrow().id();
        FileSample sample = files.open(draft.files().getFirst(), options, locale);
        if (draft.origin() == ImportDraft.Origin.SAVED || draft.origin() == ImportDraft.Origin.CHANGED) {
            return draft.opened(sample, draft.mapping().orElseThrow().withRead(ImportDraft.read(sample)),
                    ImportDraft.Origin.CHANGED);
        }
        return files.plain(sample, kind).map(plain -> draft.opened(sample, plain, ImportDraft.Origin.PLAIN))
                .orElseGet(() -> draft.opened(sample, files.suggest(sample, kind), ImportDraft.Origin.SUGGESTED));
    }
}
