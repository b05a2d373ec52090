// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Progress;
import tsukasa.api.Refusal;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.operation.Operation;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.ImportTarget;
import tsukasa.api.source.SourceId;
import tsukasa.persistence.Database;
import tsukasa.source.files.FileImport;
import tsukasa.source.files.FileSample;
import tsukasa.source.files.FileSample.FileColumn;
import tsukasa.source.files.FileSample.SampleRow;
import tsukasa.source.files.ImportKind;
import tsukasa.source.files.Mapping;
import tsukasa.source.files.Preview;
import tsukasa.source.files.ReadOptions;
import tsukasa.source.files.SavedMapping;

/** Imports files into what the targets store; keeps the mappings in the database. */
@Component(service = {FileImport.class, StoredFileImport.class})
public final class StoredFileImport implements FileImport {
    private final Site site;
    private final Database database;
    private final ImportTargets targets;
    private MappingStore store;

    @Activate
    public StoredFileImport(@Reference Site site, @Reference Database database, @Reference ImportTargets targets) {
        this.site = site;
        this.database = database;
        this.targets = targets;
    }

    @Override
    public List<ImportKind> kinds(Locale locale) {
        return targets.kinds(locale);
    }

    @Override
    public FileSample open(Path file, ReadOptions options, Locale locale) {
        Texts texts = texts(locale);
        FileContent content = FileContent.open(file, options, texts);
        try {
            return sample(content);
        } catch (BadFile e) {
            throw e.refusal(content.name(), texts);
        }
    }

    private static FileSample sample(FileContent content) throws BadFile {
        Optional<RawRow> header = content.header();
        List<SampleRow> rows = new ArrayList<>();
        int[] width = {header.map(row -> row.cells().size()).orElse(0)};
        content.rows(row -> {
            rows.add(new SampleRow(row.line(), row.cells()));
            if (header.isEmpty()) {
                width[0] = Math.max(width[0], row.cells().size());
            }
            return rows.size() < FileSample.ROWS;
        });
        List<FileColumn> columns = new ArrayList<>();
        for (int i = 0; i < width[0]; i++) {
            int index = i;
            String name = header.map(row -> row.cell(index)).orElse("");
            columns.add(new FileColumn(i + 1, name, rows.stream().filter(row -> index < row.cells().size())
                    .map(row -> row.cells().get(index).strip()).filter(text -> !text.isEmpty()).findFirst()));
        }
        while (header.isPresent() && !columns.isEmpty() && columns.getLast().name().isEmpty()
                && columns.getLast().example().isEmpty()) {
            columns.removeLast();
        }
        return new FileSample(content.file(), content.format(), content.options(), content.guesses(), content.sheets(),
                columns, rows);
    }

    @Override
    public Optional<Mapping> plain(FileSample sample, String kind) {
        ImportTarget target = targets.target(kind, texts(site.locale()));
        return PlainFormat.mapping(sample, ImportTargets.kind(target, site.locale()), site.zone(), site.locale());
    }

    @Override
    public Optional<Mapping> known(FileSample sample, String kind) {
        return KnownFormat.mapping(sample, targets.target(kind, texts(site.locale())), site.zone(), site.locale());
    }

    @Override
    public Mapping suggest(FileSample sample, String kind) {
        ImportTarget target = targets.target(kind, texts(site.locale()));
        List<ImportKind> inBothLanguages = List.of(ImportTargets.kind(target, Locale.JAPANESE),
                ImportTargets.kind(target, Locale.ENGLISH));
        return known(sample, kind).orElseGet(() -> new MappingSuggestion(sample, inBothLanguages).mapping(site.zone(), site.locale()));
    }

    @Override
    public Optional<SavedMapping> saved(SourceId source) {
        return store().newest(source);
    }

    @Override
    public List<SavedMapping> saved() {
        return store().newest();
    }

    @Override
    public Operation<SavedMapping> save(SourceId source, Mapping mapping) {
        return new SaveMappingOperation(store(), source, mapping, texts(site.locale()));
    }

    private synchronized MappingStore store() {
        if (store == null) {
            store = new MappingStore(database, site.id(), texts(site.locale()));
        }
        return store;
    }

    @Override
    public Preview preview(List<Path> files, Mapping mapping, SourceId source, int rows, Locale locale, Progress progress) {
        ImportTarget target = targets.target(mapping.kind(), texts(locale));
        MappedFiles mapped = mapped(files, mapping, target, locale, progress);
        ImportResult result = mapped.take(target, source, true, rows);
        return new Preview(ImportTargets.kind(target, locale).fields(mapping.fields().keySet()), mapped.first(), result);
    }

    @Override
    public Operation<ImportResult> store(List<Path> files, Mapping mapping, SourceId source, Locale locale,
            Progress progress) {
        // a target may open its tables at its first use, which can't be within the transaction of the operation
        targets.target(mapping.kind(), texts(locale)).take(source, sink -> { }, true, locale, Progress.NONE);
        return new StoreFilesOperation(List.copyOf(files), mapping.kind(), source, texts(locale),
                () -> storeNow(files, mapping, source, locale, progress));
    }

    /** Stores without an operation: what a source does of itself. */
    ImportResult storeNow(List<Path> files, Mapping mapping, SourceId source, Locale locale, Progress progress) {
        ImportTarget target = targets.target(mapping.kind(), texts(locale));
        return mapped(files, mapping, target, locale, progress).take(target, source, false, 0);
    }

    /** @throws Refusal if no plugin takes this kind */
    void requireTarget(String kind, Locale locale) {
        targets.target(kind, texts(locale));
    }

    private MappedFiles mapped(List<Path> files, Mapping mapping, ImportTarget target, Locale locale, Progress progress) {
        Texts texts = texts(locale);
        if (files.isEmpty()) {
            throw new Refusal(texts.text("StoredFileImport_noFile"));
        }
        MappedFiles.requireDistinctNames(files, texts);
        return new MappedFiles(files, mapping, ImportTargets.kind(target, locale), locale, texts, progress);
    }

    private static Texts texts(Locale locale) {
        return Texts.of(StoredFileImport.class, locale);
    }
}
