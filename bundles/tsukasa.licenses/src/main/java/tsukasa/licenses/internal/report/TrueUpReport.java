// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Period;
import tsukasa.api.Texts;
import tsukasa.api.report.Report;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;
import tsukasa.licenses.LicenseService;
import tsukasa.licenses.Pool;
import tsukasa.licenses.ReclaimService;
import tsukasa.licenses.UseService;

/** How many licenses are enough: for the budget hearing, per pool and month, with the reasoning spelled out. */
@Component
public final class TrueUpReport implements Report {
    private static final int MONTHS = 12;
    private final LicenseService licenses;
    private final UseService uses;
    private final ReclaimService reclaim;

    @Activate
    public TrueUpReport(@Reference LicenseService licenses, @Reference UseService uses, @Reference ReclaimService reclaim) {
        this.licenses = licenses;
        this.uses = uses;
        this.reclaim = reclaim;
    }

    @Override
    public String id() {
        return "licenses.trueup";
    }

    @Override
    public String title(Locale locale) {
        return Texts.of(TrueUpReport.class, locale).text("TrueUpReport_title");
    }

    @Override
    public String purpose(Locale locale) {
        return Texts.of(TrueUpReport.class, locale).text("TrueUpReport_purpose");
    }

    @Override
    public ReportResult make(ReportRequest request) {
        Words words = new Words(Texts.of(TrueUpReport.class, request.locale()), request.zone());
        Period period = atLeastAYear(UseReport.past(request.period(), request.asOf()), words);
        Assumptions assumptions = Assumptions.of(request.parameters());
        List<PoolNeed> pools = new ArrayList<>();
        List<Pool> asked = UseReport.asked(licenses, request);
        for (Pool pool : asked) {
            request.progress().check();
            request.progress().at(pools.size(), asked.size(), words.say("reading", pool.id().value()));
            pools.add(PoolNeed.of(pool, known(pool, period, words), uses, reclaim, assumptions, words.zone(), request.progress()));
        }
        TrueUpPages pages = new TrueUpPages(words, assumptions);
        List<ReportResult.Section> sections = new ArrayList<>();
        sections.add(pages.answer(pools, period, request.asOf()));
        for (int i = 0; i < pools.size(); i++) {
            sections.add(pages.of(pools.get(i), "p" + (i + 1)));
        }
        sections.add(new ReportResult.Section(words.say("method"), pages.method(request.asOf())));
        return new ReportResult(id(), title(request.locale()), words.days(period), sections);
    }

    /** One month says little about a year: the twelve months up to the end of the period are looked at, or the period if it is longer. */
    private static Period atLeastAYear(Period period, Words words) {
        LocalDate last = period.lastDay(words.zone());
        Instant year = last.withDayOfMonth(1).minusMonths(MONTHS - 1).atStartOfDay(words.zone()).toInstant();
        return period.from().isBefore(year) ? period : new Period(year, period.to());
    }

    /** From the day on which the pool had its first licenses. */
    private static Period known(Pool pool, Period period, Words words) {
        Instant first = pool.schedule().steps().getFirst().from().atStartOfDay(words.zone()).toInstant();
        return first.isAfter(period.from()) && first.isBefore(period.to()) ? new Period(first, period.to()) : period;
    }
}
