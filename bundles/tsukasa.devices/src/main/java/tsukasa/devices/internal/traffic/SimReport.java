// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.traffic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Bytes;
import tsukasa.api.Period;
import tsukasa.api.Texts;
import tsukasa.api.report.Block;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Figure;
import tsukasa.api.report.Pedigree;
import tsukasa.api.report.Report;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;
import tsukasa.devices.CarrierRate;
import tsukasa.devices.FindingService;
import tsukasa.devices.LineTraffic;
import tsukasa.devices.PoolTraffic;
import tsukasa.devices.TrafficService;
import tsukasa.devices.UnusedLine;

/** What lines and plan pools carried and cost in a period, and which lines nobody uses. */
@Component
public final class SimReport implements Report {
    private final TrafficService traffic;
    private final FindingService findings;

    @Activate
    public SimReport(@Reference TrafficService traffic, @Reference FindingService findings) {
        this.traffic = traffic;
        this.findings = findings;
    }

    @Override
    public String id() {
        return "devices.sim";
    }

    @Override
    public String title(Locale locale) {
        return Texts.of(SimReport.class, locale).text("SimReport_title");
    }

    @Override
    public String purpose(Locale locale) {
        return Texts.of(SimReport.class, locale).text("SimReport_purpose");
    }

    @Override
    public ReportResult make(ReportRequest request) {
        Texts texts = Texts.of(SimReport.class, request.locale());
        LocalDate today = LocalDate.ofInstant(request.asOf(), request.zone());
        LocalDate first = LocalDate.ofInstant(request.period().from(), request.zone());
        LocalDate end = request.lastDay();
        LocalDate last = end.isAfter(today) ? today : end.isBefore(first) ? first : end;
        if (first.isAfter(last)) {
            return new ReportResult(id(), title(request.locale()), texts.text("SimReport_days", first, end),
                    List.of(section(texts, "summary", List.of(new Block.Paragraph(texts.text("SimReport_future"))))));
        }
        List<LineTraffic> lines = traffic.lines(first, last);
        request.progress().check();
        List<PoolTraffic> pools = traffic.pools(last);
        int days = findings.thresholds().unusedDays();
        List<UnusedLine> unused = traffic.unused(days);
        request.progress().check();
        List<CarrierRate> rates = traffic.perSessionHour(Period.days(first, last, request.zone()));
        SimTables tables = new SimTables(texts);
        List<ReportResult.Section> sections = new ArrayList<>();
        sections.add(section(texts, "summary", List.of(new Block.Figures(figures(texts, tables, lines, unused, days)))));
        sections.add(section(texts, "pools", pools(texts, tables, pools, request)));
        sections.add(section(texts, "unused", List.of(new Block.Paragraph(texts.text("SimReport_unused_text", days, unused.size(), cost(unused))),
                new Block.Tabular(tables.unused(unused)))));
        sections.add(section(texts, "carriers", List.of(new Block.Paragraph(texts.text("SimReport_carriers_text")),
                new Block.Tabular(tables.carriers(rates)))));
        sections.add(section(texts, "lines", List.of(new Block.Tabular(tables.lines(lines)))));
        return new ReportResult(id(), title(request.locale()), texts.text("SimReport_days", first, last), sections);
    }

    private static ReportResult.Section section(Texts texts, String key, List<Block> blocks) {
        return new ReportResult.Section(texts.text("SimReport_" + key), blocks);
    }

    private List<Block> pools(Texts texts, SimTables tables, List<PoolTraffic> pools, ReportRequest request) {
        List<Block> blocks = new ArrayList<>();
        if (pools.isEmpty()) {
            return List.of(new Block.Paragraph(texts.text("SimReport_noPool")));
        }
        blocks.add(new Block.Tabular(tables.pools(pools)));
        blocks.add(new Block.Paragraph(traffic.method(request.locale())));
        for (int i = 0; i < pools.size(); i++) {
            blocks.add(new Block.Charted(SimCharts.pool(pools.get(i), "p" + (i + 1), texts, request.zone())));
        }
        return blocks;
    }

    private static List<Figure> figures(Texts texts, SimTables tables, List<LineTraffic> lines, List<UnusedLine> unused, int days) {
        long bytes = lines.stream().mapToLong(line -> line.total().count()).sum();
        long yen = lines.stream().mapToLong(LineTraffic::yen).sum();
        List<LineTraffic> used = lines.stream().filter(line -> line.total().count() > 0).toList();
        return List.of(new Figure("devices.sim.bytes", texts.text("SimReport_figure_bytes"), new Bytes(bytes), Type.BYTES, "")
                        .from(Pedigree.sum(texts.text("SimReport_source_bytes"), tables.lines(lines), "used")),
                new Figure("devices.sim.yen", texts.text("SimReport_figure_yen"), yen, Type.INTEGER, texts.text("SimReport_figure_yen_note"))
                        .from(Pedigree.sum(texts.text("SimReport_source_yen"), tables.lines(lines), "yen")),
                new Figure("devices.sim.used", texts.text("SimReport_figure_used"), (long) used.size(), Type.INTEGER,
                        texts.text("SimReport_figure_used_note", lines.size()))
                        .from(Pedigree.count(texts.text("SimReport_source_used"), tables.lines(used))),
                new Figure("devices.sim.unused", texts.text("SimReport_figure_unused"), (long) unused.size(), Type.INTEGER,
                        texts.text("SimReport_figure_unused_note", days, cost(unused)))
                        .from(Pedigree.count(texts.text("SimReport_source_unused", days), tables.unused(unused))));
    }

    private static long cost(List<UnusedLine> unused) {
        return unused.stream().mapToLong(UnusedLine::yenPerMonth).sum();
    }
}
