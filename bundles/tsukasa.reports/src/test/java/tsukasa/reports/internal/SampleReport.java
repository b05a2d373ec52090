// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

import tsukasa.api.Bytes;
import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.api.report.Block;
import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Figure;
import tsukasa.api.report.Pedigree;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.ReportResult.Section;
import tsukasa.api.report.Table;
import tsukasa.reports.Format;
import tsukasa.reports.RenderContext;
import tsukasa.reports.TextEncoding;
import tsukasa.reports.chart.SampleCharts;

/** A month of a city as a report would tell it, with every kind of block, value and chart. */
public final class SampleReport {
    static final Instant AS_OF = Instant.parse("2026-11-02T00:30:00Z");
    static final int DAYS = 31;
    private final boolean japanese;
    private final Locale locale;

    public SampleReport(Locale locale) {
        this.locale = locale;
        this.japanese = locale.getLanguage().equals("ja");
    }

    private String text(String ja, String en) {
        return japanese ? ja : en;
    }

    public RenderContext context() {
        return new RenderContext(locale, SampleCharts.TOKYO, AS_OF, Period.month(YearMonth.of(2026, 10), SampleCharts.TOKYO),
                text("みなと市 情報政策課", "Minato City, IT division"), TextEncoding.UTF8_BOM, Progress.NONE);
    }

    ReportResult result(int sessions) {
        SampleCharts charts = new SampleCharts(locale);
        return new ReportResult("sessions.usage", text("テレワーク利用状況報告", "Use of telework"), text("2026年10月", "October 2026"),
                List.of(new Section(text("概要", "Summary"), List.of(
                        new Block.Paragraph(text(
                                "10月の利用は前月より一割ほど増え、同時接続は8日の10時31分に168件で最大となりました。契約数200に対して余裕は32です。接続を断られた職員は延べ3人で、いずれも10分以内に接続できています。",
                                "Use grew by a tenth over September. Most sessions were open at once on the 8th at 10:31: 168, which leaves 32 of the 200 licenses. Three people were refused, and all of them were in within ten minutes.")),
                        new Block.Figures(figures()))),
                        new Section(text("いつ使われているか", "When it is used"), List.of(new Block.Charted(charts.month()),
                                new Block.Charted(charts.heat()), new Block.Charted(charts.bars()),
                                new Block.Tabular(days()))),
                        new Section(text("誰が使っているか", "Who uses it"),
                                List.of(new Block.Charted(charts.sections()), new Block.Charted(charts.layers()),
                                        new Block.Charted(charts.lines()), new Block.Charted(charts.stacked()),
                                        new Block.Tabular(sections()))),
                        new Section(text("セッション一覧", "Sessions"), List.of(new Block.Tabular(sessions(sessions)),
                                new Block.Tabular(empty())))));
    }

    private List<Figure> figures() {
        return List.of(
                new Figure("sessions", text("セッション", "Sessions"), 4912L, Type.INTEGER, text("前月 4,430", "September 4,430"))
                        .from(Pedigree.count(text("期間中のセッション。", "Sessions of the period."), sessions(4912))),
                new Figure("hours", text("延べ時間", "Hours"), Duration.ofHours(27_310).plusMinutes(12), Type.DURATION,
                        text("一人あたり 151時間", "151 h each")),
                new Figure("users", text("利用者", "Users"), 181L, Type.INTEGER, ""),
                new Figure("peak", text("最大同時接続", "Peak"), 168L, Type.INTEGER, text("4分18秒続いた", "lasted 4 min 18 s")),
                new Figure("peakAt", text("最大の時刻", "Peak at"), Instant.parse("2026-10-08T01:31:00Z"), Type.INSTANT, ""),
                new Figure("inferred", text("推定の終了", "Inferred ends"), 0.031, Type.PERCENT, text("152件", "152 sessions")),
                new Figure("traffic", text("通信量", "Traffic"), new Bytes(1_843_200_000_000L), Type.BYTES, ""),
                new Figure("kpi", text("未回答", "Unanswered"), null, Type.DECIMAL, ""));
    }

