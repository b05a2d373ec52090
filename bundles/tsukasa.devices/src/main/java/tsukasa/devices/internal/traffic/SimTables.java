// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import tsukasa.api.Texts;
import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Content;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.CarrierRate;
import tsukasa.devices.LineTraffic;
import tsukasa.devices.PlanPoolId;
import tsukasa.devices.PoolTraffic;
import tsukasa.devices.UnusedLine;

/** The tables of the report of SIMs. */
final class SimTables {
    private static final Set<String> THINGS = Set.of("line", "iccid", "device");
    private final Texts texts;

    SimTables(Texts texts) {
        this.texts = texts;
    }

    private Table table(String id, List<Object> idsAndTypes, Table.Rows rows) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < idsAndTypes.size(); i += 2) {
            String column = (String) idsAndTypes.get(i);
            columns.add(new Column(column, texts.text("SimTables_" + column), (Type) idsAndTypes.get(i + 1),
                    THINGS.contains(column) ? Content.THING : Content.OPEN));
        }
        return new Table(id, texts.text("SimReport_" + id), columns, rows);
    }

    Table pools(List<PoolTraffic> pools) {
        return table("pools", List.of("plan", Type.TEXT, "carrier", Type.TEXT, "from", Type.DATE, "to", Type.DATE, "active", Type.INTEGER, "volume",
                Type.BYTES, "used", Type.BYTES, "expected", Type.BYTES, "share", Type.PERCENT, "runsOut", Type.DATE), sink -> pools.forEach(pool -> sink
                        .row(pool.pool().id().value(), pool.pool().carrier(), pool.first(), pool.last(), (long) pool.lines(), pool.volume(),
                                pool.used(), pool.expected(), pool.volume().count() == 0 ? null : (Double) pool.share(),
                                pool.runsOut().orElse(null))));
    }

    Table unused(List<UnusedLine> unused) {
        return table("unused", List.of("line", Type.TEXT, "iccid", Type.TEXT, "carrier", Type.TEXT, "device", Type.TEXT, "lastUsed", Type.DATE,
                "yenPerMonth", Type.INTEGER), sink -> unused.forEach(one -> sink.row(one.sim().line(), one.sim().id().value(), one.sim().carrier(),
                        one.device().map(AssetNumber::value).orElse(null), one.lastUsed().orElse(null), one.yenPerMonth())));
    }

    Table carriers(List<CarrierRate> rates) {
        return table("carriers", List.of("carrier", Type.TEXT, "devices", Type.INTEGER, "used", Type.BYTES, "sessions", Type.DURATION,
                "megabytesPerHour", Type.DECIMAL), sink -> rates.forEach(rate -> sink.row(rate.carrier(), (long) rate.devices(), rate.bytes(),
                        rate.sessions(), rate.megabytesPerHour())));
    }

    Table lines(List<LineTraffic> lines) {
        return table("lines", List.of("line", Type.TEXT, "iccid", Type.TEXT, "carrier", Type.TEXT, "plan", Type.TEXT, "device", Type.TEXT, "days",
                Type.INTEGER, "used", Type.BYTES, "yen", Type.INTEGER), sink -> lines.forEach(line -> sink.row(line.sim().line(),
                        line.sim().id().value(), line.sim().carrier(), line.sim().plan().map(PlanPoolId::value).orElse(null),
                        line.device().map(AssetNumber::value).orElse(null), (long) line.days().size(), line.total(), line.yen())));
    }
}
