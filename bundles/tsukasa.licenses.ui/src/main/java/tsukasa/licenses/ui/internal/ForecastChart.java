// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import tsukasa.api.Period;
import tsukasa.api.report.Chart;
import tsukasa.licenses.Forecast;

/** Daily peaks as they were and as they are likely to be, with the interval, against what there is. */
record ForecastChart(LicenseWords words, ZoneId zone) {
    private static final int HISTORY_DAYS = 120;

    Chart of(Forecast.Made made) {
        List<Forecast.DayPeak> history = made.history().subList(Math.max(0, made.history().size() - HISTORY_DAYS), made.history().size());
        List<Forecast.Day> days = made.days();
        long[] ahead = days.stream().mapToLong(day -> millis(day.day())).toArray();
        LocalDate first = history.isEmpty() ? days.getFirst().day() : history.getFirst().day();
        Chart.Band band = new Chart.Band(words.text("ForecastTab_interval"), 1, ahead, values(days, day -> Math.max(0, day.ninetyFive().low())),
                values(days, day -> day.ninetyFive().high()));
        List<Chart.Moment> moments = new ArrayList<>();
        made.mayBeMet().ifPresent(day -> moments.add(new Chart.Moment(instant(day), words.text("ForecastTab_mayBeMet", words.day(day)))));
        made.met().ifPresent(day -> moments.add(new Chart.Moment(instant(day), words.text("ForecastTab_met", words.day(day)))));
        return new Chart.OverTime("forecast", words.text("ForecastTab_title"), sentence(made), Chart.OverTime.Form.LINE,
                Period.days(first, days.getLast().day(), zone), zone, words.text("Words_unit"),
                List.of(new Chart.TimeSeries(words.text("ForecastTab_actual"), history.stream().mapToLong(peak -> millis(peak.day())).toArray(),
                        history.stream().mapToDouble(Forecast.DayPeak::peak).toArray()),
                        new Chart.TimeSeries(words.text("ForecastTab_expected"), ahead, values(days, Forecast.Day::expected))),
                new Chart.Notes(List.of(entitlement(days)), List.of(band), moments));
    }

    /** What the forecast says, in words. */
    String sentence(Forecast.Made made) {
        String horizon = words.day(made.days().getLast().day());
        if (made.met().isPresent()) {
            return words.text("ForecastTab_sentenceMet", words.day(made.met().get()), made.mayBeMet().map(words::day).orElse(""));
        }
        return made.mayBeMet().map(day -> words.text("ForecastTab_sentenceMayBe", words.day(day), horizon))
                .orElseGet(() -> words.text("ForecastTab_sentenceNot", horizon));
    }

    private Chart.TimeSeries entitlement(List<Forecast.Day> days) {
        return new Chart.TimeSeries(words.text("UseTab_entitled"), days.stream().mapToLong(day -> millis(day.day())).toArray(),
                values(days, Forecast.Day::entitlement));
    }

    private static double[] values(List<Forecast.Day> days, ToDoubleFunction<Forecast.Day> value) {
        return days.stream().mapToDouble(value).toArray();
    }

    private Instant instant(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private long millis(LocalDate day) {
        return instant(day).toEpochMilli();
    }
}
