// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operations;
import tsukasa.api.operation.Outcome;
import tsukasa.api.report.Column;
import tsukasa.api.report.Table;
import tsukasa.api.source.ImportChange;
import tsukasa.api.source.ImportField;
import tsukasa.api.source.ImportProblem;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.SourceId;
import tsukasa.source.files.FileImport;
import tsukasa.source.files.FileSample;
import tsukasa.source.files.ImportKind;
import tsukasa.source.files.Mapping;
import tsukasa.source.files.MappingFile;
import tsukasa.source.files.Preview;
import tsukasa.source.files.ReadOptions;
import tsukasa.source.files.SavedMapping;

/** Imports files: in the plain format, or by a mapping. */
@CommandLine.Command(name = "import", description = {"Imports files (CSV, TSV, XLSX): all of them or, if one row has a problem, none.",
    "A file in the plain format needs no mapping."})
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE)
public final class ImportCommand implements Command {
    private static final String USUAL_SOURCE = "files";
    private static final int PREVIEWED = 20;
    private final FileImport imports;
    private final Operations operations;

    @Parameters(index = "0", paramLabel = "KIND")
    private String kind;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE")
    private List<Path> files;

    @Option(names = "--mapping", paramLabel = "FILE", description = "A mapping as a JSON file.")
    private Path mappingFile;

    @Option(names = "--source", paramLabel = "NAME",
            description = "Under whose name the rows are kept (files if absent); a mapping saved under it is used.")
    private String source = USUAL_SOURCE;

    @Option(names = "--preview", description = "Says what would be stored and stores nothing.")
    private boolean preview;

    @Option(names = "--why", paramLabel = "REASON", description = "Why, for the audit trail.")
    private String why = "";

    @Activate
    public ImportCommand(@Reference FileImport imports, @Reference Operations operations) {
        this.imports = imports;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        Locale locale = invocation.site().locale();
        Texts texts = Texts.of(ImportCommand.class, locale);
        List<ImportKind> kinds = imports.kinds(locale);
        if (kinds.stream().noneMatch(one -> one.id().equals(kind))) {
            return invocation.refuse(texts.text("ImportCommand_noKind", kind,
                    String.join(", ", kinds.stream().map(ImportKind::id).sorted().toList())));
        }
        SourceId id = new SourceId(source);
        Mapping mapping;
        if (mappingFile != null) {
            mapping = MappingFile.read(mappingFile, locale);
            if (!mapping.kind().equals(kind)) {
                return invocation.refuse(texts.text("ImportCommand_otherKind", mappingFile, mapping.kind(), kind));
            }
        } else {
            Optional<Mapping> found = usualMapping(id, locale);
            if (found.isEmpty()) {
                return invocation.refuse(firstThatIsNotPlain(locale)
                        .map(file -> texts.text("ImportCommand_notPlain", file, plainHeader(kinds)))
                        .orElseGet(() -> texts.text("ImportCommand_otherColumns")));
            }
            mapping = found.get();
        }
        return preview ? showPreview(mapping, id, invocation, texts) : store(mapping, id, invocation, texts);
    }

    /** That of the plain format if all files are in it, else the one saved under the source's name, else that of a known product. */
    private Optional<Mapping> usualMapping(SourceId id, Locale locale) {
        List<FileSample> samples = files.stream().map(file -> imports.open(file, ReadOptions.GUESS, locale)).toList();
        List<Optional<Mapping>> plain = samples.stream().map(sample -> imports.plain(sample, kind)).toList();
        return plain.stream().allMatch(Optional::isPresent) ? same(plain)
                : imports.saved(id).map(SavedMapping::mapping).filter(saved -> saved.kind().equals(kind))
                        .or(() -> same(samples.stream().map(sample -> imports.known(sample, kind)).toList()));
    }

    /** The first, if all are there and have the same columns. */
    private static Optional<Mapping> same(List<Optional<Mapping>> mappings) {
        Set<Set<String>> columns = new HashSet<>();
        mappings.forEach(one -> columns.add(one.map(mapping -> mapping.fields().keySet()).orElse(Set.of())));
        return columns.size() == 1 ? mappings.getFirst() : Optional.empty();
    }

    private Optional<Path> firstThatIsNotPlain(Locale locale) {
        return files.stream().filter(file -> plain(file, locale).isEmpty()).findFirst();
    }

    private Optional<Mapping> plain(Path file, Locale locale) {
        FileSample sample = imports.open(file, ReadOptions.GUESS, locale);
        return imports.plain(sample, kind);
    }

    private String plainHeader(List<ImportKind> kinds) {
        return kinds.stream().filter(one -> one.id().equals(kind)).flatMap(one -> one.fields().stream()).map(ImportField::key)
                .reduce((a, b) -> a + "," + b).orElse("");
    }

    private int store(Mapping mapping, SourceId id, Invocation invocation, Texts texts) {
        var operation = imports.store(files, mapping, id, invocation.site().locale(), invocation.progress());
        return switch (operations.execute(operation, invocation.site().actor(), why, invocation.progress())) {
            case Outcome.Refused<ImportResult> refused -> invocation.refuse(refused.sentence());
            case Outcome.Done<ImportResult> done -> tell(done.result(), "ImportCommand_stored", invocation, texts);
        };
    }

    private int showPreview(Mapping mapping, SourceId id, Invocation invocation, Texts texts) {
        Preview shown = imports.preview(files, mapping, id, PREVIEWED, invocation.site().locale(), invocation.progress());
        if (!invocation.json()) {
            List<Column> columns = new ArrayList<>();
            columns.add(new Column("line", texts.text("ImportCommand_line"), Column.Type.INTEGER));
            shown.fields().forEach(field -> columns.add(new Column(field.key(), field.title(), Column.Type.TEXT)));
            invocation.printTable(new Table("preview", texts.text("ImportCommand_previewTitle"), columns, sink -> shown.rows().forEach(row -> {
                List<Object> cells = new ArrayList<>();
                cells.add(row.line());
                shown.fields().forEach(field -> cells.add(row.value(field.key())));
                sink.row(cells.toArray());
            })));
        }
        return tell(shown.result(), "ImportCommand_wouldStore", invocation, texts);
    }

    private static Table changes(List<ImportChange> changes, Texts texts) {
        List<Column> columns = List.of(new Column("line", texts.text("ImportCommand_line"), Column.Type.INTEGER),
                text("what", texts), text("field", texts), text("before", texts), text("after", texts));
        return new Table("changes", texts.text("ImportCommand_changes"), columns, sink -> changes.forEach(change -> sink.row(change.line(),
                change.what(), change.field(), change.before(), change.after())));
    }

    private static Column text(String id, Texts texts) {
        return new Column(id, texts.text("ImportCommand_" + id), Column.Type.TEXT);
    }

    private static int tell(ImportResult result, String key, Invocation invocation, Texts texts) {
        if (invocation.json()) {
            invocation.printJson(result);
        } else if (result.stored()) {
            invocation.out().println(texts.text(key, result.rows(), result.added(), result.known()));
            result.notes().forEach(invocation.out()::println);
            if (!result.changes().isEmpty()) {
                invocation.printTable(changes(result.changes(), texts));
            }
        }
        for (ImportProblem problem : result.problems()) {
            invocation.refuse(problem.file() + ":" + problem.line() + ":" + problem.column() + ": " + problem.sentence());
        }
        return result.stored() ? Invocation.DONE
                : invocation.refuse(texts.text("ImportCommand_nothingStored", result.rows(), result.problems().size()));
    }
}
