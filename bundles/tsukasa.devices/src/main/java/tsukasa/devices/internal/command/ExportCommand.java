// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.command;

import java.io.IOException;
import java.nio.file.Path;
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
import tsukasa.api.staff.StaffList;
import tsukasa.devices.DeviceService;
import tsukasa.devices.PlainTables;
import tsukasa.devices.SimService;
import tsukasa.reports.Format;
import tsukasa.reports.RenderContext;
import tsukasa.reports.TableWriter;
import tsukasa.reports.TextEncoding;
import tsukasa.reports.WrittenFile;

/** Writes what is registered as its import takes it. */
@CommandLine.Command(name = "export", description = "Writes devices, SIMs, plan pools, loans or staff to a file.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=devices")
public final class ExportCommand implements Command {
    private final DeviceService devices;
    private final SimService sims;
    private final StaffList staff;
    private final TableWriter writer;

    @Parameters(paramLabel = "devices|sims|planpools|loans|staff")
    private String kind;

    @Option(names = "--out", required = true, paramLabel = "FILE")
    private Path file;

    @Option(names = "--encoding", paramLabel = "utf-8|cp932")
    private String encoding = "utf-8";

    @Activate
    public ExportCommand(@Reference DeviceService devices, @Reference SimService sims, @Reference StaffList staff, @Reference TableWriter writer) {
        this.devices = devices;
        this.sims = sims;
        this.staff = staff;
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
        Optional<Format> format = Format.ofCode(name.substring(name.lastIndexOf('.') + 1)).filter(one -> one == Format.CSV || one == Format.XLSX);
        Optional<TextEncoding> characters = TextEncoding.ofCode(encoding);
        if (format.isEmpty() || characters.isEmpty()) {
            return invocation.refuse(texts.text("ExportCommand_format", name, encoding));
        }
        WrittenFile written = writer.write(table.get(), format.get(), RenderContext.now(invocation.site(), invocation.progress())
                .in(characters.get()), file);
        if (invocation.json()) {
            invocation.printJson(Map.of("file", file.toString(), "rows", written.totalRows(), "remarks", written.remarks()));
        } else {
            invocation.out().println(texts.text("ExportCommand_done", written.totalRows(), file));
            written.remarks().forEach(invocation.out()::println);
        }
        return Invocation.DONE;
    }

    private Optional<Table> table() {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "devices" -> Optional.of(PlainTables.devices(devices.devices()));
            case "sims" -> Optional.of(PlainTables.sims(sims.sims()));
            case "planpools" -> Optional.of(PlainTables.planPools(sims.pools()));
            case "loans" -> Optional.of(PlainTables.loans(devices.loans()));
            case "staff" -> Optional.of(PlainTables.staff(staff.members().values()));
            default -> Optional.empty();
        };
    }
}
