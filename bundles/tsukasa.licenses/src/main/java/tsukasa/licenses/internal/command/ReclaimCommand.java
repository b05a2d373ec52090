// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.command;

import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Option;

import tsukasa.api.Texts;
import tsukasa.api.command.Answers;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operations;
import tsukasa.licenses.IdleSeat;
import tsukasa.licenses.LicenseService;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.ReclaimService;

/** Lists seats that nobody uses, and takes them back. */
@CommandLine.Command(name = "reclaim", description = "Lists seats that nobody uses.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=licenses")
public final class ReclaimCommand implements Command {
    private final LicenseService licenses;
    private final ReclaimService reclaim;
    private final Operations operations;

    @Option(names = "--pool", paramLabel = "POOL")
    private String pool;

    @Option(names = "--days", paramLabel = "DAYS")
    private int days = ReclaimService.USUAL_DAYS;

    @Option(names = "--release")
    private boolean release;

    @Option(names = "--why", paramLabel = "REASON")
    private String why = "";

    @Activate
    public ReclaimCommand(@Reference LicenseService licenses, @Reference ReclaimService reclaim, @Reference Operations operations) {
        this.licenses = licenses;
        this.reclaim = reclaim;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(ReclaimCommand.class, invocation.site().locale());
        if (days < 1) {
            return invocation.refuse(texts.text("ReclaimCommand_tooFew", days));
        }
        Optional<PoolId> one = Optional.ofNullable(pool).map(name -> Named.knownPool(name, licenses, texts).id());
        List<IdleSeat> idle = reclaim.idle(one, days);
        if (release && !idle.isEmpty()) {
            return Answers.of(reclaim.reclaim(idle.stream().map(seat -> seat.seat().id()).toList(), days), why, operations, invocation,
                    seats -> seats.stream().map(seat -> Tables.json(seat, invocation.site().now())).toList());
        }
        if (invocation.json()) {
            invocation.printJson(idle.stream().map(seat -> Tables.json(seat, invocation.site().now())).toList());
        } else {
            invocation.printTable(Tables.idle(idle, texts));
            invocation.out().println(texts.text("ReclaimCommand_count", idle.size(), days));
        }
        return Invocation.DONE;
    }
}
