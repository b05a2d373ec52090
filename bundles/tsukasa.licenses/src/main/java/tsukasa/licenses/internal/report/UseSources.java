// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.report;

import java.util.List;

import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Figure;
import tsukasa.api.report.Pedigree;
import tsukasa.api.report.Table;
import tsukasa.licenses.Headroom;

/** What the use report's figures of one pool were counted from. */
final class UseSources {
    private final Words words;
    private final UseTables tables;
    private final UseOfPool one;
    private final InferredEnds ends;
    private final String prefix;

    UseSources(Words words, UseTables tables, UseOfPool one, InferredEnds ends, String prefix) {
        this.words = words;
        this.tables = tables;
        this.one = one;
        this.ends = ends;
        this.prefix = prefix;
    }

    Figure with(Figure figure) {
        String id = figure.id().substring(prefix.length() + 1);
        String definition = words.say("source_" + id);
        return figure.from(switch (id) {
        case "entitlement" -> Pedigree.sum(definition, last(), "entitlement");
        case "peak" -> Pedigree.sum(definition, tables.holders(one, prefix), "quantity");
        case "headroom" -> Pedigree.sum(definition, least(), "left");
        case "p95" -> Pedigree.of(definition, tables.days(one, prefix));
        case "mean" -> Pedigree.share(definition, times(), "licenseHours", "hours");
        case "nearlyFull" -> Pedigree.sum(definition, full(), "lasted");
        case "denials" -> Pedigree.count(definition, tables.denials(one, prefix, refused -> !refused.passing()));
        case "inferred" -> Pedigree.count(definition, tables.table(prefix, "inferred", tables.columns("start", Type.INSTANT, "end", Type.INSTANT, "user",
                Type.TEXT, "source", Type.TEXT, "key", Type.TEXT), sink -> ends.each(one.pool(), one.period(), sink)));
        default -> throw new IllegalArgumentException(id);
        });
    }

    private Table last() {
        return tables.table(prefix, "days", tables.columns("day", Type.DATE, "entitlement", Type.INTEGER), sink -> {
            if (!one.days().isEmpty()) {
                sink.row(one.days().getLast().day(), (long) one.days().getLast().entitlement());
            }
        });
    }

    private Table least() {
        Headroom least = one.use().headroom();
        return tables.table(prefix, "days", tables.columns("at", Type.INSTANT, "inUse", Type.INTEGER, "entitlement", Type.INTEGER, "left", Type.INTEGER),
                sink -> {
                    if (least != null) {
                        sink.row(least.at(), (long) least.use(), (long) least.entitlement(), (long) least.left());
                    }
                });
    }

    private Table times() {
        List<java.time.Duration> times = one.use().histogram().times();
        return tables.table(prefix, "histogram", tables.columns("inUse", Type.INTEGER, "hours", Type.DECIMAL, "licenseHours", Type.DECIMAL), sink -> {
            for (int n = 0; n < times.size(); n++) {
                sink.row((long) n, UseTables.hours(times.get(n)), n * UseTables.hours(times.get(n)));
            }
        });
    }

    private Table full() {
        return tables.table(prefix, "full", tables.columns("since", Type.INSTANT, "inUse", Type.INTEGER, "entitlement", Type.INTEGER, "lasted", Type.DURATION),
                sink -> one.full(words.zone()).forEach(span -> sink.row(span.from(), (long) span.inUse(), (long) span.entitlement(), span.lasted())));
    }
}
