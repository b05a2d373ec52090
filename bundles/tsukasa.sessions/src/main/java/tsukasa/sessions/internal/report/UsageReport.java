// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Period;
import tsukasa.api.Section;
import tsukasa.api.Texts;
import tsukasa.api.report.Block;
import tsukasa.api.report.Report;
import tsukasa.api.report.ReportChoice;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;
import tsukasa.sessions.Denial;
import tsukasa.sessions.Session;
import tsukasa.sessions.SessionQuery;
import tsukasa.sessions.SessionService;

/** How much telework was used in a period: the report on which each wave of licenses is decided. */
@Component
public final class UsageReport implements Report {
    private static final int PROGRESS_EVERY = 10_000;
    private final SessionService sessions;

    @Activate
    public UsageReport(@Reference SessionService sessions) {
        this.sessions = sessions;
    }

    @Override
    public String id() {
        return "sessions.usage";
    }

    @Override
    public String title(Locale locale) {
        return Texts.of(UsageReport.class, locale).text("UsageReport_title");
    }

    @Override
    public String purpose(Locale locale) {
        return Texts.of(UsageReport.class, locale).text("UsageReport_purpose");
    }

    @Override
    public boolean knowsThePast() {
        return true;
    }

    @Override
    public List<ReportChoice> choices(Locale locale) {
        Texts texts = Texts.of(UsageReport.class, locale);
        return List.of(new ReportChoice("section", texts.text("UsageReport_choice"), texts.text("UsageReport_choiceHint"), List.of()));
    }

    @Override
    public ReportResult make(ReportRequest request) {
        Texts texts = Texts.of(UsageReport.class, request.locale());
        Period period = past(request.period(), request.asOf());
        String section = request.parameters().getOrDefault("section", "");
        Usage usage = usage(period, section, request, texts);
        Optional<List<Denial>> denials = section.isEmpty() ? Optional.of(sessions.denials(period)) : Optional.empty();
        UsageFigures figures = new UsageFigures(texts, request.zone());
        UsageTables tables = new UsageTables(texts);
        KnownThen then = new KnownThen(sessions, request.asOf());
        Consumer<Consumer<Session>> counted = sink -> sessions.forEach(SessionQuery.during(period), session -> {
            if (of(section, session)) {
                sink.accept(then.of(session));
            }
        });
        UsageSources sources = new UsageSources(texts, tables, usage, counted, denials.orElse(List.of()));
        UsageCharts charts = new UsageCharts(texts, request.zone(), period, usage);
        List<ReportResult.Section> sections = new ArrayList<>();
        sections.add(new ReportResult.Section(texts.text("UsageReport_overview"),
                List.of(new Block.Paragraph(figures.sentence(usage)), new Block.Figures(figures.of(usage, denials.map(List::size)).stream().map(sources::with).toList()),
                        new Block.Charted(charts.concurrency()), new Block.Paragraph(texts.text("UsageReport_inferredMeaning")))));
        sections.add(new ReportResult.Section(texts.text("UsageReport_bySection"), List.of(new Block.Tabular(tables.bySection(usage)))));
        sections.add(new ReportResult.Section(texts.text("UsageReport_byDay"), List.of(new Block.Charted(charts.byDay()),
                new Block.Charted(charts.hoursOfWeek()), new Block.Tabular(tables.byDay(usage, charts.dailyPeaks())))));
        sections.add(new ReportResult.Section(texts.text("UsageReport_list"), List.of(new Block.Tabular(tables.list(period, counted)))));
        return new ReportResult(id(), title(request.locale()), figures.subtitle(request.period(), section), sections);
    }

    /** Of hours to come nothing is known. */
    private static Period past(Period period, Instant now) {
        Instant to = period.to().isAfter(now) ? now : period.to();
        return new Period(period.from(), to.isBefore(period.from()) ? period.from() : to);
    }

    private Usage usage(Period period, String section, ReportRequest request, Texts texts) {
        Usage usage = new Usage(period, request.zone());
        KnownThen then = new KnownThen(sessions, request.asOf());
        long[] read = { 0 };
        sessions.forEach(SessionQuery.during(period), session -> {
            if (++read[0] % PROGRESS_EVERY == 0) {
                request.progress().check();
                request.progress().at(read[0], 0, texts.text("UsageReport_reading"));
            }
            if (of(section, session)) {
                usage.take(then.of(session));
            }
        });
        return usage;
    }

    private static boolean of(String section, Session session) {
        return section.isEmpty() || session.section().map(Section::value).filter(section::equals).isPresent();
    }
}
