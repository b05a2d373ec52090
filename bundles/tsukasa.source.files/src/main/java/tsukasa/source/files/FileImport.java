// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import tsukasa.api.Progress;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.SourceId;

/**
 * Imports files, step by step: {@link #open} a file, {@link #suggest} or make a {@link Mapping}, {@link #preview} what it
 * gives, {@link #store} it. A service, safe for all threads; every call reads files or the database, so not for the UI
 * thread. A file that can't be read at all is a {@link tsukasa.api.Refusal}; a row that can't be taken is a problem in
 * the result.
 */
public interface FileImport {
    /** Needed to store what is in a file. */
    Right STORE = new Right("files.import");

    /** Needed to save a mapping. */
    Right SAVE_MAPPING = new Right("files.mapping");

    /** What can be imported; comes and goes with the plugins. */
    List<ImportKind> kinds(Locale locale);

    /** Looks into a file: columns, first rows, and what was guessed. Nothing stays open. */
    FileSample open(Path file, ReadOptions options, Locale locale);

    /** The mapping of a file whose header is exactly the plain format of this kind; empty if it is another. */
    Optional<Mapping> plain(FileSample sample, String kind);

    /** The mapping for a file of a product that the kind knows by its header; asked for once there is no other. */
    Optional<Mapping> known(FileSample sample, String kind);

    /** A mapping guessed from the headers and first rows, for a person to look at; never used unasked. */
    Mapping suggest(FileSample sample, String kind);

    /** The mapping saved under this source's name, in its newest version. */
    Optional<SavedMapping> saved(SourceId source);

    /** All saved mappings in their newest versions, by name. */
    List<SavedMapping> saved();

    /** Saves a mapping under this source's name as a new version; older versions are kept. */
    Operation<SavedMapping> save(SourceId source, Mapping mapping);

    /**
     * Reads all rows and says what storing them would do; stores nothing.
     *
     * @param rows how many rows to hand back as they would be stored
     */
    Preview preview(List<Path> files, Mapping mapping, SourceId source, int rows, Locale locale, Progress progress);

    /**
     * The change that stores all rows of these files, or none if one has a problem; the result then lists the problems.
     *
     * @param progress is told how far it has got; give the same one to whoever executes the operation
     */
    Operation<ImportResult> store(List<Path> files, Mapping mapping, SourceId source, Locale locale, Progress progress);
}
