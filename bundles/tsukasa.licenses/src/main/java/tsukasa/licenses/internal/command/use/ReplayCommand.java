// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.command.use;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import tsukasa.api.Section;
import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Column.Type;
import tsukasa.licenses.LicenseService;
import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolUse;
import tsukasa.licenses.Replay;
import tsukasa.licenses.ReplayMode;
import tsukasa.licenses.UseService;

/** Says what another number of licenses would have done: whom it would have refused, or made wait. */
@CommandLine.Command(name = "replay", description = "What another number of licenses would have done.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=licenses")
public final class ReplayCommand implements Command {
    private final LicenseService licenses;
    private final UseService uses;

    @Mixin
    private UseOptions options;

    @Option(names = "--seats", paramLabel = "N")
    private Integer seats;

    @Option(names = "--queue")
    private boolean queue;

    @Option(names = "--curve")
    private boolean curve;

    @Option(names = "--at-most", paramLabel = "N")
    private int atMost;

    @Activate
    public ReplayCommand(@Reference LicenseService licenses, @Reference UseService uses) {
        this.licenses = licenses;
        this.uses = uses;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(ReplayCommand.class, invocation.site().locale());
        Pool pool = options.pool().known(licenses, texts);
        if (seats != null && seats < 0 || atMost < 0) {
            return invocation.refuse(texts.text("ReplayCommand_negative"));
        }
        PoolUse use = uses.during(pool.id(), options.period(invocation.site()));
        LocalDate lastDay = LocalDate.ofInstant(use.period().to(), invocation.site().zone());
        ReplayMode mode = queue ? ReplayMode.QUEUE : ReplayMode.LOSS;
        if (curve) {
            new ToldCurve(use.curve(mode, invocation.progress()), pool, pool.schedule().seatCostPerMonthOn(lastDay), atMost).tell(invocation, texts);
            return Invocation.DONE;
        }
        Replay replay = use.replay(seats == null ? pool.entitlementOn(lastDay) : seats, mode);
        if (invocation.json()) {
            invocation.printJson(json(use, replay));
        } else {
            tell(replay, invocation, texts);
        }
        return Invocation.DONE;
    }

    private static Map<String, Object> json(PoolUse use, Replay replay) {
        Map<String, Object> json = Told.json(use.pool(), use.period());
        json.put("seats", replay.seats());
        json.put("mode", replay.mode() == ReplayMode.QUEUE ? "queue" : "loss");
        json.put("starts", replay.starts());
        json.put("refused", replay.refused());
        json.put("waited", replay.waited());
        json.put("longestWaitSeconds", Told.seconds(replay.longest()));
        json.put("meanWaitSeconds", Told.seconds(replay.mean()));
        json.put("totalWaitSeconds", Told.seconds(replay.total()));
        json.put("keptOut", replay.keptOut().stream().map(who -> Told.fields("who", who.who(), "section", who.section().orElse(null), "at", who.at(),
                "waitedSeconds", who.waited().map(Told::seconds).orElse(null))).toList());
        return json;
    }

    private static void tell(Replay replay, Invocation invocation, Texts texts) {
        invocation.printTable(Told.table("keptOut", texts, List.of("at", "who", "section", "waited"), List.of(Type.INSTANT, Type.TEXT, Type.TEXT, Type.DURATION),
                sink -> replay.keptOut().forEach(who -> sink.row(who.at(), who.who(), who.section().map(Section::value).orElse(null), who.waited().orElse(null)))));
        invocation.out().println(texts.text("ReplayCommand_" + replay.mode(), replay.seats(), replay.starts(), replay.refused(), replay.waited(),
                Told.clock(replay.longest()), Told.clock(replay.mean())));
    }
}
