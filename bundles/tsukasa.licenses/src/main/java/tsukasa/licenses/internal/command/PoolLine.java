// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tsukasa.api.Period;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.api.source.SourceId;
import tsukasa.licenses.Basis;
import tsukasa.licenses.ContractId;
import tsukasa.licenses.Pool;
import tsukasa.licenses.UseService;
import tsukasa.sessions.Peak;

/** A pool with what is used of it: now, and at most this month so far. */
record PoolLine(Pool pool, LocalDate today, int inUse, Peak peak) {
    static PoolLine of(Pool pool, UseService uses, Site site) {
        Instant now = site.now();
        Instant justAfter = now.plusNanos(1_000);
        LocalDate today = LocalDate.ofInstant(now, site.zone());
        Instant monthBegan = YearMonth.from(today).atDay(1).atStartOfDay(site.zone()).toInstant();
        return new PoolLine(pool, today, uses.peak(pool.id(), new Period(now, justAfter)).count(),
                uses.peak(pool.id(), new Period(monthBegan, justAfter)));
    }

    private long monthlyCost() {
        return pool.schedule().seatCostPerMonthOn(today).times(pool.entitlementOn(today)).amount();
    }

    static Table table(List<PoolLine> lines, Texts texts) {
        return Tables.table(texts, "pools", Tables.columns("pool", Type.TEXT, "product", Type.TEXT, "counting", Type.TEXT, "inUse",
                Type.INTEGER, "peakOfMonth", Type.INTEGER,
                "entitlement", Type.INTEGER, "monthlyCost", Type.INTEGER, "contract", Type.TEXT),
                sink -> lines.forEach(line -> sink.row(line.pool.id().value(), line.pool.product(),
                        texts.text("Tables_" + line.pool.counting()), (long) line.inUse, (long) line.peak.count(),
                        (long) line.pool.entitlementOn(line.today), line.monthlyCost(),
                        line.pool.contract().map(ContractId::value).orElse(null))));
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pool", pool.id().value());
        json.put("product", pool.product());
        json.put("counting", pool.counting().code());
        json.put("disconnected", pool.disconnected());
        json.put("entitlement", pool.entitlementOn(today));
        json.put("inUse", inUse);
        json.put("peakOfMonth", peak.count());
        json.put("peakAt", peak.at().orElse(null));
        json.put("seatCostPerMonth", pool.schedule().seatCostPerMonthOn(today).amount());
        json.put("monthlyCost", monthlyCost());
        json.put("basis", pool.basis() instanceof Basis.Checkouts ? "checkouts" : "sessions");
        json.put("feature", pool.basis() instanceof Basis.Checkouts checkouts ? checkouts.feature() : null);
        json.put("sources", pool.basis().sources().stream().map(SourceId::value).sorted().toList());
        json.put("graceSeconds", pool.grace().toSeconds());
        json.put("contract", pool.contract().map(ContractId::value).orElse(null));
        json.put("notes", pool.notes());
        json.put("schedule", pool.schedule().steps().stream().map(step -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("from", step.from().toString());
            one.put("entitlement", step.entitlement());
            one.put("seatCostPerMonth", step.seatCostPerMonth().amount());
            return one;
        }).toList());
        return json;
    }
}
