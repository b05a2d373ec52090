// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import tsukasa.api.source.SourceId;
import tsukasa.source.files.FileSample;
import tsukasa.source.files.Mapping;
import tsukasa.source.files.MappingFile;
import tsukasa.source.files.ReadOptions;
import tsukasa.source.files.SavedMapping;

/**
 * By what the files of a folder are read.
 *
 * @param kind of what is imported
 * @param name of a saved mapping, or of a JSON file in the folder
 */
record FolderMapping(StoredFileImport imports, Path folder, String kind, String name, Locale locale) {
    /** The plain format if the file is in it, else the folder's mapping, else that of a known product; empty if there is none. */
    Optional<Mapping> of(Path file) {
        FileSample sample = imports.open(file, ReadOptions.GUESS, locale);
        return imports.plain(sample, kind).or(this::named).or(() -> imports.known(sample, kind));
    }

    private Optional<Mapping> named() {
        if (isFile()) {
            return Optional.of(MappingFile.read(folder.resolve(name), locale));
        }
        return imports.saved(new SourceId(name)).map(SavedMapping::mapping).filter(saved -> saved.kind().equals(kind));
    }

    private boolean isFile() {
        return name.toLowerCase(Locale.ROOT).endsWith(".json");
    }

    /** What it is now, in a few letters. */
    String version() {
        if (!isFile()) {
            return imports.saved(new SourceId(name)).map(saved -> "saved#" + saved.version()).orElse("none");
        }
        try {
            return "file#" + FileHash.of(folder.resolve(name));
        } catch (IOException e) {
            return "none";
        }
    }
}
