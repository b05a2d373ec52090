// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.report;

import java.util.ArrayList;
import java.util.List;

import tsukasa.api.report.Block;
import tsukasa.api.report.Chart;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Months;
import tsukasa.api.report.Table;
import tsukasa.licenses.Expiry;

/** The licenses in the monthly report. */
final class ChapterBlocks {
    private static final int CHARTS = 2;
    private final Words words;
    private final Months months;

    ChapterBlocks(Words words, Months months) {
        this.words = words;
        this.months = months;
    }

    List<Block> of(List<PoolYear> pools, List<Expiry> ends) {
        List<Block> blocks = new ArrayList<>();
        if (pools.isEmpty()) {
            blocks.add(new Block.Paragraph(words.say("LicensesChapter_none")));
            return blocks;
        }
        blocks.add(new Block.Paragraph(words.say("LicensesChapter_what", pools.size())));
        blocks.add(new Block.Tabular(pools(pools)));
        if (!ends.isEmpty()) {
            blocks.add(new Block.Tabular(new Table("contracts", words.say("LicensesChapter_contracts"), List.of(words.column("contract", Type.TEXT),
                    words.column("until", Type.DATE), words.column("noticeBy", Type.DATE)), sink -> ends.forEach(end -> sink.row(end.contract().name(),
                    end.lastDay(), end.noticeBy())))));
        }
        pools.stream().filter(one -> one.known() > 1).limit(CHARTS).forEach(one -> blocks.add(new Block.Charted(year(one))));
        return blocks;
    }

    private Table pools(List<PoolYear> pools) {
        return new Table("pools", words.say("LicensesChapter_pools"), List.of(words.column("pool", Type.TEXT), words.column("entitlement", Type.INTEGER),
                words.column("peak", Type.INTEGER), words.column("usedShare", Type.PERCENT), words.column("when", Type.INSTANT),
                words.column("denied", Type.INTEGER), words.column("passing", Type.INTEGER)), sink -> pools.forEach(one -> sink.row(one.pool().id().value(),
                (long) one.entitlement(), (long) one.peak().count(), one.entitlement() == 0 ? null : (Double) one.load(), one.peak().at().orElse(null),
                (long) one.denials().real(), (long) one.denials().passing())));
    }

    private Chart year(PoolYear one) {
        String name = one.pool().id().value();
        return new Chart.ByCategory("year." + name, words.say("LicensesChapter_year", name), words.say("LicensesChapter_yearText", one.most(),
                one.entitlement()), Chart.ByCategory.Form.BARS, months.all().stream().map(month -> "%02d/%02d".formatted(month.getYear() % 100,
                month.getMonthValue())).toList(), words.say("LicensesChapter_unit"), List.of(new Chart.CategorySeries(words.say("column_peak"), one.peaks()),
                new Chart.CategorySeries(words.say("column_entitlement"), one.held())));
    }
}
