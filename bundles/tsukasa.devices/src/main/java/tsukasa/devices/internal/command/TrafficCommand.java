// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.command;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Option;

import tsukasa.api.Period;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Column.Type;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.CarrierRate;
import tsukasa.devices.LineTraffic;
import tsukasa.devices.TrafficService;
import tsukasa.devices.UnusedLine;

/** Shows what lines and plan pools carry and cost. */
@CommandLine.Command(name = "traffic", description = "Shows what lines and plan pools carry and cost.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=devices")
public final class TrafficCommand implements Command {
    private static final int USUAL_DAYS = 30;
    private final TrafficService traffic;

    @Option(names = "--lines")
    private boolean lines;

    @Option(names = "--carriers")
    private boolean carriers;

    @Option(names = "--unused", paramLabel = "DAYS", arity = "0..1", fallbackValue = "30")
    private Integer unused;

    @Option(names = "--from", paramLabel = "DAY")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DAY")
    private LocalDate to;

    @Activate
    public TrafficCommand(@Reference TrafficService traffic) {
        this.traffic = traffic;
    }

    @Override
    public int run(Invocation invocation) {
        Site site = invocation.site();
        Texts texts = Texts.of(TrafficCommand.class, site.locale());
        LocalDate last = to == null ? LocalDate.ofInstant(site.now(), site.zone()) : to;
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1L) : from;
        if (first.isAfter(last) || unused != null && unused < 1) {
            return invocation.refuse(texts.text("TrafficCommand_order", first.toString(), last.toString()));
        }
        if (lines) {
            lines(traffic.lines(first, last), texts, invocation);
        } else if (carriers) {
            carriers(traffic.perSessionHour(Period.days(first, last, site.zone())), texts, invocation);
        } else if (unused != null) {
            unused(traffic.unused(unused), texts, invocation);
        } else if (invocation.json()) {
            invocation.printJson(traffic.pools(last).stream().map(FleetTables::json).toList());
        } else {
            invocation.printTable(FleetTables.pools(traffic.pools(last), texts));
            invocation.out().println(traffic.method(site.locale()));
        }
        return Invocation.DONE;
    }

    private static void lines(List<LineTraffic> all, Texts texts, Invocation invocation) {
        if (invocation.json()) {
            invocation.printJson(all.stream().map(line -> fields("line", line.sim().line(), "iccid", line.sim().id().value(), "carrier",
                    line.sim().carrier(), "device", line.device().map(AssetNumber::value).orElse(null), "bytes", line.total().count(), "yen",
                    line.yen(), "days", line.days().stream().map(day -> fields("day", day.day().toString(), "bytes", day.bytes().count(), "billed",
                    day.billed())).toList())).toList());
        } else {
            invocation.printTable(FleetTables.table(texts, "lines", List.of("line", Type.TEXT, "iccid", Type.TEXT, "carrier", Type.TEXT, "device",
                    Type.TEXT, "used", Type.BYTES, "yen", Type.INTEGER), sink -> all.forEach(line -> sink.row(line.sim().line(),
                    line.sim().id().value(), line.sim().carrier(), line.device().map(AssetNumber::value).orElse(null), line.total(), line.yen()))));
        }
    }

    private static void carriers(List<CarrierRate> all, Texts texts, Invocation invocation) {
        if (invocation.json()) {
            invocation.printJson(all.stream().map(rate -> fields("carrier", rate.carrier(), "devices", rate.devices(), "bytes", rate.bytes().count(),
                    "sessionSeconds", rate.sessions().toSeconds(), "megabytesPerHour", rate.megabytesPerHour())).toList());
        } else {
            invocation.printTable(FleetTables.table(texts, "carriers", List.of("carrier", Type.TEXT, "devices", Type.INTEGER, "used", Type.BYTES,
                    "sessions", Type.DURATION, "megabytesPerHour", Type.DECIMAL), sink -> all.forEach(rate -> sink.row(rate.carrier(),
                    (long) rate.devices(), rate.bytes(), rate.sessions(), rate.megabytesPerHour()))));
        }
    }

    private static void unused(List<UnusedLine> all, Texts texts, Invocation invocation) {
        if (invocation.json()) {
            invocation.printJson(all.stream().map(line -> fields("line", line.sim().line(), "iccid", line.sim().id().value(), "carrier",
                    line.sim().carrier(), "device", line.device().map(AssetNumber::value).orElse(null), "lastUsed",
                    line.lastUsed().map(LocalDate::toString).orElse(null), "yenPerMonth", line.yenPerMonth())).toList());
        } else {
            invocation.printTable(FleetTables.table(texts, "unused", List.of("line", Type.TEXT, "iccid", Type.TEXT, "carrier", Type.TEXT, "device",
                    Type.TEXT, "lastUsed", Type.DATE, "yenPerMonth", Type.INTEGER), sink -> all.forEach(line -> sink.row(line.sim().line(),
                    line.sim().id().value(), line.sim().carrier(), line.device().map(AssetNumber::value).orElse(null),
                    line.lastUsed().orElse(null), line.yenPerMonth()))));
            invocation.out().println(texts.text("TrafficCommand_unusedCost", all.size(), all.stream().mapToLong(UnusedLine::yenPerMonth).sum()));
        }
    }

    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
