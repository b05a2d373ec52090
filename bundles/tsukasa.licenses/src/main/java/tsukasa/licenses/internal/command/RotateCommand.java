// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import tsukasa.api.command.Answers;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operations;
import tsukasa.licenses.Assignee;
import tsukasa.licenses.LicenseService;
import tsukasa.licenses.Seat;
import tsukasa.licenses.SeatMove;

/** Hands seats on from those who leave to those who come. */
@CommandLine.Command(name = "rotate", description = "Hands seats of a pool on.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=licenses")
public final class RotateCommand implements Command {
    private final LicenseService licenses;
    private final Operations operations;

    @Parameters(index = "0", paramLabel = "POOL")
    private String pool;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "OLD=NEW")
    private Map<String, String> names;

    @Option(names = "--day", paramLabel = "DAY")
    private LocalDate day;

    @Option(names = "--note", paramLabel = "TEXT")
    private String note = "";

    @Option(names = "--why", paramLabel = "REASON")
    private String why = "";

    @Activate
    public RotateCommand(@Reference LicenseService licenses, @Reference Operations operations) {
        this.licenses = licenses;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(RotateCommand.class, invocation.site().locale());
        LocalDate on = day == null ? LocalDate.ofInstant(invocation.site().now(), invocation.site().zone()) : day;
        List<Seat> seats = licenses.seats(Named.knownPool(pool, licenses, texts).id());
        List<SeatMove> moves = new ArrayList<>();
        for (Map.Entry<String, String> name : names.entrySet()) {
            Optional<Seat> seat = seats.stream().filter(one -> one.assignee().name().equals(name.getKey())
                    && one.overlaps(on, Optional.empty())).findFirst();
            if (seat.isEmpty()) {
                return invocation.refuse(texts.text("ReleaseCommand_noSeat", name.getKey(), pool));
            }
            moves.add(new SeatMove(seat.get().id(), Named.assignee(name.getValue(), seat.get().assignee() instanceof Assignee.Device,
                    texts)));
        }
        return Answers.of(licenses.rotate(moves, on, note), why, operations, invocation, done -> done.stream()
                .map(one -> Tables.json(one, invocation.site().now())).toList());
    }
}
