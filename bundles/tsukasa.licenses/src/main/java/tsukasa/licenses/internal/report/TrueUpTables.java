// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.report;

import java.util.List;
import java.util.stream.IntStream;

import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.licenses.ReplayCurve;
import tsukasa.licenses.Yen;

/** The tables of the true-up report. */
final class TrueUpTables {
    private static final int MONTHS_A_YEAR = 12;
    private final Words words;

    TrueUpTables(Words words) {
        this.words = words;
    }

    private List<Column> columns(Object... idsAndTypes) {
        return IntStream.range(0, idsAndTypes.length / 2)
                .mapToObj(i -> words.column((String) idsAndTypes[2 * i], (Type) idsAndTypes[2 * i + 1])).toList();
    }

    Table answer(List<PoolNeed> pools) {
        return new Table("answer", words.say("table_answer"), columns("pool", Type.TEXT, "now", Type.INTEGER, "peak", Type.INTEGER, "p95", Type.INTEGER,
                "denied", Type.INTEGER, "forAll", Type.INTEGER, "recommended", Type.INTEGER, "verdict", Type.TEXT, "yenAYear", Type.INTEGER),
                sink -> pools.forEach(one -> sink.row(one.pool().id().value(), (long) one.now(), (long) one.peak().count(),
                        (long) DayUse.percentile(one.days(), 95), one.pool().named() ? null : (Long) (long) one.denials().real(),
                        one.need().map(need -> (Long) (long) need.forAll()).orElse(null), (long) one.recommended(), words.say("verdict_" + one.verdict()),
                        one.yenAYear())));
    }

    /** What each pool costs in a year. */
    Table costs(List<PoolNeed> pools) {
        return new Table("costs", words.say("table_answer"), columns("pool", Type.TEXT, "now", Type.INTEGER, "recommended", Type.INTEGER, "costAMonth",
                Type.INTEGER, "costAYear", Type.INTEGER, "costRecommended", Type.INTEGER, "yenAYear", Type.INTEGER), sink -> pools.forEach(one -> {
                    long now = one.seatCost().times(one.now()).amount();
                    sink.row(one.pool().id().value(), (long) one.now(), (long) one.recommended(), now, now * MONTHS_A_YEAR,
                            now * MONTHS_A_YEAR + one.yenAYear(), one.yenAYear());
                }));
    }

    Table months(PoolNeed one, String prefix) {
        return new Table(prefix + "-months", words.say("table_months"), columns("month", Type.TEXT, "entitlement", Type.INTEGER, "peak", Type.INTEGER,
                "when", Type.INSTANT, "p95", Type.INTEGER, "usedShare", Type.PERCENT, "denied", Type.INTEGER, "passing", Type.INTEGER, "cost", Type.INTEGER),
                sink -> one.months().forEach(month -> sink.row(words.month(month.month()), (long) month.entitlement(), (long) month.peak(),
                        month.at().orElse(null), (long) month.p95(), month.entitlement() == 0 ? null : (Double) ((double) month.peak() / month.entitlement()),
                        one.pool().named() ? null : (Long) (long) month.real(), one.pool().named() ? null : (Long) (long) month.passing(), month.cost().amount())));
    }

    /** What each number would have done to the use of the period. */
    Table candidates(PoolNeed one, ReplayCurve curve, List<Integer> more, String prefix) {
        return new Table(prefix + "-numbers", words.say("table_numbers"), columns("licenses", Type.INTEGER, "what", Type.TEXT, "refused", Type.INTEGER,
                "refusedShare", Type.PERCENT, "worstMonth", Type.INTEGER, "costAMonth", Type.INTEGER, "costMore", Type.INTEGER, "perAvoided", Type.INTEGER),
                sink -> one.candidates(more).forEach(seats -> {
                    ReplayCurve.Point point = Reasons.point(curve, seats);
                    sink.row((long) seats, what(one, seats), (long) point.refused(),
                            curve.starts() == 0 ? null : (Double) ((double) point.refused() / curve.starts()), (long) point.worstMonth(),
                            one.seatCost().times(seats).amount(), (seats - (long) one.now()) * one.seatCost().amount() * MONTHS_A_YEAR,
                            curve.perAvoided(seats, one.seatCost()).map(Yen::amount).orElse(null));
                }));
    }

    private String what(PoolNeed one, int seats) {
        Need need = one.need().orElseThrow();
        String text = seats == need.recommended() && seats != need.now() ? words.say("what_recommended") : "";
        text = join(text, seats == need.now(), "what_now");
        text = join(text, seats == need.forAll(), "what_forAll");
        text = join(text, seats == need.tolerable(), "what_tolerable");
        return text.isEmpty() ? words.say("what_other") : text;
    }

    private String join(String text, boolean holds, String key) {
        return !holds ? text : text.isEmpty() ? words.say(key) : text + words.say("and") + words.say(key);
    }
}
