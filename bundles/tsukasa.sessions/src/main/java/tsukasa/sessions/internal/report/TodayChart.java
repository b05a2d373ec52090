// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.health.Link;
import tsukasa.api.health.OverviewChart;
import tsukasa.api.report.Chart;
import tsukasa.sessions.Concurrency;
import tsukasa.sessions.CountBy;
import tsukasa.sessions.SessionLinks;
import tsukasa.sessions.SessionService;

/** Open sessions over the day, to the instant, up to the present. */
@Component
public final class TodayChart implements OverviewChart {
    private static final int ORDER = 100;
    private final SessionService sessions;
    private final Site site;

    @Activate
    public TodayChart(@Reference SessionService sessions, @Reference Site site) {
        this.sessions = sessions;
        this.site = site;
    }

    @Override
    public String id() {
        return "sessions.today";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Chart read(Locale locale) {
        Texts texts = Texts.of(TodayChart.class, locale);
        Today today = new Today(site);
        Concurrency steps = sessions.concurrency(today.soFar(), CountBy.SESSIONS);
        return new Chart.OverTime(id(), texts.text("TodayChart_title"),
                texts.text("TodayChart_description", steps.peak(), steps.counts()[steps.counts().length - 1]),
                Chart.OverTime.Form.STEP, today.whole(), site.zone(), texts.text("UsageCharts_unit"), List.of(upToNow(steps, texts)));
    }

    /** Ends at the present, since a step would go on to midnight. */
    private Chart.TimeSeries upToNow(Concurrency steps, Texts texts) {
        Chart.TimeSeries exact = UsageCharts.exact(steps, texts.text("UsageCharts_open"));
        int size = exact.values().length;
        long[] times = Arrays.copyOf(exact.epochMillis(), size + 1);
        double[] values = Arrays.copyOf(exact.values(), size + 1);
        times[size] = Math.max(times[size - 1], site.now().toEpochMilli());
        values[size] = Double.NaN;
        return new Chart.TimeSeries(exact.name(), times, values);
    }

    @Override
    public Link link() {
        return SessionLinks.to(SessionLinks.TODAY).orElseThrow();
    }
}
