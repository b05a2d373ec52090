// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal.compare;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tsukasa.api.Period;
import tsukasa.api.Texts;
import tsukasa.api.report.Column;
import tsukasa.api.report.ReportRequest;

/** What the two sides are called: by their periods, by their choices, or by both. */
record Sides(Texts texts, String one, String other) {
    static Sides of(Texts texts, ReportRequest one, ReportRequest other) {
        boolean periods = !one.period().equals(other.period());
        return new Sides(texts, name(one, other, periods, texts), name(other, one, periods, texts));
    }

    private static String name(ReportRequest request, ReportRequest other, boolean period, Texts texts) {
        String choices = request.parameters().entrySet().stream().filter(choice -> !choice.getValue().equals(other.parameters().get(choice.getKey())))
                .sorted(Map.Entry.comparingByKey()).map(choice -> choice.getKey() + "=" + choice.getValue()).collect(Collectors.joining(", "));
        if (!period) {
            return choices.isEmpty() ? texts.text("Comparison_usual") : choices;
        }
        return choices.isEmpty() ? days(request) : days(request) + ", " + choices;
    }

    private static String days(ReportRequest request) {
        LocalDate first = request.firstDay();
        YearMonth month = YearMonth.from(first);
        return request.period().equals(Period.month(month, request.zone())) ? month.toString() : first + " - " + request.lastDay();
    }

    /** The value of each side and the difference. */
    List<Column> columns(Column measure) {
        return List.of(named(measure, "one", one), named(measure, "other", other),
                new Column(measure.id() + ".difference", texts.text(Difference.type(measure.type()) == measure.type() ? "Comparison_difference"
                        : "Comparison_differenceBytes", measure.title()), Difference.type(measure.type()), measure.content()));
    }

    private Column named(Column measure, String side, String name) {
        return new Column(measure.id() + "." + side, texts.text("Comparison_of", measure.title(), name), measure.type(), measure.content());
    }
}
