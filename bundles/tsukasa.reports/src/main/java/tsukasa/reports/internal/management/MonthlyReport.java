// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal.management;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import tsukasa.api.Period;
import tsukasa.api.Refusal;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.health.Finding;
import tsukasa.api.health.HealthCheck;
import tsukasa.api.report.Chapter;
import tsukasa.api.report.Report;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;

/**
 * What is handed to those who decide, once a month: the numbers that matter, what to decide, a chapter of each plugin, how all of it
 * was counted. Parameter {@code compare}: a month to set beside it, for example 2026-03.
 */
@Component(service = Report.class)
public final class MonthlyReport implements Report {
    /** A report is of the present as long as it takes to make it. */
    private static final Duration MAKING = Duration.ofMinutes(10);
    private final Site site;
    private final List<Chapter> chapters = new CopyOnWriteArrayList<>();
    private final List<HealthCheck> checks = new CopyOnWriteArrayList<>();

    @Activate
    public MonthlyReport(@Reference Site site) {
        this.site = site;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addChapter(Chapter chapter) {
        chapters.add(chapter);
    }

    void removeChapter(Chapter chapter) {
        chapters.remove(chapter);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addCheck(HealthCheck check) {
        checks.add(check);
    }

    void removeCheck(HealthCheck check) {
        checks.remove(check);
    }

    @Override
    public String id() {
        return "management.monthly";
    }

    @Override
    public String title(Locale locale) {
        return Texts.of(MonthlyReport.class, locale).text("MonthlyReport_title");
    }

    @Override
    public String purpose(Locale locale) {
        return Texts.of(MonthlyReport.class, locale).text("MonthlyReport_purpose");
    }

    @Override
    public boolean knowsThePast() {
        return true;
    }

    @Override
    public ReportResult make(ReportRequest request) {
        Texts texts = Texts.of(MonthlyReport.class, request.locale());
        YearMonth month = month(request, texts);
        Optional<YearMonth> compared = compared(request, texts);
        List<Chapter> here = chapters.stream().sorted(Comparator.comparingInt(Chapter::order).thenComparing(Chapter::id)).toList();
        List<Told> told = new ArrayList<>();
        for (Chapter chapter : here) {
            String title = chapter.title(request.locale());
            request.progress().check();
            request.progress().at(told.size(), here.size(), title);
            Chapter.Content before = compared.map(other -> chapter.make(of(other, request))).orElse(null);
            told.add(new Told(chapter.id(), title, chapter.make(request), Optional.ofNullable(before), BundleVersion.of(chapter.getClass())));
        }
        Optional<List<Finding>> found = isNow(request.asOf()) ? Optional.of(checks.stream().sorted(Comparator.comparing(HealthCheck::id))
                .flatMap(check -> check.check(request.locale()).stream()).toList()) : Optional.empty();
        NumberPages numbers = new NumberPages(texts, request, month);
        MonthlyPages pages = new MonthlyPages(texts, numbers, month);
        List<ReportResult.Section> sections = new ArrayList<>();
        sections.add(numbers.numbers(told, found, pages.away(told)));
        sections.add(pages.decisions(told));
        compared.ifPresent(other -> sections.add(numbers.compared(told, other)));
        told.forEach(one -> sections.add(pages.chapter(one)));
        sections.add(pages.findings(found));
        sections.add(pages.methods(told, request.zone().getId()));
        return new ReportResult(id(), title(request.locale()), numbers.named(month), sections, true);
    }

    /** The checks look at the present; of any other day nobody has kept what they found. */
    private boolean isNow(Instant asOf) {
        return asOf.isAfter(site.now().minus(MAKING));
    }

    private static YearMonth month(ReportRequest request, Texts texts) {
        YearMonth month = YearMonth.from(request.period().from().atZone(request.zone()));
        if (!request.period().equals(Period.month(month, request.zone()))) {
            throw new Refusal(texts.text("MonthlyReport_oneMonth"));
        }
        if (!request.period().from().isBefore(request.asOf())) {
            throw new Refusal(texts.text("MonthlyReport_notBegun", month.toString()));
        }
        return month;
    }

    private static Optional<YearMonth> compared(ReportRequest request, Texts texts) {
        String text = request.parameters().getOrDefault("compare", "").strip();
        try {
            Optional<YearMonth> month = text.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(text));
            month.filter(one -> !one.atDay(1).atStartOfDay(request.zone()).toInstant().isBefore(request.asOf())).ifPresent(one -> {
                throw new Refusal(texts.text("MonthlyReport_notBegun", one.toString()));
            });
            return month;
        } catch (DateTimeParseException e) {
            throw new Refusal(texts.text("MonthlyReport_noMonth", text), e);
        }
    }

    private static ReportRequest of(YearMonth month, ReportRequest request) {
        return new ReportRequest(Period.month(month, request.zone()), request.zone(), request.locale(), request.asOf(), request.parameters(),
                request.progress());
    }

    /** A chapter as it was made. */
    record Told(String id, String title, Chapter.Content content, Optional<Chapter.Content> compared, String version) {
    }
}
