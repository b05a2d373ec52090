// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
import tsukasa.licenses.LicenseService;
import tsukasa.licenses.Release;
import tsukasa.licenses.Seat;
import tsukasa.licenses.SeatId;

/** Releases seats, or takes that back. */
@CommandLine.Command(name = "release", description = "Releases seats of a pool.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=licenses")
public final class ReleaseCommand implements Command {
    private final LicenseService licenses;
    private final Operations operations;

    @Parameters(index = "0", paramLabel = "POOL")
    private String pool;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "NAME")
    private List<String> names;

    @Option(names = "--day", paramLabel = "DAY")
    private LocalDate day;

    @Option(names = "--undo")
    private boolean undo;

    @Option(names = "--why", paramLabel = "REASON")
    private String why = "";

    @Activate
    public ReleaseCommand(@Reference LicenseService licenses, @Reference Operations operations) {
        this.licenses = licenses;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(ReleaseCommand.class, invocation.site().locale());
        LocalDate free = day == null ? LocalDate.ofInstant(invocation.site().now(), invocation.site().zone()) : day;
        List<Seat> seats = licenses.seats(Named.knownPool(pool, licenses, texts).id());
        List<SeatId> meant = new ArrayList<>();
        for (String name : names) {
            Optional<Seat> seat = seats.stream().filter(one -> one.assignee().name().equals(name)).filter(one -> undo ? one.release()
                    .isPresent() : one.overlaps(free, Optional.empty()))
                    .max(Comparator.comparing(one -> one.release().map(Release::at).orElse(Instant.MIN)));
            if (seat.isEmpty()) {
                return invocation.refuse(texts.text(undo ? "ReleaseCommand_notReleased" : "ReleaseCommand_noSeat", name, pool));
            }
            meant.add(seat.get().id());
        }
        return Answers.of(undo ? licenses.undoRelease(meant) : licenses.release(meant, free), why, operations, invocation,
                done -> done.stream().map(one -> Tables.json(one, invocation.site().now())).toList());
    }
}
