// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

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
import tsukasa.api.report.Table;
import tsukasa.reports.Format;
import tsukasa.reports.RenderContext;
import tsukasa.reports.TableWriter;
import tsukasa.reports.TextEncoding;
import tsukasa.reports.WrittenFile;
import tsukasa.tasks.PlainTables;
import tsukasa.tasks.TaskService;

/** Writes the inventory or the remedies as their import takes them. */
@CommandLine.Command(name = "export", description = "Writes tasks or remedies to a file.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=tasks")
public final class ExportCommand implements Command {
    private final TaskService tasks;
    private final TableWriter writer;

    @Parameters(paramLabel = "tasks|remedies", arity = "0..1")
    private String kind = "tasks";

    @Option(names = "--out", required = true, paramLabel = "FILE")
    private Path file;

    @Option(names = "--encoding", paramLabel = "utf-8|cp932")
    private String encoding = "utf-8";

    @Activate
    public ExportCommand(@Reference TaskService tasks, @Reference TableWriter writer) {
        this.tasks = tasks;
        this.writer = writer;
    }

    @Override
    public int run(Invocation invocation) throws IOException {
        Texts texts = Texts.of(ExportCommand.class, invocation.site().locale());
        Optional<Table> table = switch (kind.toLowerCase(Locale.ROOT)) {
            case "tasks" -> Optional.of(PlainTables.tasks(tasks.tasks()));
            case "remedies" -> Optional.of(PlainTables.remedies(tasks.remedies()));
            default -> Optional.empty();
        };
        if (table.isEmpty()) {
            return invocation.refuse(texts.text("ExportCommand_kind", kind));
        }
        String name = file.getFileName().toString();
        Optional<Format> format = Format.ofCode(name.substring(name.lastIndexOf('.') + 1)).filter(one -> one == Format.CSV
                || one == Format.XLSX);
        Optional<TextEncoding> characters = TextEncoding.ofCode(encoding);
        if (format.isEmpty() || characters.isEmpty()) {
            return invocation.refuse(texts.text("ExportCommand_format", name, encoding));
        }
        WrittenFile written = writer.write(table.get(), format.get(), RenderContext.now(invocation.site(), invocation.progress())
                .in(characters.get()), file);
        if (invocation.json()) {
            invocation.printJson(Told.fields("file", file.toString(), "rows", written.totalRows(), "remarks", written.remarks()));
        } else {
            invocation.out().println(texts.text("ExportCommand_done", written.totalRows(), file));
            written.remarks().forEach(invocation.out()::println);
        }
        return Invocation.DONE;
    }
}
