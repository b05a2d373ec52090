// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.command;

import java.time.LocalDate;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Option;

import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.licenses.LicenseService;
import tsukasa.licenses.Pool;
import tsukasa.licenses.Seat;

/** Lists seats. */
@CommandLine.Command(name = "seats", description = "Lists seats.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=licenses")
public final class SeatsCommand implements Command {
    private final LicenseService licenses;

    @Option(names = "--pool", paramLabel = "POOL")
    private String pool;

    @Option(names = "--on", paramLabel = "DAY")
    private LocalDate day;

    @Option(names = "--all")
    private boolean all;

    @Activate
    public SeatsCommand(@Reference LicenseService licenses) {
        this.licenses = licenses;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(SeatsCommand.class, invocation.site().locale());
        List<Pool> pools = pool == null ? licenses.pools() : List.of(Named.knownPool(pool, licenses, texts));
        LocalDate on = day == null ? LocalDate.ofInstant(invocation.site().now(), invocation.site().zone()) : day;
        List<Seat> seats = all ? pools.stream().flatMap(one -> licenses.seats(one.id()).stream()).toList()
                : licenses.seatsOn(on).stream().filter(seat -> pool == null || seat.pool().value().equals(pool)).toList();
        if (invocation.json()) {
            invocation.printJson(seats.stream().map(seat -> Tables.json(seat, invocation.site().now())).toList());
        } else {
            invocation.printTable(Tables.seats(seats, texts));
            invocation.out().println(texts.text("SeatsCommand_count", seats.size()));
        }
        return Invocation.DONE;
    }
}
