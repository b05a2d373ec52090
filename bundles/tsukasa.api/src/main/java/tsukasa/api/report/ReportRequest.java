// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

import tsukasa.api.Period;
import tsukasa.api.Progress;

/**
 * What a report is asked.
 *
 * @param asOf       the present, for whatever depends on it
 * @param parameters further choices by name, for example {@code section}
 */
public record ReportRequest(Period period, ZoneId zone, Locale locale, Instant asOf, Map<String, String> parameters,
        Progress progress) {
    public ReportRequest {
        parameters = Map.copyOf(parameters);
    }

    /** Of the period, in the zone. */
    public LocalDate firstDay() {
        return period.firstDay(zone);
    }

    /** Of the period, in the zone. */
    public LocalDate lastDay() {
        return period.lastDay(zone);
    }
}
