// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tsukasa.api.Section;
import tsukasa.api.Texts;
import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.licenses.Assignee;
import tsukasa.licenses.Contract;
import tsukasa.licenses.Expiry;
import tsukasa.licenses.IdleSeat;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.Seat;
import tsukasa.licenses.ServerFeature;

/** Licenses as the command line shows them: tables for people, names for programs; null stands for whatever is not known. */
final class Tables {
    private Tables() {
    }

    static Table seats(List<Seat> seats, Texts texts) {
        return table(texts, "seats", columns("pool", Type.TEXT, "assignee", Type.TEXT, "from", Type.DATE, "until", Type.DATE, "note",
                Type.TEXT), sink -> seats.forEach(seat -> sink.row(seat.pool().value(), seat.assignee().name(), seat.from(), seat.until()
                .orElse(null), seat.note())));
    }

    static Map<String, Object> json(Seat seat, Instant now) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("seat", seat.id().toString());
        json.put("pool", seat.pool().value());
        json.put("user", seat.assignee() instanceof Assignee.Person person ? person.name() : null);
        json.put("device", seat.assignee() instanceof Assignee.Device device ? device.name() : null);
        json.put("from", seat.from().toString());
        json.put("until", seat.until().map(LocalDate::toString).orElse(null));
        json.put("note", seat.note());
        json.put("undoable", seat.release().filter(release -> release.undoable(now)).isPresent());
        return json;
    }

    static Table idle(List<IdleSeat> seats, Texts texts) {
        return table(texts, "idle", columns("pool", Type.TEXT, "assignee", Type.TEXT, "section", Type.TEXT, "from", Type.DATE,
                "lastUsed", Type.INSTANT, "idleDays", Type.INTEGER),
                sink -> seats.forEach(idle -> sink.row(idle.seat().pool().value(), idle.seat().assignee().name(), idle.section()
                .map(Section::value).orElse(null),
                        idle.seat().from(), idle.lastUsed().orElse(null), idle.idleDays())));
    }

    static Map<String, Object> json(IdleSeat idle, Instant now) {
        Map<String, Object> json = json(idle.seat(), now);
        json.put("section", idle.section().map(Section::value).orElse(null));
        json.put("lastUsed", idle.lastUsed().orElse(null));
        json.put("idleDays", idle.idleDays());
        json.put("assets", idle.assets().stream().map(asset -> asset.kind() + " " + asset.name()).toList());
        return json;
    }

    static Table contracts(List<Contract> contracts, Texts texts) {
        return table(texts, "contracts", columns("contract", Type.TEXT, "name", Type.TEXT, "vendor", Type.TEXT, "from", Type.DATE,
                "lastDay", Type.DATE, "noticeBy", Type.DATE,
                "yearlyCost", Type.INTEGER), sink -> contracts.forEach(contract -> sink.row(contract.id().value(), contract.name(),
                contract.vendor(), contract.from(),
                        contract.until().orElse(null), contract.noticeBy().orElse(null), contract.yearlyCost().amount())));
    }

    static Map<String, Object> json(Contract contract) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("contract", contract.id().value());
        json.put("name", contract.name());
        json.put("vendor", contract.vendor());
        json.put("from", contract.from().toString());
        json.put("until", contract.until().map(LocalDate::toString).orElse(null));
        json.put("perpetual", contract.perpetual());
        json.put("noticeDays", contract.noticeDays());
        json.put("yearlyCost", contract.yearlyCost().amount());
        json.put("notes", contract.notes());
        return json;
    }

    static Table expiries(List<Expiry> expiries, Texts texts) {
        return table(texts, "expiring", columns("contract", Type.TEXT, "name", Type.TEXT, "vendor", Type.TEXT, "lastDay", Type.DATE,
                "daysLeft", Type.INTEGER, "noticeBy", Type.DATE,
                "pools", Type.TEXT), sink -> expiries.forEach(expiry -> sink.row(expiry.contract().id().value(), expiry.contract()
                .name(), expiry.contract().vendor(),
                        expiry.lastDay(), expiry.daysLeft(), expiry.noticeBy(), String.join(", ", expiry.pools().stream()
                        .map(PoolId::value).toList()))));
    }

    static Map<String, Object> json(Expiry expiry) {
        Map<String, Object> json = json(expiry.contract());
        json.put("lastDay", expiry.lastDay().toString());
        json.put("noticeBy", expiry.noticeBy().toString());
        json.put("daysLeft", expiry.daysLeft());
        json.put("pools", expiry.pools().stream().map(PoolId::value).toList());
        return json;
    }

    static Table features(List<ServerFeature> features, Texts texts) {
        return table(texts, "features", columns("source", Type.TEXT, "feature", Type.TEXT, "issued", Type.INTEGER, "out", Type.INTEGER,
                "seen", Type.INSTANT),
                sink -> features.forEach(feature -> sink.row(feature.source().value(), feature.feature(), feature.issued()
                .map(Integer::longValue).orElse(null),
                        (long) feature.out(), feature.seen().orElse(null))));
    }

    static Map<String, Object> json(ServerFeature feature) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", feature.source().value());
        json.put("feature", feature.feature());
        json.put("issued", feature.issued().orElse(null));
        json.put("out", feature.out());
        json.put("seen", feature.seen().orElse(null));
        return json;
    }

    static Map<String, Type> columns(Object... idsAndTypes) {
        Map<String, Type> columns = new LinkedHashMap<>();
        for (int i = 0; i < idsAndTypes.length; i += 2) {
            columns.put((String) idsAndTypes[i], (Type) idsAndTypes[i + 1]);
        }
        return columns;
    }

    static Table table(Texts texts, String id, Map<String, Type> columns, Table.Rows rows) {
        return new Table(id, "", columns.entrySet().stream().map(column -> new Column(column.getKey(),
                texts.text("Tables_" + column.getKey()), column.getValue())).toList(), rows);
    }
}
