// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Period;
import tsukasa.api.Texts;
import tsukasa.api.report.Block;
import tsukasa.api.report.Chapter;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Headline;
import tsukasa.api.report.Months;
import tsukasa.api.report.ReportRequest;
import tsukasa.sessions.CountBy;
import tsukasa.sessions.Denial;
import tsukasa.sessions.SessionQuery;
import tsukasa.sessions.SessionService;

/** How much telework was used, for the monthly report. */
@Component
public final class SessionsChapter implements Chapter {
    private static final int CHECK_EVERY = 10_000;
    private static final double MANY_INFERRED = 0.1;
    private static final double GROWN = 0.2;
    private final SessionService sessions;

    @Activate
    public SessionsChapter(@Reference SessionService sessions) {
        this.sessions = sessions;
    }

    @Override
    public String id() {
        return "sessions";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String title(Locale locale) {
        return Texts.of(SessionsChapter.class, locale).text("SessionsChapter_title");
    }

    @Override
    public Content make(ReportRequest request) {
        Texts texts = Texts.of(SessionsChapter.class, request.locale());
        Months months = Months.of(request);
        Period period = months.past(months.last());
        YearSums sums = new YearSums(months, sessions.counts(months.all().stream().map(months::past).toList()));
        request.progress().check();
        Usage usage = read(new Usage(period, request.zone()), request);
        Headline count = line("sessions", months.each(sums::sessions), texts);
        Headline denials = line("denials", months.each(month -> sums.known(month) ? sessions.denials(months.past(month)).size() : Double.NaN), texts);
        Headline peak = line("peak", months.each(month -> sums.known(month) ? sessions.peak(months.past(month), CountBy.SESSIONS).count() : Double.NaN), texts);
        UsageFigures figures = new UsageFigures(texts, request.zone());
        List<Denial> denied = sessions.denials(period);
        UsageTables tables = new UsageTables(texts);
        UsageSources sources = new UsageSources(texts, tables, usage, sink -> sessions.forEach(SessionQuery.during(period), sink), denied);
        UsageCharts charts = new UsageCharts(texts, request.zone(), period, usage);
        List<Block> blocks = List.of(new Block.Paragraph(figures.sentence(usage)), new Block.Figures(figures.of(usage, Optional.of(denied.size())).stream().map(sources::with).toList()),
                new Block.Charted(charts.concurrency()), new Block.Charted(charts.hoursOfWeek()),
                new Block.Tabular(tables.bySection(usage)));
        return new Content(List.of(count, line("users", months.each(sums::users), texts), peak, denials), decisions(usage, count, denials, texts),
                blocks, List.of(texts.text("SessionsChapter_method"), texts.text("SessionsChapter_methodPeak"), texts.text("UsageReport_inferredMeaning")));
    }

    private Usage read(Usage usage, ReportRequest request) {
        long[] read = { 0 };
        sessions.forEach(SessionQuery.during(usage.period()), session -> {
            if (++read[0] % CHECK_EVERY == 0) {
                request.progress().check();
            }
            usage.take(session);
        });
        return usage;
    }

    private static Headline line(String id, double[] months, Texts texts) {
        return new Headline(id, texts.text("UsageFigures_" + id), Type.INTEGER, months, "");
    }

    private static List<String> decisions(Usage usage, Headline count, Headline denials, Texts texts) {
        List<String> decisions = new ArrayList<>();
        if (denials.value() > 0) {
            decisions.add(texts.text("SessionsChapter_denied", (long) denials.value()));
        }
        if (count.before() > 0 && count.value() > count.before() * (1 + GROWN)) {
            decisions.add(texts.text("SessionsChapter_grown", count.value() / count.before() - 1));
        }
        double inferred = (double) usage.total().inferred() / Math.max(1, usage.total().sessions());
        if (inferred > MANY_INFERRED) {
            decisions.add(texts.text("SessionsChapter_inferred", inferred));
        }
        return decisions;
    }
}
