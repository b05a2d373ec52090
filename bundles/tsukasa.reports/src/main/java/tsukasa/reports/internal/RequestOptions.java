// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import picocli.CommandLine.Option;

import tsukasa.api.Period;
import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Report;
import tsukasa.api.report.ReportRequest;
import tsukasa.reports.ReportCatalog;

/** What commands ask a report: of which time, with what choices. */
abstract class RequestOptions implements Command {
    private final ReportCatalog catalog;

    @Option(names = "--month", paramLabel = "MONTH")
    private YearMonth month;

    @Option(names = "--from", paramLabel = "DAY")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DAY")
    private LocalDate to;

    @Option(names = "--as-of", paramLabel = "DAY")
    private LocalDate asOf;

    @Option(names = "--set", paramLabel = "NAME=VALUE")
    private Map<String, String> parameters = new LinkedHashMap<>();

    RequestOptions(ReportCatalog catalog) {
        this.catalog = catalog;
    }

    final Optional<Report> find(String id) {
        return catalog.find(id);
    }

    final List<Report> all() {
        return catalog.all();
    }

    final String ids(Texts texts) {
        List<String> ids = catalog.all().stream().map(Report::id).toList();
        return ids.isEmpty() ? texts.text("ReportCommand_none") : String.join(", ", ids);
    }

    /** A sentence on what was asked in a way that makes no sense. */
    final Optional<String> wrong(Texts texts) {
        if (month != null && (from != null || to != null) || (from == null) != (to == null)) {
            return Optional.of(texts.text("ReportCommand_monthAndDays"));
        }
        return from != null && to.isBefore(from) ? Optional.of(texts.text("ReportCommand_backwards", from.toString(), to.toString())) : Optional.empty();
    }

    /** @throws Refusal if it is asked of a past that the report does not know */
    final ReportRequest request(Report report, Invocation invocation) {
        var site = invocation.site();
        Instant present = site.now();
        Instant now = asOf == null ? present : asOf.plusDays(1).atStartOfDay(site.zone()).toInstant();
        if (now.isAfter(present)) {
            now = present;
        } else if (now.isBefore(present) && !report.knowsThePast()) {
            throw new Refusal(Texts.of(RequestOptions.class, site.locale()).text("ReportCommand_present", report.id(), asOf.toString(), report.title(
                    site.locale()), all().stream().filter(Report::knowsThePast).map(Report::id).collect(Collectors.joining(", "))));
        }
        return new ReportRequest(period(now, site.zone()), site.zone(), site.locale(), now, parameters, invocation.progress());
    }

    /** What was asked for; else the last month that is over. */
    private Period period(Instant now, ZoneId zone) {
        if (from != null) {
            return Period.days(from, to, zone);
        }
        return Period.month(month == null ? YearMonth.from(now.atZone(zone)).minusMonths(1) : month, zone);
    }

    static int wrongCall(Invocation invocation, String sentence) {
        invocation.refuse(sentence);
        return Invocation.WRONG_CALL;
    }
}
