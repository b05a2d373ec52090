// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.report;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import tsukasa.api.UserId;
import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Content;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.licenses.Denials;

/** The tables of the use report. */
final class UseTables {
    private static final double NANOS_PER_HOUR = 3_600_000_000_000.0;
    private final Words words;

    UseTables(Words words) {
        this.words = words;
    }

    static double hours(Duration length) {
        return length.toNanos() / NANOS_PER_HOUR;
    }

    List<Column> columns(Object... idsAndTypes) {
        return IntStream.range(0, idsAndTypes.length / 2)
                .mapToObj(i -> words.column((String) idsAndTypes[2 * i], (Type) idsAndTypes[2 * i + 1])).toList();
    }

    Table table(String prefix, String id, List<Column> columns, Table.Rows rows) {
        return new Table(prefix + "-" + id, words.say("table_" + id), columns, rows);
    }

    /** Columns of which one counts people, or what stands for them one by one. */
    private List<Column> counting(String people, Object... idsAndTypes) {
        return columns(idsAndTypes).stream().map(column -> column.id().equals(people) ? column.holding(Content.PEOPLE) : column).toList();
    }

    Table pools(List<UseOfPool> pools) {
        return new Table("pools", words.say("table_pools"), columns("pool", Type.TEXT, "entitlement", Type.INTEGER, "peak", Type.INTEGER,
                "when", Type.INSTANT, "left", Type.INTEGER, "p95", Type.INTEGER, "denied", Type.INTEGER, "passing", Type.INTEGER),
                sink -> pools.forEach(one -> sink.row(one.pool().id().value(), entitlement(one), (long) one.peak().count(),
                        one.peak().at().orElse(null), one.use().headroom() == null ? null : (Long) (long) one.use().headroom().left(),
                        (long) DayUse.percentile(one.days(), 95), one.pool().named() ? null : (Long) (long) one.denials().real(),
                        one.pool().named() ? null : (Long) (long) one.denials().passing())));
    }

    private static Long entitlement(UseOfPool one) {
        return one.days().isEmpty() ? null : (Long) (long) one.days().getLast().entitlement();
    }

    Table bySection(UseOfPool one, String prefix) {
        double all = one.use().bySection().stream().mapToDouble(section -> hours(section.held())).sum();
        return table(prefix, "sections", counting("peak", "section", Type.TEXT, "starts", Type.INTEGER, "hours", Type.DECIMAL, "share", Type.PERCENT, "peak",
                Type.INTEGER, "when", Type.INSTANT, "inPeak", Type.INTEGER), sink -> one.use().bySection().forEach(section -> sink.row(
                        words.section(section.section()), (long) section.starts(), hours(section.held()),
                        all == 0 ? null : (Double) (hours(section.held()) / all), (long) section.peak(), section.at().orElse(null), (long) section.inPeak())));
    }

    Table holders(UseOfPool one, String prefix) {
        return table(prefix, "holders", columns("holder", Type.TEXT, "section", Type.TEXT, "quantity", Type.INTEGER, "since", Type.INSTANT),
                sink -> one.atPeak().forEach(holder -> sink.row(holder.name(), words.section(holder.section()), (long) holder.quantity(), holder.since())));
    }

    Table histogram(UseOfPool one, String prefix) {
        List<Duration> times = one.use().histogram().times();
        double all = hours(one.use().histogram().total());
        return table(prefix, "histogram", columns("inUse", Type.INTEGER, "exactly", Type.DURATION, "share", Type.PERCENT, "orMore", Type.DURATION), sink -> {
            Duration orMore = one.use().histogram().total();
            for (int n = 0; n < times.size(); n++) {
                sink.row((long) n, times.get(n), all == 0 ? null : (Double) (hours(times.get(n)) / all), orMore);
                orMore = orMore.minus(times.get(n));
            }
        });
    }

    Table denialsBySection(UseOfPool one, String prefix) {
        return table(prefix, "denialsBySection", counting("denied", "section", Type.TEXT, "denied", Type.INTEGER, "passing", Type.INTEGER),
                sink -> one.denials().bySection().forEach((section, count) -> sink.row(words.section(section), (long) count.real(), (long) count.passing())));
    }

    Table denials(UseOfPool one, String prefix) {
        return denials(one, prefix, refused -> true);
    }

    Table denials(UseOfPool one, String prefix, Predicate<Denials.Refused> which) {
        return table(prefix, "denials", columns("at", Type.INSTANT, "user", Type.TEXT, "section", Type.TEXT, "kind", Type.TEXT, "gotIn", Type.INSTANT,
                "reason", Type.TEXT), sink -> one.denials().all().stream().filter(which).forEach(refused -> sink.row(refused.at(), refused.user().map(UserId::value).orElse(null),
                        words.section(refused.section()), words.say(refused.passing() ? "kind_passing" : "kind_real"), refused.gotIn().orElse(null),
                        refused.reason().orElse(null))));
    }

    Table days(UseOfPool one, String prefix) {
        Map<LocalDate, long[]> denials = new TreeMap<>();
        for (Denials.Refused refused : one.denials().all()) {
            denials.computeIfAbsent(refused.at().atZone(words.zone()).toLocalDate(), day -> new long[2])[refused.passing() ? 1 : 0]++;
        }
        return table(prefix, "days", columns("day", Type.DATE, "kindOfDay", Type.TEXT, "entitlement", Type.INTEGER, "peak", Type.INTEGER, "firstAt", Type.INSTANT,
                "usedShare", Type.PERCENT, "denied", Type.INTEGER, "passing", Type.INTEGER), sink -> one.days().forEach(day -> {
                    long[] refused = denials.getOrDefault(day.day(), new long[2]);
                    sink.row(day.day(), words.say(day.workday() ? "workday" : "dayOff"), (long) day.entitlement(), (long) day.peak(),
                            day.peak() == 0 ? null : day.at(), day.entitlement() == 0 ? null : (Double) ((double) day.peak() / day.entitlement()),
                            one.pool().named() ? null : (Long) refused[0], one.pool().named() ? null : (Long) refused[1]);
                }));
    }
}
