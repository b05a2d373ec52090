// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.time.LocalDate;
import java.time.YearMonth;

import tsukasa.api.report.ReportResult;
import tsukasa.reports.Format;
import tsukasa.reports.RenderContext;

/** Names of files: the report, its period in the shortest form, and the part of it. */
final class FileNames {
    private FileNames() {
    }

    static String of(ReportResult result, RenderContext context, Format format) {
        return name(result, context) + "." + format.code();
    }

    static String of(ReportResult result, RenderContext context, Format format, String part) {
        return name(result, context) + "_" + safe(part) + "." + format.code();
    }

    /** What was made for others can't be taken for what was not. */
    private static String name(ReportResult result, RenderContext context) {
        return safe(result.id()) + "_" + period(context) + (result.redacted() ? "_redacted" : "");
    }

    /** {@code 2026-10} for a month, {@code 2026-10-05} for a day, else first and last day. */
    static String period(RenderContext context) {
        LocalDate first = context.period().from().atZone(context.zone()).toLocalDate();
        LocalDate end = context.period().to().atZone(context.zone()).toLocalDate();
        LocalDate last = end.isAfter(first) ? end.minusDays(1) : end;
        YearMonth month = YearMonth.from(first);
        if (first.equals(month.atDay(1)) && last.equals(month.atEndOfMonth())) {
            return month.toString();
        }
        return first.equals(last) ? first.toString() : first + "_" + last;
    }

    private static String safe(String name) {
        return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-");
    }
}