    Table days() {
        List<Object[]> rows = new ArrayList<>();
        for (int d = 1; d <= DAYS; d++) {
            LocalDate day = LocalDate.of(2026, 10, d);
            boolean weekend = day.getDayOfWeek().getValue() > 5;
            rows.add(new Object[] { day, weekend ? 12L : 190L + d, Duration.ofMinutes(weekend ? 700 : 61_000 + 37 * d),
                    weekend ? 9L : 160L, weekend ? null : 0.8 + d / 1000.0, new Bytes(d * 1_234_567_890L) });
        }
        return new Table("days", text("日ごとの利用", "By day"),
                List.of(new Column("day", text("日", "Day"), Type.DATE), new Column("sessions", text("セッション", "Sessions"), Type.INTEGER),
                        new Column("hours", text("時間", "Hours"), Type.DURATION), new Column("users", text("利用者", "Users"), Type.INTEGER),
                        new Column("load", text("契約に対する割合", "Share of licenses"), Type.PERCENT),
                        new Column("bytes", text("通信量", "Traffic"), Type.BYTES)),
                Table.of(rows));
    }

    private Table sections() {
        List<Object[]> rows = List.of(
                new Object[] { text("総務部総務課", "General affairs"), 1240L, 31.5, text("在宅勤務の申請が最も多い。", "Most applications.") },
                new Object[] { text("福祉部介護保険課", "Nursing-care insurance"), 980L, 22.25,
                        text("窓口の日を除き、週二日までという取り決めで使っている。月末は出勤が多く、利用は少ない。",
                                "Two days a week by agreement, except when on counter duty; little use at the end of the month.") },
                new Object[] { text("税務部課税課", "Taxation"), 44L, -1.0, "=HYPERLINK(\"x\")" });
        return new Table("sections", text("課ごとの利用", "By section"),
                List.of(new Column("section", text("課", "Section"), Type.TEXT), new Column("sessions", text("セッション", "Sessions"), Type.INTEGER),
                        new Column("change", text("増減", "Change"), Type.DECIMAL), new Column("note", text("所見", "Remark"), Type.TEXT)),
                Table.of(rows));
    }

    Table sessions(int count) {
        return new Table("sessions", text("全セッション", "All sessions"),
                List.of(new Column("user", text("利用者", "User"), Type.TEXT), new Column("section", text("課", "Section"), Type.TEXT),
                        new Column("host", text("接続先", "Host"), Type.TEXT), new Column("start", text("開始", "Start"), Type.INSTANT),
                        new Column("end", text("終了", "End"), Type.INSTANT), new Column("length", text("長さ", "Length"), Type.DURATION)),
                sink -> {
                    for (int i = 0; i < count; i++) {
                        Instant start = Instant.parse("2026-10-01T00:00:00Z").plusSeconds(i * 497L % 2_600_000);
                        Duration length = Duration.ofSeconds(300 + i * 7919L % 30_000);
                        sink.row("u" + String.format("%04d", i % 181), text("福祉部介護保険課", "Nursing-care insurance"), "pc-" + i % 200,
                                start, i % 50 == 0 ? null : start.plus(length), length);
                    }
                });
    }

    private Table empty() {
        return new Table("denials", text("接続拒否", "Denials"), List.of(new Column("user", text("利用者", "User"), Type.TEXT)),
                Table.of(List.of()));
    }

    /** Writes every format. */
    public static AtomicReportWriter writer() {
        return new AtomicReportWriter(List.of(new CsvRenderer(), new XlsxRenderer(), new HtmlRenderer(), new JsonRenderer(),
                new PdfRenderer(FontFinder.of(Path.of("nowhere")))));
    }

    /** @param arguments the folder to write to, and perhaps how many sessions */
    public static void main(String[] arguments) throws Exception {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            SampleReport sample = new SampleReport(locale);
            long start = System.nanoTime();
            writer().write(sample.result(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 120),
                    EnumSet.allOf(Format.class), sample.context(), Path.of(arguments[0], locale.getLanguage()))
                    .forEach(file -> System.out.println(file.path() + " " + file.bytes() + " " + file.rows() + " " + file.remarks()));
            System.out.println((System.nanoTime() - start) / 1_000_000 + " ms");
        }
    }
}
