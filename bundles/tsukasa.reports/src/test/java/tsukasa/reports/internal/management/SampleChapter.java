// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal.management;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import tsukasa.api.report.Block;
import tsukasa.api.report.Chapter;
import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Figure;
import tsukasa.api.report.Headline;
import tsukasa.api.report.Months;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.Table;
import tsukasa.reports.chart.SampleCharts;

/** A plugin's chapter: its number of a month is the month's own, 1 to 12, or not known of any. */
record SampleChapter(String id, int order, boolean unknown) implements Chapter {
    SampleChapter(String id, int order) {
        this(id, order, false);
    }

    @Override
    public String title(Locale locale) {
        return japanese(locale) ? "章 " + id : "Chapter " + id;
    }

    private static boolean japanese(Locale locale) {
        return locale.getLanguage().equals("ja");
    }

    @Override
    public Content make(ReportRequest request) {
        Months months = Months.of(request);
        boolean japanese = japanese(request.locale());
        SampleCharts charts = new SampleCharts(request.locale());
        double[] shares = months.each(month -> month.getMonthValue() / 20.0);
        shares[3] = Double.NaN;
        return new Content(List.of(new Headline("count", japanese ? "月の番号" : "Number of the month", Type.INTEGER, months.each(month -> unknown ? Double.NaN : month.getMonthValue()),
                japanese ? "200のうち" : "of 200"), new Headline("share", japanese ? "割合" : "Share", Type.PERCENT, shares, "")),
                List.of(japanese ? "ライセンスの保有数200に対し、10月8日の最大同時使用数は195でした。11月の対象者拡大に先立ち、買い足しの要否（「20本」または「40本」）をご判断ください。"
                        : "At the peak 195 of 200 licenses were in use. Decide on more before further people are invited."),
                List.of(new Block.Paragraph(japanese ? "この章の要約です。" : "What this chapter says in short."), new Block.Figures(List.of(new Figure("count", "n",
                        (long) months.last().getMonthValue(), Type.INTEGER, ""))), new Block.Charted(charts.bars()), new Block.Charted(charts.month()),
                        new Block.Tabular(new Table("rows", japanese ? "一覧" : "List", List.of(new Column("n", "n", Type.INTEGER), new Column("text", "text",
                                Type.TEXT)), sink -> IntStream.range(0, 45).forEach(i -> sink.row((long) i, japanese ? "福祉部介護保険課" : "Nursing-care insurance"))))),
                List.of(japanese ? "月の番号は、1月を1とする番号です。" : "The number of the month is 1 for January."));
    }
}
