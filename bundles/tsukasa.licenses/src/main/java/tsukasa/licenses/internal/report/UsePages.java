// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import tsukasa.api.Period;
import tsukasa.api.report.Block;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Figure;
import tsukasa.api.report.ReportResult.Section;
import tsukasa.licenses.Pool;
import tsukasa.sessions.Peak;

/** The pages of the use report. */
final class UsePages {
    private static final int HUNDRED = 100;
    private final Words words;
    private final UseTables tables;
    private final UseCharts charts;
    private final InferredEnds ends;

    UsePages(Words words, InferredEnds ends) {
        this.words = words;
        this.ends = ends;
        tables = new UseTables(words);
        charts = new UseCharts(words);
    }

    Section overview(List<UseOfPool> pools, Period period, Instant asOf) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(words.say(pools.isEmpty() ? "overview_none" : "overview_what", words.days(period), pools.size(), words.moment(asOf))));
        if (!pools.isEmpty()) {
            blocks.add(new Block.Tabular(tables.pools(pools)));
            pools.stream().filter(pool -> !pool.pool().named()).forEach(pool -> blocks.add(new Block.Paragraph(sentence(pool))));
        }
        return new Section(words.say("overview"), blocks);
    }

    private String sentence(UseOfPool one) {
        Peak peak = one.peak();
        String name = one.pool().id().value();
        if (peak.at().isEmpty()) {
            return words.say("sentence_unused", name);
        }
        String full = one.use().headroom().left() < 0 ? "sentence_over" : one.use().headroom().left() == 0 ? "sentence_full" : "sentence_left";
        return words.say("sentence", name, peak.count(), words.moment(peak.at().get()), words.length(peak.lasted()))
                + words.say(full, Math.abs(one.use().headroom().left()))
                + (one.denials().all().isEmpty() ? words.say("sentence_noDenials")
                        : words.say("sentence_denials", one.denials().real(), one.denials().passing()));
    }

    /** @param prefix of the ids of this pool's tables and charts */
    List<Section> of(UseOfPool one, String prefix) {
        List<Block> first = new ArrayList<>();
        first.add(new Block.Paragraph(what(one.pool(), one)));
        first.add(new Block.Figures(figures(one, prefix).stream().map(new UseSources(words, tables, one, ends, prefix)::with).toList()));
        first.add(new Block.Charted(charts.days(one, prefix)));
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(one.pool().id().value(), first));
        if (!one.pool().named()) {
            sections.add(peak(one, prefix));
            sections.add(pattern(one, prefix));
            sections.add(denials(one, prefix));
        }
        sections.add(new Section(words.say("byDay", one.pool().id().value()), List.of(new Block.Tabular(tables.days(one, prefix)))));
        return sections;
    }

    private String what(Pool pool, UseOfPool one) {
        String counted = words.say("counted_" + pool.counting(), pool.product());
        String held = pool.named() ? "" : words.say(pool.disconnected() ? "counted_disconnected" : "counted_connected");
        return counted + held + words.say("counted_entitlement", words.entitlements(pool, one.period()));
    }

    private List<Figure> figures(UseOfPool one, String prefix) {
        Peak peak = one.peak();
        List<Figure> figures = new ArrayList<>();
        figures.add(count(prefix, "entitlement", one.days().isEmpty() ? 0 : one.days().getLast().entitlement(), words.say("figure_atTheEnd")));
        figures.add(count(prefix, "peak", peak.count(), peak.at().map(at -> words.say("figure_peakWhen", words.moment(at), words.length(peak.lasted()))).orElse("")));
        figures.add(count(prefix, "headroom", one.use().headroom() == null ? 0 : one.use().headroom().left(), words.say("figure_headroomWhat")));
        figures.add(count(prefix, "p95", DayUse.percentile(one.days(), 95), words.say("figure_p95What")));
        if (!one.pool().named()) {
            figures.add(new Figure(prefix + ".mean", words.say("figure_mean"), one.use().histogram().mean(), Type.DECIMAL, words.say("figure_meanWhat")));
            figures.add(new Figure(prefix + ".nearlyFull", words.say("figure_nearlyFull"), one.nearlyFull(words.zone()), Type.DURATION, ""));
            figures.add(count(prefix, "denials", one.denials().real(), words.say("figure_denialsPassing", one.denials().passing())));
            figures.add(count(prefix, "inferred", one.inferred().ends(), one.inferred().of() == 0 ? ""
                    : words.say("figure_inferredOf", one.inferred().of(), (double) one.inferred().ends() / one.inferred().of())));
        }
        return figures;
    }

    private Figure count(String prefix, String id, long value, String note) {
        return new Figure(prefix + "." + id, words.say("figure_" + id), value, Type.INTEGER, note);
    }

    private Section peak(UseOfPool one, String prefix) {
        List<Block> blocks = new ArrayList<>();
        if (one.peak().at().isEmpty()) {
            blocks.add(new Block.Paragraph(words.say("sentence_unused", one.pool().id().value())));
        } else {
            blocks.add(new Block.Paragraph(words.say("peak_what", words.moment(one.peak().at().get()), one.peak().count(), words.length(one.peak().lasted()))));
            blocks.add(new Block.Tabular(tables.bySection(one, prefix)));
            blocks.add(new Block.Tabular(tables.holders(one, prefix)));
        }
        return new Section(words.say("peak", one.pool().id().value()), blocks);
    }

    private Section pattern(UseOfPool one, String prefix) {
        int enough = one.use().histogram().percentile(HUNDRED - 1);
        return new Section(words.say("pattern", one.pool().id().value()), List.of(new Block.Charted(charts.histogram(one, prefix)),
                new Block.Paragraph(words.say("pattern_histogram", enough)), new Block.Charted(charts.week(one, prefix, true)),
                new Block.Charted(charts.week(one, prefix, false)), new Block.Tabular(tables.histogram(one, prefix))));
    }

    private Section denials(UseOfPool one, String prefix) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(one.denials().all().isEmpty() ? words.say("denials_none")
                : words.say("denials_what", one.denials().all().size(), one.denials().real(), one.denials().passing(), words.length(one.pool().grace()))));
        if (!one.denials().all().isEmpty()) {
            blocks.add(new Block.Charted(charts.denials(one, prefix)));
            blocks.add(new Block.Tabular(tables.denialsBySection(one, prefix)));
            blocks.add(new Block.Tabular(tables.denials(one, prefix)));
        }
        return new Section(words.say("denials", one.pool().id().value()), blocks);
    }
}
