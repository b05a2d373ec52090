// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.JapaneseCalendar;
import tsukasa.api.Texts;
import tsukasa.api.report.Block;
import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Figure;
import tsukasa.api.report.Pedigree;
import tsukasa.api.report.Report;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.ReportResult.Section;
import tsukasa.api.report.Table;
import tsukasa.api.staff.StaffList;
import tsukasa.devices.DeviceNow;
import tsukasa.devices.FleetService;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.Loan;

/** Every device with where it is and who has signed for it, to be ticked off at a stock-taking. Parameter: {@code section}. */
@Component
public final class InventoryReport implements Report {
    private final FleetService fleet;
    private final StaffList staff;

    @Activate
    public InventoryReport(@Reference FleetService fleet, @Reference StaffList staff) {
        this.fleet = fleet;
        this.staff = staff;
    }

    @Override
    public String id() {
        return "devices.inventory";
    }

    @Override
    public String title(Locale locale) {
        return Texts.of(InventoryReport.class, locale).text("InventoryReport_title");
    }

    @Override
    public String purpose(Locale locale) {
        return Texts.of(InventoryReport.class, locale).text("InventoryReport_purpose");
    }

    @Override
    public ReportResult make(ReportRequest request) {
        Wording words = Wording.of(request, staff.members());
        List<DeviceNow> all = fleet.devices(Wording.query(request)).devices().stream()
                .sorted(Comparator.comparing((DeviceNow now) -> words.section(now.device())).thenComparing(now -> now.device().id())).toList();
        Texts texts = words.texts();
        List<Figure> figures = new ArrayList<>();
        figures.add(count("inventory", all, texts.text("Source_inventory"), words));
        Arrays.stream(LifeCycle.values()).forEach(state -> figures.add(count("inventory." + state, all.stream().filter(now -> now.device().state() == state)
                .toList(), texts.text("Source_inventory.state", words.of(state)), words)));
        figures.add(count("loans.unsigned", all.stream().filter(Wording::unsigned).toList(), texts.text("Source_loans.unsigned"), words));
        return new ReportResult(id(), title(request.locale()), texts.text("FleetReport_subtitle", JapaneseCalendar.inFull(words.today(), request.locale())),
                List.of(new Section(texts.text("InventoryReport_counts"), List.of(new Block.Figures(figures), new Block.Tabular(bySection(all, words)))),
                new Section(texts.text("InventoryReport_list"), List.of(new Block.Tabular(list(all, words))))));
    }

    private static Figure count(String id, List<DeviceNow> some, String definition, Wording words) {
        return words.count(id, some.size(), "").from(Pedigree.count(definition, list(some, words)));
    }

    private static long count(List<DeviceNow> some, LifeCycle state) {
        return some.stream().filter(now -> now.device().state() == state).count();
    }

    private static Table bySection(List<DeviceNow> all, Wording words) {
        Map<String, List<DeviceNow>> sections = all.stream().collect(Collectors.groupingBy(now -> words.section(now.device()), TreeMap::new,
                Collectors.toList()));
        List<Column> columns = new ArrayList<>(words.columns("section", Type.TEXT, "count", Type.INTEGER));
        Arrays.stream(LifeCycle.values()).forEach(state -> columns.add(new Column(state.code(), words.of(state), Type.INTEGER)));
        columns.addAll(words.columns("signed", Type.INTEGER, "unsigned", Type.INTEGER));
        return new Table("sections", words.texts().text("InventoryReport_bySection"), columns, sink -> sections.forEach((section, some) -> {
            List<Object> cells = new ArrayList<>(List.of(section, (long) some.size()));
            Arrays.stream(LifeCycle.values()).forEach(state -> cells.add(count(some, state)));
            cells.add(some.stream().filter(now -> now.loan().flatMap(Loan::accepted).isPresent()).count());
            cells.add(some.stream().filter(Wording::unsigned).count());
            sink.row(cells.toArray());
        }));
    }

    private static Table list(List<DeviceNow> all, Wording words) {
        return new Table("inventory", words.texts().text("InventoryReport_list"), words.columns("section", Type.TEXT, "asset", Type.TEXT, "serial", Type.TEXT,
                "model", Type.TEXT, "state", Type.TEXT, "where", Type.TEXT, "accepted", Type.INSTANT, "contract", Type.TEXT, "warranty", Type.DATE, "seen",
                Type.INSTANT, "checked", Type.TEXT), sink -> all.forEach(now -> sink.row(words.section(now.device()), now.device().id().value(),
                now.device().serial(), now.device().model(), words.of(now.device().state()), words.holder(now).orElse(now.device().location()),
                now.loan().flatMap(Loan::accepted).orElse(null), now.device().contract().orElse(null), now.device().warranty().orElse(null),
                now.seen().orElse(null), null)));
    }
}
