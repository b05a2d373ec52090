// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import tsukasa.api.report.Chart;
import tsukasa.api.report.Chart.Intersection;
import tsukasa.api.report.Chart.Likert;

/** Charts of what was answered and counted, as a city would have them. */
public final class AnswerCharts {
    private final boolean japanese;

    public AnswerCharts(Locale locale) {
        this.japanese = locale.getLanguage().equals("ja");
    }

    private String text(String ja, String en) {
        return japanese ? ja : en;
    }

    List<Chart> all() {
        return List.of(diverging(), even(), noRows(), upSet(), combinations(), noSets(), durations(), temperatures(), noBins());
    }

    public Chart.Diverging diverging() {
        List<String> answers = japanese ? List.of("全くそう思わない", "そう思わない", "どちらともいえない", "そう思う", "強くそう思う")
                : List.of("Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree");
        return new Chart.Diverging("diverging", text("テレワークについて", "About telework"), text("満足が90％。", "90 % are content."), answers,
                List.of(new Likert(text("テレワークに満足している", "I am content with telework"), 4, 9, 21, 230, 126),
                        new Likert(text("画面の表示が速く、業務に支障がない", "The screen is quick enough for my work"), 120, 90, 60, 30, 10),
                        Likert.hidden(text("議会事務局", "Council office"), text("回答が5人未満のため表示しません", "not shown: fewer than 5 people")),
                        new Likert(text("上司や同僚と相談しやすい", "I can ask my colleagues"), 0, 0, 7, 0, 0),
                        new Likert(text("来年度も続けたい", "I want to go on next year"), 1, 2, 0, 0, 250)));
    }

    /** Without an answer in the middle. */
    public Chart.Diverging even() {
        return new Chart.Diverging("even", text("はい・いいえ", "Yes and no"), "",
                japanese ? List.of("いいえ", "どちらかといえばいいえ", "どちらかといえばはい", "はい") : List.of("No", "Rather no", "Rather yes", "Yes"),
                List.of(new Likert("A", 3, 3, 3, 3), new Likert("B", 0, 0, 0, 9), new Likert("C", 10, 0, 0, 0)));
    }

    public Chart.Diverging noRows() {
        return new Chart.Diverging("no-rows", text("なし", "None"), "", List.of("-", "+"), List.of());
    }

    public Chart.UpSet upSet() {
        List<String> sets = japanese ? List.of("紙", "電話", "対面", "決裁・押印", "マイナンバー利用事務系", "システム")
                : List.of("Paper", "Phone", "Face to face", "Seal or approval", "My Number layer", "System not reachable");
        return new Chart.UpSet("upset", text("一緒に現れる理由", "Reasons that come together"), "", sets, new double[] { 812, 640, 520, 231, 120, 18 },
                List.of(new Intersection(List.of(0, 1), 240), new Intersection(List.of(0), 212), new Intersection(List.of(1, 2, 0), 130),
                        new Intersection(List.of(1), 101), new Intersection(List.of(2, 3), 88), new Intersection(List.of(0, 3, 5), 12),
                        new Intersection(List.of(4, 0), 3)), text("件", "tasks"));
    }

    /** More combinations than find room. */
    public Chart.UpSet combinations() {
        return new Chart.UpSet("combinations", text("多い組合せ", "Many combinations"), "", IntStream.range(0, 12).mapToObj(i -> "s" + i).toList(),
                IntStream.range(0, 12).mapToDouble(i -> 4000 - 300 * i).toArray(),
                IntStream.range(0, 200).mapToObj(i -> new Intersection(List.of(i % 12, (i * 5 + 3) % 12), 20000.0 / (i + 1))).toList(), "");
    }

    public Chart.UpSet noSets() {
        return new Chart.UpSet("no-sets", text("なし", "None"), "", List.of(), new double[0], List.of(), "");
    }

    public Chart.Histogram durations() {
        return new Chart.Histogram("durations", text("セッションの長さ", "How long sessions last"), "", 0, 0.5,
                new double[] { 410, 230, 190, 188, 240, 310, 420, 530, 610, 702, 640, 520, 300, 240, 333, 512, 700, 320, 90, 22 }, text("時間", "h"),
                text("件", "sessions"));
    }

    public Chart.Histogram temperatures() {
        return new Chart.Histogram("changes", "", "", -100, 10, DoubleStream.iterate(1, n -> n * 1.3).limit(20).map(Math::floor).toArray(), "", "");
    }

    public Chart.Histogram noBins() {
        return new Chart.Histogram("no-bins", text("なし", "None"), "", 0, 1, new double[0], "h", "");
    }
}
