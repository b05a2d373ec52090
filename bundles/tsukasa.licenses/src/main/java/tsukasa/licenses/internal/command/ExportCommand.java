// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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
import tsukasa.licenses.LicenseService;
import tsukasa.licenses.PlainTables;
import tsukasa.reports.Format;
import tsukasa.reports.RenderContext;
import tsukasa.reports.TableWriter;
import tsukasa.reports.TextEncoding;
import tsukasa.reports.WrittenFile;

/** Writes pools, contracts or seats as their import takes them. */
@CommandLine.Command(name = "export", description = "Writes pools, contracts or seats to a file.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=licenses")
public final class ExportCommand implements Command {
    private final LicenseService licenses;
    private final TableWriter writer;

    @Parameters(paramLabel = "licenses|contracts|seats")
    private String kind;

    @Option(names = "--out", required = true, paramLabel = "FILE")
    private Path file;

    @Option(names = "--encoding", paramLabel = "utf-8|cp932")
    private String encoding = "utf-8";

    @Activate
    public ExportCommand(@Reference LicenseService licenses, @Reference TableWriter writer) {
        this.licenses = licenses;
        this.writer = writer;
    }

    @Override
    public int run(Invocation invocation) throws IOException {
        Texts texts = Texts.of(ExportCommand.class, invocation.site().locale());
        Optional<Table> table = table();
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
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("file", file.toString());
            json.put("rows", written.totalRows());
            json.put("remarks", written.remarks());
            invocation.printJson(json);
        } else {
            invocation.out().println(texts.text("ExportCommand_done", written.totalRows(), file));
            written.remarks().forEach(invocation.out()::println);
        }
        return Invocation.DONE;
    }

    private Optional<Table> table() {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "licenses", "pools" -> Optional.of(PlainTables.pools(licenses.pools()));
            case "contracts" -> Optional.of(PlainTables.contracts(licenses.contracts()));
            case "seats" -> Optional.of(PlainTables.seats(licenses.pools().stream().flatMap(pool -> licenses.seats(pool.id()).stream())
                    .toList()));
            default -> Optional.empty();
        };
    }
}
