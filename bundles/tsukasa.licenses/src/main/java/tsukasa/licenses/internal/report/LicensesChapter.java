// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Texts;
import tsukasa.api.report.Block;
import tsukasa.api.report.Chapter;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Headline;
import tsukasa.api.report.Months;
import tsukasa.api.report.ReportRequest;
import tsukasa.licenses.Expiry;
import tsukasa.licenses.LicenseService;
import tsukasa.licenses.Pool;
import tsukasa.licenses.UseService;

/** The peak of each pool against what there is, for the monthly report. */
@Component
public final class LicensesChapter implements Chapter {
    private static final int MOST_LINES = 4;
    private static final int SOON = 120;
    private final LicenseService licenses;
    private final UseService uses;

    @Activate
    public LicensesChapter(@Reference LicenseService licenses, @Reference UseService uses) {
        this.licenses = licenses;
        this.uses = uses;
    }

    @Override
    public String id() {
        return "licenses";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public String title(Locale locale) {
        return Texts.of(LicensesChapter.class, locale).text("LicensesChapter_title");
    }

    @Override
    public Content make(ReportRequest request) {
        Words words = new Words(Texts.of(LicensesChapter.class, request.locale()), request.zone());
        Months months = Months.of(request);
        LocalDate last = months.lastDay(months.last());
        List<PoolYear> pools = new ArrayList<>();
        for (Pool pool : licenses.pools()) {
            request.progress().check();
            if (pool.schedule().steps().stream().anyMatch(step -> !step.from().isAfter(last))) {
                pools.add(PoolYear.of(pool, months, uses));
            }
        }
        pools.sort(Comparator.comparingDouble(PoolYear::load).reversed().thenComparing(one -> one.pool().id().value()));
        List<Headline> headlines = pools.stream().limit(MOST_LINES).map(one -> new Headline("peak." + one.pool().id().value(), words.say(
                one.pool().named() ? "LicensesChapter_assigned" : "LicensesChapter_peak", one.pool().id().value()), Type.INTEGER, one.peaks(), words.say(
                "LicensesChapter_of", one.entitlement()))).toList();
        List<Expiry> ends = licenses.expiring(last.plusDays(SOON)).stream().filter(one -> !one.lastDay().isBefore(last)).toList();
        return new Content(headlines, new LicenseDecisions(words).of(pools, ends), new ChapterBlocks(words, months).of(pools, ends), Arrays.asList(words.say(
                "LicensesChapter_methodPeak"), words.say("LicensesChapter_methodDenial")));
    }
}
