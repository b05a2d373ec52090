// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.command.use;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;

import tsukasa.api.Section;
import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Column.Type;
import tsukasa.licenses.HeatMap;
import tsukasa.licenses.LicenseService;
import tsukasa.licenses.PoolUse;
import tsukasa.licenses.SectionUse;
import tsukasa.licenses.UseHistogram;
import tsukasa.licenses.UseService;

/** Says during how much of the time how many licenses of a pool were in use. */
@CommandLine.Command(name = "histogram", description = "During how much of the time how many were in use.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=licenses")
public final class HistogramCommand implements Command {
    private static final int NINETY_FIVE = 95;
    private final LicenseService licenses;
    private final UseService uses;

    @Mixin
    private UseOptions options;

    @Activate
    public HistogramCommand(@Reference LicenseService licenses, @Reference UseService uses) {
        this.licenses = licenses;
        this.uses = uses;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(HistogramCommand.class, invocation.site().locale());
        PoolUse use = uses.during(options.pool().known(licenses, texts).id(), options.period(invocation.site()));
        if (invocation.json()) {
            invocation.printJson(json(use));
        } else {
            tell(use, invocation, texts);
        }
        return Invocation.DONE;
    }

    private static Map<String, Object> json(PoolUse use) {
        UseHistogram histogram = use.histogram();
        Map<String, Object> json = Told.json(use.pool(), use.period());
        json.put("peak", use.peak().count());
        json.put("mean", histogram.mean());
        json.put("p95", histogram.percentile(NINETY_FIVE));
        json.put("headroom", Told.fields("left", use.headroom().left(), "at", use.headroom().at(), "inUse", use.headroom().use(),
                "entitlement", use.headroom().entitlement()));
        List<Object> times = new ArrayList<>();
        for (Duration time : histogram.times()) {
            times.add(Told.fields("inUse", times.size(), "seconds", Told.seconds(time)));
        }
        json.put("times", times);
        json.put("sections", use.bySection().stream().map(HistogramCommand::json).toList());
        json.put("heatMap", use.heatMap().cells().stream().map(HistogramCommand::json).toList());
        return json;
    }

    private static Map<String, Object> json(SectionUse section) {
        return Told.fields("section", section.section().map(Section::value).orElse(null), "starts", section.starts(), "peak", section.peak(),
                "at", section.at().orElse(null), "inPeak", section.inPeak(), "heldSeconds", Told.seconds(section.held()));
    }

    private static Map<String, Object> json(HeatMap.Cell cell) {
        return Told.fields("day", cell.day().name().toLowerCase(Locale.ROOT), "hour", cell.hour(), "mean", cell.mean(), "most", cell.most());
    }

    private static void tell(PoolUse use, Invocation invocation, Texts texts) {
        UseHistogram histogram = use.histogram();
        double total = Math.max(1, histogram.total().toMillis());
        invocation.printTable(Told.table("histogram", texts, List.of("inUse", "time", "share"), List.of(Type.INTEGER, Type.DURATION, Type.PERCENT),
                sink -> {
                    for (int n = 0; n < histogram.times().size(); n++) {
                        sink.row((long) n, histogram.times().get(n), histogram.times().get(n).toMillis() / total);
                    }
                }));
        invocation.printTable(Told.table("sections", texts, List.of("section", "starts", "peak", "inPeak", "held"),
                List.of(Type.TEXT, Type.INTEGER, Type.INTEGER, Type.INTEGER, Type.DURATION),
                sink -> use.bySection().forEach(section -> sink.row(section.section().map(Section::value).orElse(texts.text("Told_unknown")),
                        (long) section.starts(), (long) section.peak(), (long) section.inPeak(), section.held()))));
        invocation.out().println(texts.text("HistogramCommand_sum", use.peak().count(), histogram.percentile(NINETY_FIVE), histogram.mean()));
        invocation.out().println(texts.text("HistogramCommand_headroom", use.headroom().left(), Told.when(use.headroom().at(), invocation.site()),
                use.headroom().use(), use.headroom().entitlement()));
    }
}
