// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.chart;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tsukasa.api.Period;
import tsukasa.api.report.Chart;

/** One chart of each kind, as a city would have it; its main method writes them all as SVG, to be looked at. */
public final class SampleCharts {
    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private final boolean japanese;

    public SampleCharts(Locale locale) {
        this.japanese = locale.getLanguage().equals("ja");
    }

    private String text(String ja, String en) {
        return japanese ? ja : en;
    }

    public List<Chart> all() {
        return Stream.concat(Stream.of(day(), month(), year(), layers(), lines(), bars(), stacked(), sections(), heat(), nothing(), limited(), forecast(),
                curve(), LanesTest.sample(japanese ? Locale.JAPANESE : Locale.ENGLISH)), new AnswerCharts(japanese ? Locale.JAPANESE : Locale.ENGLISH).all().stream()).toList();
    }

    public Chart.OverTime day() {
        Period period = Period.day(LocalDate.of(2026, 11, 5), TOKYO);
        List<Long> times = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int minute = 0; minute < 17 * 60; minute += 3) {
            double hour = minute / 60.0;
            times.add(period.from().plus(Duration.ofMinutes(minute)).toEpochMilli());
            values.add((double) Math.round(wave(hour) * (168 + 6 * Math.sin(minute))));
        }
        times.add(period.from().plus(Duration.ofHours(17)).toEpochMilli());
        values.add(Double.NaN);
        return new Chart.OverTime("day", text("今日の同時接続数", "Open sessions today"),
                text("8時から増え、10時台に最大になる。", "Rises from 8, greatest after 10."), Chart.OverTime.Form.STEP, period,
                TOKYO, text("件", "sessions"), List.of(series("", times, values)));
    }

    private static double wave(double hour) {
        if (hour < 7 || hour > 21) {
            return 0.03;
        }
        return 0.03 + 0.95 * Math.exp(-Math.pow((hour - 10.5) / 1.9, 2)) + 0.8 * Math.exp(-Math.pow((hour - 15) / 2.1, 2));
    }

    public Chart.OverTime month() {
        Period period = Period.month(YearMonth.of(2026, 10), TOKYO);
        List<Long> times = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (Instant at = period.from(); at.isBefore(period.to()); at = at.plusSeconds(300)) {
            ZonedDateTime local = at.atZone(TOKYO);
            boolean weekend = local.getDayOfWeek().getValue() > 5;
            double hour = local.toLocalTime().toSecondOfDay() / 3600.0;
            times.add(at.toEpochMilli());
            values.add((double) Math.round(wave(hour) * (weekend ? 14 : 150 + 20 * Math.sin(local.getDayOfMonth()))));
        }
        return new Chart.OverTime("month", text("10月の同時接続数", "Open sessions in October"), "", Chart.OverTime.Form.STEP,
                period, TOKYO, text("件", "sessions"), List.of(series("", times, values)));
    }

    public Chart.OverTime year() {
        Period period = Period.days(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31), TOKYO);
        List<Long> times = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        List<Double> seats = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2026, 4, 1); day.isBefore(LocalDate.of(2027, 4, 1)); day = day.plusDays(1)) {
            times.add(day.atStartOfDay(TOKYO).toInstant().toEpochMilli());
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            int age = day.getDayOfYear() + (day.getYear() - 2026) * 365 - 90;
            values.add(weekend ? 9.0 : Math.round(70 + age * 0.3 + 12 * Math.sin(age)));
            seats.add(age < 120 ? 145.0 : 200.0);
        }
        return new Chart.OverTime("year", text("日ごとの最大と契約数", "Daily peaks and seats"), "", Chart.OverTime.Form.LINE, period,
                TOKYO, text("ライセンス", "licenses"), List.of(series(text("最大同時接続", "Peak"), times, values),
                        series(text("契約数", "Seats"), times, seats)));
    }

    public Chart.OverTime layers() {
        Period period = Period.days(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 8), TOKYO);
        List<Long> times = new ArrayList<>();
        List<List<Double>> values = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Instant at = period.from(); !at.isAfter(period.to()); at = at.plus(Duration.ofMinutes(15))) {
            ZonedDateTime local = at.atZone(TOKYO);
            double height = wave(local.toLocalTime().toSecondOfDay() / 3600.0)
                    * (local.getDayOfWeek().getValue() > 5 ? 0.1 : 1);
            times.add(at.toEpochMilli());
            values.get(0).add((double) Math.round(height * 96));
            values.get(1).add((double) Math.round(height * 41));
            values.get(2).add((double) Math.round(height * 12));
        }
        return new Chart.OverTime("layers", text("層ごとの接続数", "Sessions by layer"), "",
                Chart.OverTime.Form.STACKED_AREA, period, TOKYO, text("件", "sessions"),
                List.of(series(text("インターネット系", "Office"), times, values.get(0)),
                        series(text("LGWAN接続系", "LGWAN"), times, values.get(1)),
                        series(text("不明", "Unknown"), times, values.get(2))));
    }

    public Chart.OverTime lines() {
        List<Chart.TimeSeries> lines = new ArrayList<>();
        String[] names = japanese ? new String[] { "総務部", "福祉部", "都市整備部", "教育委員会", "会計室" }
                : new String[] { "General affairs", "Welfare", "City planning", "Education", "Treasury" };
        for (int s = 0; s < names.length; s++) {
            List<Long> times = new ArrayList<>();
            List<Double> values = new ArrayList<>();
            for (int m = 0; m < 12; m++) {
                times.add(LocalDate.of(2026, 4, 1).plusMonths(m).atStartOfDay(TOKYO).toInstant().toEpochMilli());
                values.add(0.4 * s + 1.5 + m * (0.3 - 0.05 * s) + Math.sin(m + s));
            }
            lines.add(series(names[s], times, values));
        }
        return new Chart.OverTime("lines", text("一人あたりの月間利用日数", "Days of use per person"), "", Chart.OverTime.Form.LINE,
                Period.days(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31), TOKYO), TOKYO, text("日", "days"), lines);
    }

    public Chart.ByCategory bars() {
        return new Chart.ByCategory("bars", text("曜日ごとの時間", "Hours by weekday"), "", Chart.ByCategory.Form.BARS,
                japanese ? List.of("月", "火", "水", "木", "金", "土", "日")
                        : List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
                text("時間", "h"), List.of(new Chart.CategorySeries("", new double[] { 812.5, 930, 1043.25, 988, 701, 42, 12 })));
    }

    public Chart.ByCategory stacked() {
        return new Chart.ByCategory("stacked", text("月ごとのセッション <終了の別>", "Sessions by month & kind of <end>"), "",
                Chart.ByCategory.Form.STACKED_BARS,
                IntStream.range(0, 12).mapToObj(m -> text((m + 3) % 12 + 1 + "月",
                        YearMonth.of(2026, (m + 3) % 12 + 1).getMonth().getDisplayName(java.time.format.TextStyle.SHORT, Locale.ENGLISH)))
                        .toList(),
                text("件", "sessions"),
                List.of(new Chart.CategorySeries(text("通常の終了", "Ended"), IntStream.range(0, 12).mapToDouble(m -> 1900 + 160 * m).toArray()),
                        new Chart.CategorySeries(text("推定の終了", "Inferred"), IntStream.range(0, 12).mapToDouble(m -> 300 + 30 * m % 170).toArray()),
                        new Chart.CategorySeries(text("接続拒否", "Denied"), IntStream.range(0, 12).mapToDouble(m -> 90 + 220 * (m % 3)).toArray())));
    }

    public Chart.ByCategory sections() {
        List<String> names = japanese
                ? List.of("総務部総務課", "福祉部介護保険課", "都市整備部建築指導課まちづくり推進担当係", "教育委員会事務局", "会計室", "議会事務局", "税務部課税課")
                : List.of("General affairs", "Nursing-care insurance", "City planning, building guidance and town making",
                        "Education board", "Treasury", "Council office", "Taxation");
        return new Chart.ByCategory("sections", text("課ごとの利用", "Use by section"), "", Chart.ByCategory.Form.HORIZONTAL_BARS,
                names, text("件", "sessions"),
                List.of(new Chart.CategorySeries(text("今月", "This month"), new double[] { 1240, 980, 702, 455, 390, 120, 44 }),
                        new Chart.CategorySeries(text("先月", "Last month"), new double[] { 1130, 1010, 650, 470, 360, 150, 0 })));
    }

    public Chart.HeatMap heat() {
        List<String> days = japanese ? List.of("月", "火", "水", "木", "金", "土", "日")
                : List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
        double[][] values = new double[7][24];
        for (int d = 0; d < 7; d++) {
            for (int h = 0; h < 24; h++) {
                values[d][h] = d == 6 && h < 6 ? Double.NaN : Math.round(wave(h) * (d > 4 ? 9 : 160 + 8 * d));
            }
        }
        return new Chart.HeatMap("heat", text("曜日と時間帯ごとの最大", "Peak by hour and weekday"), "", days,
                IntStream.range(0, 24).mapToObj(Integer::toString).toList(), text("件", "sessions"), values);
    }

    /** Against what there may be, with an instant pointed at. */
    public Chart.OverTime limited() {
        Chart.OverTime month = month();
        long[] days = { LocalDate.of(2026, 4, 1).atStartOfDay(TOKYO).toInstant().toEpochMilli(),
                LocalDate.of(2026, 10, 16).atStartOfDay(TOKYO).toInstant().toEpochMilli() };
        Chart.TimeSeries use = month.series().getFirst();
        return new Chart.OverTime("limited", text("10月の同時利用数と保有数", "Use and entitlement in October"), "", Chart.OverTime.Form.STEP,
                month.period(), TOKYO, text("件", "licenses"),
                List.of(new Chart.TimeSeries(text("同時利用数", "In use"), use.epochMillis(), use.values())),
                new Chart.Notes(List.of(new Chart.TimeSeries(text("保有数", "Entitled"), days, new double[] { 145, 200 })), List.of(),
                        List.of(new Chart.Moment(Instant.parse("2026-10-14T02:00:00Z"), text("選択した時刻", "Chosen")),
                                new Chart.Moment(Instant.parse("2026-10-15T02:00:00Z"), text("最大", "Peak")),
                                new Chart.Moment(Instant.parse("2026-10-31T14:59:00Z"), text("月末の時刻", "End of month")))));
    }

    public Chart.OverTime forecast() {
        List<Long> known = new ArrayList<>();
        List<Double> peaks = new ArrayList<>();
        List<Long> ahead = new ArrayList<>();
        List<Double> expected = new ArrayList<>();
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        for (int day = 0; day < 120; day++) {
            LocalDate date = LocalDate.of(2026, 8, 1).plusDays(day);
            double value = (date.getDayOfWeek().getValue() > 5 ? 14 : 140) + day * 0.4;
            (day < 80 ? known : ahead).add(date.atStartOfDay(TOKYO).toInstant().toEpochMilli());
            (day < 80 ? peaks : expected).add(value);
            if (day >= 80) {
                low.add(value - (day - 78) * 0.6);
                high.add(value + (day - 78) * 0.6);
            }
        }
        Chart.TimeSeries edge = series("", ahead, low);
        long[] from = { known.getFirst() };
        return new Chart.OverTime("forecast", text("日ごとの最大と予測", "Daily peaks and forecast"), "", Chart.OverTime.Form.LINE,
                Period.days(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 11, 28), TOKYO), TOKYO, text("件", "licenses"),
                List.of(series(text("実績", "Actual"), known, peaks), series(text("予測", "Forecast"), ahead, expected)),
                new Chart.Notes(List.of(new Chart.TimeSeries(text("保有数", "Entitled"), from, new double[] { 180 })),
                        List.of(new Chart.Band(text("95％の範囲", "95 % interval"), 1, edge.epochMillis(), edge.values(),
                                series("", ahead, high).values())),
                        List.of(new Chart.Moment(Instant.parse("2026-11-10T00:00:00Z"), text("保有数に達する日", "Entitlement met")))));
    }

    public Chart.ByCategory curve() {
        return new Chart.ByCategory("curve", text("席数ごとの拒否", "Refusals by seats"), "", Chart.ByCategory.Form.BARS,
                IntStream.rangeClosed(0, 160).mapToObj(Integer::toString).toList(), text("件", "refusals"),
                List.of(new Chart.CategorySeries("", IntStream.rangeClosed(0, 160).mapToDouble(n -> Math.pow(160 - n, 2) / 4).toArray())),
                List.of(new Chart.Pointer(145, text("保有数 145", "Entitled 145")), new Chart.Pointer(159, text("拒否なし 159", "None 159"))));
    }

    public Chart.OverTime nothing() {
        return new Chart.OverTime("nothing", text("接続拒否", "Denials"), "", Chart.OverTime.Form.AREA,
                Period.month(YearMonth.of(2026, 10), TOKYO), TOKYO, text("件", ""), List.of());
    }

    private static Chart.TimeSeries series(String name, List<Long> times, List<Double> values) {
        return new Chart.TimeSeries(name, times.stream().mapToLong(Long::longValue).toArray(),
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** @param arguments the folder to write to */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Map<String, Palette> palettes = new TreeMap<>(
                Map.of("light", Palette.LIGHT, "dark", Palette.DARK, "print", Palette.PRINT));
        for (Locale locale : Arrays.asList(Locale.JAPANESE, Locale.ENGLISH)) {
            for (var palette : palettes.entrySet()) {
                for (Chart chart : new SampleCharts(locale).all()) {
                    ChartStyle style = ChartStyle.of(720, 280, palette.getValue(), locale).withFont("IPAexGothic").fitting(chart);
                    Files.writeString(folder.resolve(locale + "-" + palette.getKey() + "-" + chart.id() + ".svg"),
                            ChartDrawing.of(chart, style).svg());
                }
            }
        }
    }
}
