// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Period;
import tsukasa.api.Texts;
import tsukasa.api.report.Block;
import tsukasa.api.report.Report;
import tsukasa.api.report.ReportChoice;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;
import tsukasa.licenses.CheckoutService;
import tsukasa.licenses.LicenseService;
import tsukasa.licenses.Pool;
import tsukasa.licenses.UseService;
import tsukasa.sessions.SessionService;

/** How licenses were used in a month or quarter: the evidence pages, with what each number means and how it was counted. */
@Component
public final class UseReport implements Report {
    private final LicenseService licenses;
    private final UseService uses;
    private final SessionService sessions;
    private final CheckoutService checkouts;

    @Activate
    public UseReport(@Reference LicenseService licenses, @Reference UseService uses, @Reference SessionService sessions,
            @Reference CheckoutService checkouts) {
        this.licenses = licenses;
        this.uses = uses;
        this.sessions = sessions;
        this.checkouts = checkouts;
    }

    @Override
    public String id() {
        return "licenses.use";
    }

    @Override
    public String title(Locale locale) {
        return Texts.of(UseReport.class, locale).text("UseReport_title");
    }

    @Override
    public String purpose(Locale locale) {
        return Texts.of(UseReport.class, locale).text("UseReport_purpose");
    }

    @Override
    public boolean knowsThePast() {
        return true;
    }

    @Override
    public List<ReportChoice> choices(Locale locale) {
        Texts texts = Texts.of(UseReport.class, locale);
        return List.of(new ReportChoice("pool", texts.text("UseReport_choice"), texts.text("UseReport_choiceHint"),
                licenses.pools().stream().map(pool -> Map.entry(pool.id().value(), pool.id().value())).toList()));
    }

    @Override
    public ReportResult make(ReportRequest request) {
        Words words = new Words(Texts.of(UseReport.class, request.locale()), request.zone());
        Period period = past(request.period(), request.asOf());
        InferredEnds ends = new InferredEnds(sessions, checkouts);
        List<UseOfPool> pools = new ArrayList<>();
        List<Pool> asked = asked(licenses, request);
        for (Pool pool : asked) {
            request.progress().check();
            request.progress().at(pools.size(), asked.size(), words.say("reading", pool.id().value()));
            pools.add(UseOfPool.of(pool, period, uses, ends, request.zone()));
        }
        UsePages pages = new UsePages(words, ends);
        List<ReportResult.Section> sections = new ArrayList<>();
        sections.add(pages.overview(pools, period, request.asOf()));
        for (int i = 0; i < pools.size(); i++) {
            sections.addAll(pages.of(pools.get(i), "p" + (i + 1)));
        }
        sections.add(new ReportResult.Section(words.say("method"), Method.of(words, request.asOf())));
        return new ReportResult(id(), title(request.locale()), words.days(request.period()), sections);
    }

    /** The pools that were asked for, all if none was, by name; of pools that had no licenses yet there is nothing to tell. */
    static List<Pool> asked(LicenseService licenses, ReportRequest request) {
        String name = request.parameters().getOrDefault("pool", "");
        LocalDate last = LocalDate.ofInstant(request.period().to(), request.zone());
        return licenses.pools().stream().filter(pool -> name.isEmpty() || pool.id().value().equals(name))
                .filter(pool -> pool.schedule().steps().stream().anyMatch(step -> step.from().isBefore(last))).toList();
    }

    /** Of hours to come nothing is known. */
    static Period past(Period period, Instant now) {
        Instant to = period.to().isAfter(now) ? now : period.to();
        return new Period(period.from(), to.isBefore(period.from()) ? period.from() : to);
    }

    static Block paragraph(String text) {
        return new Block.Paragraph(text);
    }
}
