// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.command;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Option;

import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Column.Type;
import tsukasa.tasks.Bridge;
import tsukasa.tasks.KpiService;

/** Says what led from the KPI of one day to that of another. */
@CommandLine.Command(name = "bridge", description = "What led from the KPI of one day to that of another.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=tasks")
public final class BridgeCommand implements Command {
    private final KpiService kpis;

    @Option(names = "--from", required = true, paramLabel = "DAY")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DAY")
    private LocalDate to;

    @Activate
    public BridgeCommand(@Reference KpiService kpis) {
        this.kpis = kpis;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(BridgeCommand.class, invocation.site().locale());
        LocalDate end = to == null ? LocalDate.ofInstant(invocation.site().now(), invocation.site().zone()) : to;
        if (end.isBefore(from)) {
            return invocation.refuse(texts.text("BridgeCommand_order", from, end));
        }
        Bridge bridge = kpis.bridge(from, end);
        if (invocation.json()) {
            invocation.printJson(Told.fields("from", from.toString(), "to", end.toString(), "before", KpiCommand.json(bridge.before()), "after",
                    KpiCommand.json(bridge.after()), "parts", bridge.parts().stream().map(BridgeCommand::json).toList()));
            return Invocation.DONE;
        }
        invocation.printTable(Told.table("bridge", texts, sink -> {
            sink.row(texts.text("BridgeCommand_before", from), (long) bridge.before().all().completable(), (long) bridge.before().all().tasks(),
                    Told.share(bridge.before().all().share()));
            bridge.parts().forEach(part -> sink.row(texts.text("BridgeCommand_" + part.cause()), (long) part.completable(), (long) part.tasks(),
                    part.share().doubleValue()));
            sink.row(texts.text("BridgeCommand_after", end), (long) bridge.after().all().completable(), (long) bridge.after().all().tasks(), Told
                    .share(bridge.after().all().share()));
        }, "of", Type.TEXT, "completable", Type.INTEGER, "tasks", Type.INTEGER, "share", Type.PERCENT));
        return Invocation.DONE;
    }

    private static Map<String, Object> json(Bridge.Part part) {
        return Told.fields("cause", part.cause().name().toLowerCase(Locale.ROOT).replace('_', '-'), "completable", part.completable(), "tasks", part
                .tasks(), "share", plain(part.share()), "byHours", plain(part.byHours()), "byPeople", plain(part.byPeople()), "gained", part
                        .gained().stream().map(Object::toString).toList(),
                "lost", part.lost().stream().map(Object::toString).toList());
    }

    private static BigDecimal plain(BigDecimal share) {
        return new BigDecimal(share.stripTrailingZeros().toPlainString());
    }
}
