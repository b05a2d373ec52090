// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.command;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import tsukasa.api.Section;
import tsukasa.api.Texts;
import tsukasa.api.UserId;
import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.api.staff.StaffMember;
import tsukasa.devices.Device;
import tsukasa.devices.DeviceNow;
import tsukasa.devices.Iccid;
import tsukasa.devices.Loan;
import tsukasa.devices.PlanPoolId;
import tsukasa.devices.Revision;
import tsukasa.devices.Sim;
import tsukasa.devices.internal.lending.LoanFields;
import tsukasa.devices.internal.register.Said;
import tsukasa.devices.internal.sim.SimFields;
import tsukasa.devices.internal.staff.StaffFields;

/** Devices as the command line shows them: tables for people, names of the plain formats for programs; null stands for what is not known. */
final class Tables {
    private static final Set<String> CODES = Set.of("state", "health", "encryption");

    private Tables() {
    }

    static Table devices(List<DeviceNow> devices, Texts texts) {
        return table(texts, "devices", columns("asset", Type.TEXT, "name", Type.TEXT, "model", Type.TEXT, "state", Type.TEXT, "section", Type.TEXT,
                "borrower", Type.TEXT, "health", Type.TEXT, "seen", Type.INSTANT), sink -> devices.forEach(now -> sink.row(now.device().id().value(),
                now.device().name(), now.device().model(), texts.text("Tables_" + now.device().state()), now.device().section().map(Section::value)
                .orElse(null), now.loan().map(Loan::borrower).map(UserId::value).orElse(null), texts.text("Tables_" + now.health()), now.seen()
                .orElse(null))));
    }

    static Map<String, Object> json(DeviceNow now) {
        Map<String, Object> json = json(now.device());
        json.put("borrower", now.loan().map(loan -> loan.borrower().value()).orElse(null));
        json.put("from", now.loan().map(loan -> loan.from().toString()).orElse(null));
        json.put("due", now.loan().flatMap(Loan::due).map(Object::toString).orElse(null));
        json.put("accepted", now.loan().flatMap(Loan::accepted).orElse(null));
        json.put("health", now.health().name().toLowerCase(Locale.ROOT));
        json.put("seen", now.seen().orElse(null));
        json.put("os", now.facts().os().orElse(null));
        json.put("osBuild", now.facts().osBuild().orElse(null));
        json.put("client", now.facts().client().orElse(null));
        json.put("encryption", now.facts().encryption().map(one -> one.name().toLowerCase(Locale.ROOT)).orElse(null));
        json.put("simSeen", now.facts().sim().map(Iccid::value).orElse(null));
        return json;
    }

    static Map<String, Object> json(Device device) {
        Map<String, Object> json = known(Said.of(device));
        json.put("ring", device.ring());
        return json;
    }

    static Table loans(List<Loan> loans, Texts texts) {
        return table(texts, "loans", columns("device", Type.TEXT, "borrower", Type.TEXT, "from", Type.DATE, "due", Type.DATE, "accepted", Type.INSTANT,
                "returned", Type.DATE, "note", Type.TEXT), sink -> loans.forEach(loan -> sink.row(loan.device().value(), loan.borrower().value(),
                loan.from(), loan.due().orElse(null), loan.accepted().orElse(null), loan.returned().orElse(null), loan.note())));
    }

    static Map<String, Object> json(Loan loan) {
        Map<String, Object> json = new LinkedHashMap<>(Map.of("loan", loan.id().toString()));
        json.putAll(known(LoanFields.row(loan)));
        return json;
    }

    static Table history(List<Revision> history, Texts texts) {
        return table(texts, "history", columns("at", Type.INSTANT, "by", Type.TEXT, "summary", Type.TEXT, "before", Type.TEXT, "after", Type.TEXT),
                sink -> history.forEach(one -> sink.row(one.at(), one.by().value(), one.summary(), line(one.before()), line(one.after()))));
    }

    private static String line(String lines) {
        return lines.replace("\n", ", ");
    }

    static Map<String, Object> json(Revision revision) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", revision.at());
        json.put("by", revision.by().value());
        json.put("summary", revision.summary());
        json.put("before", revision.before().lines().toList());
        json.put("after", revision.after().lines().toList());
        return json;
    }

    static Table sims(List<Sim> sims, Map<Iccid, Device> devices, Texts texts) {
        return table(texts, "sims", columns("iccid", Type.TEXT, "line", Type.TEXT, "carrier", Type.TEXT, "plan", Type.TEXT, "state", Type.TEXT,
                "yenPerMonth", Type.INTEGER, "device", Type.TEXT), sink -> sims.forEach(sim -> sink.row(sim.id().value(), sim.line(), sim.carrier(),
                sim.plan().map(PlanPoolId::value).orElse(null), texts.text("Tables_" + sim.state()), sim.yenPerMonth(), device(sim, devices))));
    }

    private static String device(Sim sim, Map<Iccid, Device> devices) {
        Device device = devices.get(sim.id());
        return device == null ? null : device.id().value();
    }

    static Map<String, Object> json(Sim sim, Map<Iccid, Device> devices) {
        Map<String, Object> json = known(SimFields.row(sim));
        json.put("yenPerMonth", sim.yenPerMonth());
        json.put("device", device(sim, devices));
        return json;
    }

    static Table staff(List<StaffMember> members, Texts texts) {
        return table(texts, "staff", columns("user", Type.TEXT, "person", Type.TEXT, "section", Type.TEXT, "mail", Type.TEXT, "lastDay", Type.DATE,
                "account", Type.TEXT), sink -> members.forEach(member -> sink.row(member.user().value(), member.name(), member.section()
                .map(Section::value).orElse(null), member.mail().orElse(null), member.lastDay().orElse(null),
                texts.text(member.disabled() ? "Tables_closed" : "Tables_open"))));
    }

    static Map<String, Object> json(StaffMember member) {
        Map<String, Object> json = known(StaffFields.row(member));
        json.put("disabled", member.disabled());
        return json;
    }

    /** What is known of one device, a line for each fact. */
    static Table facts(Map<String, Object> json, ZoneId zone, Texts texts) {
        return table(texts, "facts", columns("fact", Type.TEXT, "value", Type.TEXT), sink -> json.forEach((key, value) -> {
            if (value != null) {
                sink.row(texts.text("Tables_" + key), fact(key, value, zone, texts));
            }
        }));
    }

    private static String fact(String key, Object value, ZoneId zone, Texts texts) {
        if (CODES.contains(key)) {
            return texts.text("Tables_" + value.toString().toUpperCase(Locale.ROOT).replace('-', '_'));
        }
        return value instanceof Instant at ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.truncatedTo(ChronoUnit.SECONDS).atZone(zone)
                .toOffsetDateTime()) : value.toString();
    }

    private static Map<String, Object> known(Map<String, String> row) {
        Map<String, Object> json = new LinkedHashMap<>();
        row.forEach((key, text) -> json.put(key, text.isEmpty() ? null : text));
        return json;
    }

    private static Map<String, Type> columns(Object... idsAndTypes) {
        Map<String, Type> columns = new LinkedHashMap<>();
        for (int i = 0; i < idsAndTypes.length; i += 2) {
            columns.put((String) idsAndTypes[i], (Type) idsAndTypes[i + 1]);
        }
        return columns;
    }

    private static Table table(Texts texts, String id, Map<String, Type> columns, Table.Rows rows) {
        return new Table(id, "", columns.entrySet().stream().map(column -> new Column(column.getKey(),
                texts.text("Tables_" + column.getKey()), column.getValue())).toList(), rows);
    }
}
