// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import tsukasa.api.Bytes;
import tsukasa.api.Texts;
import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.DeviceFinding;
import tsukasa.devices.LostCase;
import tsukasa.devices.PoolTraffic;
import tsukasa.devices.Rollout;
import tsukasa.devices.RolloutStatus;

/** What is the matter with the fleet, as the command line shows it: tables for people, names for programs. */
final class FleetTables {
    private FleetTables() {
    }

    /** @param columns ids and types in turn */
    static Table table(Texts texts, String id, List<Object> columns, Table.Rows rows) {
        List<Column> all = new ArrayList<>();
        for (int i = 0; i < columns.size(); i += 2) {
            String column = (String) columns.get(i);
            all.add(new Column(column, texts.text("Tables_" + column), (Type) columns.get(i + 1)));
        }
        return new Table(id, "", all, rows);
    }

    static Table findings(List<DeviceFinding> findings, Texts texts) {
        return table(texts, "findings", List.of("finding", Type.TEXT, "severity", Type.TEXT, "since", Type.INSTANT, "acknowledgedBy", Type.TEXT,
                "silencedUntil", Type.INSTANT, "summary", Type.TEXT), sink -> findings.forEach(one -> sink.row(one.id(),
                        texts.text("Tables_" + one.severity()), one.since(), one.acknowledged().map(by -> by.by().value()).orElse(null),
                        one.silenced().orElse(null), one.summary())));
    }

    static Map<String, Object> json(DeviceFinding one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("finding", one.id());
        json.put("rule", one.rule());
        json.put("subject", one.subject());
        json.put("device", one.device().map(AssetNumber::value).orElse(null));
        json.put("severity", one.severity().name().toLowerCase(Locale.ROOT));
        json.put("summary", one.summary());
        json.put("solution", one.solution());
        json.put("since", one.since());
        json.put("acknowledgedBy", one.acknowledged().map(by -> by.by().value()).orElse(null));
        json.put("acknowledgedAt", one.acknowledged().map(DeviceFinding.Acknowledgement::at).orElse(null));
        json.put("note", one.acknowledged().map(DeviceFinding.Acknowledgement::note).orElse(null));
        json.put("silencedUntil", one.silenced().orElse(null));
        return json;
    }

    static Map<String, Object> json(LostCase one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("device", one.device().value());
        json.put("began", one.began());
        json.put("by", one.by().value());
        json.put("borrower", one.borrower().map(Object::toString).orElse(null));
        json.put("closed", one.closed().orElse(null));
        json.put("complete", one.complete());
        json.put("steps", one.steps().stream().map(FleetTables::json).toList());
        return json;
    }

    private static Map<String, Object> json(LostCase.Step step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("step", code(step.step()));
        json.put("state", code(step.state()));
        json.put("at", step.at().orElse(null));
        json.put("by", step.by().map(Object::toString).orElse(null));
        json.put("sentence", step.sentence());
        return json;
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Table lost(List<LostCase> cases, Texts texts) {
        return table(texts, "lost", List.of("device", Type.TEXT, "began", Type.INSTANT, "step", Type.TEXT, "state", Type.TEXT, "summary", Type.TEXT),
                sink -> cases.forEach(one -> one.steps().forEach(step -> sink.row(one.device().value(), one.began(),
                        texts.text("Tables_" + step.step()), texts.text("Tables_" + step.state()), step.sentence()))));
    }

    static Table pools(List<PoolTraffic> pools, Texts texts) {
        return table(texts, "pools", List.of("plan", Type.TEXT, "from", Type.DATE, "to", Type.DATE, "lines", Type.INTEGER, "volume", Type.BYTES, "used",
                Type.BYTES, "expected", Type.BYTES, "share", Type.PERCENT, "runsOut", Type.DATE), sink -> pools.forEach(pool -> sink.row(
                        pool.pool().id().value(), pool.first(), pool.last(), (long) pool.lines(), pool.volume(), pool.used(), pool.expected(),
                        share(pool), pool.runsOut().orElse(null))));
    }

    /** Not for a pool without a volume. */
    static Double share(PoolTraffic pool) {
        return pool.volume().equals(Bytes.ZERO) ? null : Double.valueOf(pool.share());
    }

    static Map<String, Object> json(PoolTraffic pool) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("plan", pool.pool().id().value());
        json.put("from", pool.first().toString());
        json.put("to", pool.last().toString());
        json.put("asOf", pool.asOf().toString());
        json.put("lines", pool.lines());
        json.put("volume", pool.volume().count());
        json.put("used", pool.used().count());
        json.put("expected", pool.expected().count());
        json.put("share", share(pool));
        json.put("runsOut", pool.runsOut().map(Object::toString).orElse(null));
        json.put("days", pool.days().stream().map(day -> Map.of("day", day.day().toString(), "bytes", day.bytes().count(), "billed", day.billed()))
                .toList());
        return json;
    }

    static Map<String, Object> json(Rollout rollout) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rollout", rollout.id().toString());
        json.put("version", rollout.clientVersion());
        json.put("share", rollout.gate().share());
        json.put("errors", rollout.gate().errors());
        json.put("began", rollout.began());
        json.put("by", rollout.by().value());
        json.put("ended", rollout.ended().orElse(null));
        json.put("stopped", rollout.stopped());
        return json;
    }

    static Map<String, Object> json(RolloutStatus status) {
        Map<String, Object> json = json(status.rollout());
        json.put("rings", status.rings().stream().map(ring -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("ring", ring.number());
            one.put("state", code(ring.state()));
            one.put("opened", ring.opened().orElse(null));
            one.put("devices", ring.devices());
            one.put("reached", ring.reached());
            one.put("failed", ring.failed().stream().map(AssetNumber::value).toList());
            one.put("open", ring.open().stream().map(AssetNumber::value).toList());
            return one;
        }).toList());
        return json;
    }

    static Table rings(RolloutStatus status, Texts texts) {
        return table(texts, "rings", List.of("ring", Type.INTEGER, "ringState", Type.TEXT, "opened", Type.INSTANT, "devices", Type.INTEGER, "reached",
                Type.INTEGER, "share", Type.PERCENT, "failed", Type.INTEGER), sink -> status.rings().forEach(ring -> sink.row((long) ring.number(),
                        texts.text("Tables_ring_" + ring.state()), ring.opened().orElse(null), (long) ring.devices(), (long) ring.reached(),
                        ring.share(), (long) ring.failed().size())));
    }
}
