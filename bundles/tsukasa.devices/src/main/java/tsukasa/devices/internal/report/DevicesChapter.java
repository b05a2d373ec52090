// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.report;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.report.Block;
import tsukasa.api.report.Chapter;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Headline;
import tsukasa.api.report.Months;
import tsukasa.api.report.ReportRequest;
import tsukasa.devices.DeviceHealth;
import tsukasa.devices.DeviceNow;
import tsukasa.devices.DeviceQuery;
import tsukasa.devices.DeviceService;
import tsukasa.devices.FleetService;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.Loan;

/** The fleet, for the monthly report: loans as of any day; how the devices are, as of the present alone. */
@Component
public final class DevicesChapter implements Chapter {
    /** A report is of the present as long as it takes to make it. */
    private static final Duration MAKING = Duration.ofMinutes(10);
    private final DeviceService devices;
    private final FleetService fleet;
    private final Site site;

    @Activate
    public DevicesChapter(@Reference DeviceService devices, @Reference FleetService fleet, @Reference Site site) {
        this.devices = devices;
        this.fleet = fleet;
        this.site = site;
    }

    @Override
    public String id() {
        return "devices";
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public String title(Locale locale) {
        return Texts.of(DevicesChapter.class, locale).text("DevicesChapter_title");
    }

    @Override
    public Content make(ReportRequest request) {
        Wording words = Wording.of(request, Map.of());
        Texts texts = words.texts();
        Months months = Months.of(request);
        List<Loan> loans = devices.loans();
        Optional<LocalDate> first = loans.stream().map(Loan::from).min(LocalDate::compareTo);
        LocalDate day = months.lastDay(months.last());
        long overdue = loans.stream().filter(loan -> on(loan, day) && loan.due().filter(due -> due.isBefore(day)).isPresent()).count();
        Headline lent = new Headline("lent", texts.text("DevicesChapter_lent"), Type.INTEGER, months.each(month -> first.filter(from -> !from.isAfter(
                months.lastDay(month))).isPresent() ? loans.stream().filter(loan -> on(loan, months.lastDay(month))).count() : Double.NaN), "");
        List<Headline> headlines = new ArrayList<>(List.of(lent));
        List<String> decisions = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        if (!isNow(request, months)) {
            blocks.add(new Block.Paragraph(texts.text("DevicesChapter_past")));
        } else {
            List<DeviceNow> all = fleet.devices(DeviceQuery.ALL).devices().stream().filter(now -> now.device().state() != LifeCycle.RETIRED).toList();
            double[] ok = months.each(month -> Double.NaN);
            long well = all.stream().filter(now -> now.health() == DeviceHealth.OK).count();
            long watched = all.stream().filter(now -> now.health() != DeviceHealth.IDLE).count();
            ok[ok.length - 1] = watched == 0 ? Double.NaN : (double) well / watched;
            headlines.add(new Headline("ok", texts.text("DevicesChapter_ok"), Type.PERCENT, ok, texts.text("DevicesChapter_okOf", well, watched)));
            blocks.add(new Block.Paragraph(texts.text("DevicesChapter_what")));
            blocks.addAll(FleetReport.status(all, words));
            long critical = all.stream().filter(now -> now.health() == DeviceHealth.CRITICAL).count();
            if (critical > 0) {
                decisions.add(texts.text("DevicesChapter_critical", critical));
            }
        }
        if (overdue > 0) {
            decisions.add(texts.text("DevicesChapter_overdue", overdue));
        }
        return new Content(headlines, decisions, blocks, List.of(texts.text("DevicesChapter_methodLent"), texts.text("DevicesChapter_methodOk")));
    }

    /** Whether what is known of the present belongs to this month: it runs, or was the last that did. */
    private boolean isNow(ReportRequest request, Months months) {
        YearMonth running = YearMonth.from(request.asOf().atZone(request.zone()));
        return request.asOf().isAfter(site.now().minus(MAKING)) && !months.last().isBefore(running.minusMonths(1));
    }

    private static boolean on(Loan loan, LocalDate day) {
        return !loan.from().isAfter(day) && loan.returned().filter(back -> !back.isAfter(day)).isEmpty();
    }
}
