// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import tsukasa.api.Period;
import tsukasa.api.report.Block;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Figure;
import tsukasa.api.report.Pedigree;
import tsukasa.api.report.ReportResult.Section;
import tsukasa.licenses.Yen;

/** The pages of the true-up report. */
final class TrueUpPages {
    private final Words words;
    private final Assumptions assumptions;
    private final TrueUpTables tables;
    private final TrueUpCharts charts;
    private final Reasons reasons;

    TrueUpPages(Words words, Assumptions assumptions) {
        this.words = words;
        this.assumptions = assumptions;
        tables = new TrueUpTables(words);
        charts = new TrueUpCharts(words);
        reasons = new Reasons(words, assumptions);
    }

    Section answer(List<PoolNeed> pools, Period period, Instant asOf) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(words.say(pools.isEmpty() ? "overview_none" : "answer_what", words.days(period), pools.size(), words.moment(asOf))));
        if (!pools.isEmpty()) {
            blocks.add(new Block.Tabular(tables.answer(pools)));
            blocks.add(new Block.Figures(sums(pools)));
            pools.forEach(pool -> blocks.add(new Block.Paragraph(reasons.verdict(pool))));
        }
        return new Section(words.say("answer"), blocks);
    }

    private List<Figure> sums(List<PoolNeed> pools) {
        long now = pools.stream().mapToLong(pool -> pool.now() * pool.seatCost().amount() * 12).sum();
        long difference = pools.stream().mapToLong(PoolNeed::yenAYear).sum();
        return List.of(new Figure("costNow", words.say("figure_costNow"), now, Type.INTEGER, words.say("figure_costNowWhat"))
                        .from(Pedigree.sum(words.say("source_costNow"), tables.costs(pools), "costAYear")),
                new Figure("costRecommended", words.say("figure_costRecommended"), now + difference, Type.INTEGER, "")
                        .from(Pedigree.sum(words.say("source_costRecommended"), tables.costs(pools), "costRecommended")),
                new Figure("costDifference", words.say("figure_costDifference"), difference, Type.INTEGER,
                        words.say(difference < 0 ? "figure_saves" : difference > 0 ? "figure_costs" : "figure_same"))
                        .from(Pedigree.sum(words.say("source_costDifference"), tables.costs(pools), "yenAYear")));
    }

    /** @param prefix of the ids of this pool's tables and charts */
    Section of(PoolNeed one, String prefix) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Figures(figures(one, prefix)));
        blocks.add(new Block.Charted(charts.days(one, prefix)));
        reasons.of(one).forEach(reason -> blocks.add(new Block.Paragraph(reason)));
        one.curve().ifPresent(curve -> {
            blocks.add(new Block.Tabular(tables.candidates(one, curve, assumptions.seats(), prefix)));
            if (curve.starts() > 0) {
                blocks.add(new Block.Charted(charts.curve(one, curve, prefix)));
            }
        });
        blocks.add(new Block.Tabular(tables.months(one, prefix)));
        return new Section(one.pool().id().value(), blocks);
    }

    private List<Figure> figures(PoolNeed one, String prefix) {
        List<Figure> figures = new ArrayList<>();
        figures.add(count(prefix, "entitlement", one.now(), words.say("figure_atTheEnd")));
        figures.add(count(prefix, "recommended", one.recommended(), words.say("verdict_" + one.verdict()))
                .from(Pedigree.of(words.say("source_recommended"), tables.answer(List.of(one)))));
        figures.add(count(prefix, one.pool().named() ? "assigned" : "peak", one.pool().named() ? one.assigned() : one.peak().count(),
                one.pool().named() ? "" : one.peak().at().map(words::moment).orElse("")).from(one.pool().named()
                        ? Pedigree.of(words.say("source_assigned"), tables.months(one, prefix))
                        : Pedigree.most(words.say("source_peakOfMonths"), tables.months(one, prefix), "peak")));
        if (one.pool().named()) {
            figures.add(count(prefix, "idle", one.idle(), words.say("figure_idleWhat")));
        } else {
            figures.add(count(prefix, "p95", DayUse.percentile(one.days(), 95), words.say("figure_p95What")));
            figures.add(count(prefix, "denials", one.denials().real(), words.say("figure_denialsPassing", one.denials().passing()))
                    .from(Pedigree.sum(words.say("source_denialsOfMonths"), tables.months(one, prefix), "denied")));
        }
        figures.add(count(prefix, "yenAYear", one.yenAYear(), words.say("figure_seatCost", words.yen(one.seatCost())))
                .from(Pedigree.sum(words.say("source_costDifference"), tables.costs(List.of(one)), "yenAYear")));
        return figures;
    }

    private Figure count(String prefix, String id, long value, String note) {
        return new Figure(prefix + "." + id, words.say("figure_" + id), value, Type.INTEGER, note);
    }

    List<Block> method(Instant asOf) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(words.say("rule", assumptions.perMonth(), assumptions.horizon(), assumptions.reserve(), Need.FEWEST_DAYS)));
        blocks.add(new Block.Paragraph(words.say("rule_replay")));
        blocks.add(new Block.Paragraph(words.say("rule_cost")));
        blocks.addAll(Method.of(words, asOf));
        return blocks;
    }

    static Yen absolute(long yen) {
        return new Yen(Math.abs(yen));
    }
}
