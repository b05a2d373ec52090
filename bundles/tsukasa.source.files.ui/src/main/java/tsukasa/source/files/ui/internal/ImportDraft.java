// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.ui.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import tsukasa.api.source.ImportField;
import tsukasa.api.source.SourceId;
import tsukasa.source.files.FileSample;
import tsukasa.source.files.ImportKind;
import tsukasa.source.files.Mapping;
import tsukasa.source.files.ReadOptions;

/**
 * What a person has said so far of an import. Immutable; every step makes the next one.
 *
 * @param source under whose name rows and mapping are kept, as typed
 * @param sample how the first file looks; empty until it was opened
 * @param origin where the mapping came from before it was changed
 */
record ImportDraft(Optional<ImportKind> kind, List<Path> files, String source, Optional<FileSample> sample,
        Optional<Mapping> mapping, Origin origin) {
    static final ImportDraft EMPTY = new ImportDraft(Optional.empty(), List.of(), "", Optional.empty(), Optional.empty(),
            Origin.SUGGESTED);
    private static final int LONGEST_SOURCE = 100;

    /** Where a mapping comes from. */
    enum Origin {
        PLAIN, SAVED, SUGGESTED, CHANGED
    }

    ImportDraft {
        files = List.copyOf(files);
    }

    ImportDraft of(ImportKind other) {
        return new ImportDraft(Optional.of(other), files, source, Optional.empty(), Optional.empty(), Origin.SUGGESTED);
    }

    /** Other files are looked at anew; how they are read and mapped is found again. */
    ImportDraft files(List<Path> others) {
        return new ImportDraft(kind, others, source, Optional.empty(), Optional.empty(), Origin.SUGGESTED);
    }

    ImportDraft source(String typed) {
        return new ImportDraft(kind, files, typed, Optional.empty(), Optional.empty(), Origin.SUGGESTED);
    }

    ImportDraft opened(FileSample opened, Mapping found, Origin from) {
        return new ImportDraft(kind, files, source, Optional.of(opened), Optional.of(found), from);
    }

    ImportDraft mapped(Mapping changed) {
        return mapping.equals(Optional.of(changed)) ? this
                : new ImportDraft(kind, files, source, sample, Optional.of(changed), Origin.CHANGED);
    }

    /** Whether the first step is done. */
    boolean ready() {
        return kind.isPresent() && !files.isEmpty() && sourceId().isPresent();
    }

    Optional<SourceId> sourceId() {
        String name = source.strip();
        return name.isEmpty() || name.length() > LONGEST_SOURCE ? Optional.empty() : Optional.of(new SourceId(name));
    }

    /** Fields that must be filled and are not. */
    List<ImportField> missing() {
        return kind.map(ImportKind::fields).orElse(List.of()).stream().filter(ImportField::required)
                .filter(field -> mapping.isEmpty() || !mapping.get().fields().containsKey(field.key())).toList();
    }

    /** How files like this one are read: what was seen in it, without what its workbook need not say. */
    static ReadOptions read(FileSample sample) {
        ReadOptions seen = sample.options();
        return new ReadOptions(seen.charset(), seen.delimiter(), sample.sheets().size() > 1 ? seen.sheet() : Optional.empty(),
                OptionalInt.of(seen.headerLine().orElse(0)));
    }
}
