// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.JapaneseCalendar;
import tsukasa.api.Texts;
import tsukasa.api.report.Block;
import tsukasa.api.report.Chart;
import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Figure;
import tsukasa.api.report.Pedigree;
import tsukasa.api.report.Report;
import tsukasa.api.report.ReportChoice;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.ReportResult.Section;
import tsukasa.api.report.Table;
import tsukasa.api.staff.StaffList;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Contact;
import tsukasa.devices.DeviceFinding;
import tsukasa.devices.DeviceHealth;
import tsukasa.devices.DeviceNow;
import tsukasa.devices.Encryption;
import tsukasa.devices.FindingService;
import tsukasa.devices.FleetService;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.Loan;

/** The fleet as it is now: how well it is, whether it keeps the rules, who has it. Parameter: {@code section}. */
@Component
public final class FleetReport implements Report {
    private static final int VERSIONS = 12;
    private static final int SECTIONS = 10;
    private static final List<DeviceHealth> SHOWN = List.of(DeviceHealth.OK, DeviceHealth.UNKNOWN, DeviceHealth.WARNING, DeviceHealth.CRITICAL);
    private final FleetService fleet;
    private final FindingService findings;
    private final StaffList staff;

    @Activate
    public FleetReport(@Reference FleetService fleet, @Reference FindingService findings, @Reference StaffList staff) {
        this.fleet = fleet;
        this.findings = findings;
        this.staff = staff;
    }

    @Override
    public String id() {
        return "devices.fleet";
    }

    @Override
    public String title(Locale locale) {
        return Texts.of(FleetReport.class, locale).text("FleetReport_title");
    }

    @Override
    public String purpose(Locale locale) {
        return Texts.of(FleetReport.class, locale).text("FleetReport_purpose");
    }

    @Override
    public List<ReportChoice> choices(Locale locale) {
        Texts texts = Texts.of(FleetReport.class, locale);
        return List.of(new ReportChoice("section", texts.text("FleetReport_choice"), texts.text("FleetReport_choiceHint"), List.of()));
    }

    @Override
    public ReportResult make(ReportRequest request) {
        Wording words = Wording.of(request, staff.members());
        List<DeviceNow> all = fleet.devices(Wording.query(request)).devices().stream().filter(now -> now.device().state() != LifeCycle.RETIRED).toList();
        Set<AssetNumber> asked = all.stream().map(now -> now.device().id()).collect(Collectors.toSet());
        List<DeviceFinding> found = findings.findings(request.locale()).stream().filter(one -> one.silenced().isEmpty())
                .filter(one -> one.device().map(asked::contains).orElse(request.parameters().getOrDefault("section", "").isBlank())).toList();
        Texts texts = words.texts();
        return new ReportResult(id(), title(request.locale()), texts.text("FleetReport_subtitle", JapaneseCalendar.inFull(words.today(), request.locale())),
                List.of(new Section(texts.text("FleetReport_status"), status(all, words)), new Section(texts.text("FleetReport_lending"), lending(all, words)),
                new Section(texts.text("FleetReport_compliance"), compliance(all, words)),
                new Section(texts.text("FleetReport_findings"), List.of(findings(found, words))),
                new Section(texts.text("FleetReport_devices"), List.of(new Block.Tabular(devices(all, words))))));
    }

    static List<Block> status(List<DeviceNow> all, Wording words) {
        List<Figure> figures = new ArrayList<>();
        figures.add(count("devices", all, "", words));
        SHOWN.forEach(health -> figures.add(judged(health, all, words)));
        figures.add(judged(DeviceHealth.IDLE, all, words));
        Map<String, List<DeviceNow>> sections = all.stream().filter(now -> now.health() != DeviceHealth.IDLE)
                .collect(Collectors.groupingBy(now -> words.section(now.device()), TreeMap::new, Collectors.toList()));
        List<Block> blocks = new ArrayList<>(List.of(new Block.Figures(figures)));
        attention(sections, words).ifPresent(chart -> blocks.add(new Block.Charted(chart)));
        blocks.add(new Block.Tabular(bySection(sections, words)));
        return blocks;
    }

    private static Figure judged(DeviceHealth health, List<DeviceNow> all, Wording words) {
        List<DeviceNow> some = all.stream().filter(now -> now.health() == health).toList();
        return words.count("devices." + health, some.size(), "").from(Pedigree.count(words.texts().text("Source_devices.health", words.of(health)),
                devices(some, words)));
    }

    /** A figure that counts these devices. */
    private static Figure count(String id, List<DeviceNow> some, String note, Wording words) {
        return words.count(id, some.size(), note).from(Pedigree.count(words.texts().text("Source_" + id), devices(some, words)));
    }

    /** The sections with the most devices that are not well, if there is one. */
    private static Optional<Chart> attention(Map<String, List<DeviceNow>> sections, Wording words) {
        Map<String, Long> counts = sections.entrySet().stream().map(one -> Map.entry(one.getKey(), notWell(one.getValue())))
                .filter(one -> one.getValue() > 0).sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey())).limit(SECTIONS)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
        Texts texts = words.texts();
        return counts.isEmpty() ? Optional.empty() : Optional.of(new Chart.ByCategory("devices.attention", texts.text("FleetReport_attention"),
                texts.text("FleetReport_attention_text"), Chart.ByCategory.Form.HORIZONTAL_BARS, List.copyOf(counts.keySet()),
                texts.text("FleetReport_unit"), List.of(new Chart.CategorySeries(texts.text("FleetReport_attention"),
                counts.values().stream().mapToDouble(Long::doubleValue).toArray()))));
    }

    private static long notWell(List<DeviceNow> some) {
        return some.stream().filter(now -> now.health() != DeviceHealth.OK).count();
    }

    private static Table bySection(Map<String, List<DeviceNow>> sections, Wording words) {
        List<Column> columns = new ArrayList<>(words.columns("section", Type.TEXT, "count", Type.INTEGER));
        SHOWN.forEach(health -> columns.add(new Column(health.name().toLowerCase(Locale.ROOT), words.of(health), Type.INTEGER)));
        return new Table("sections", words.texts().text("FleetReport_bySection"), columns, sink -> sections.forEach((section, some) -> {
            List<Object> cells = new ArrayList<>(List.of(section, (long) some.size()));
            SHOWN.forEach(health -> cells.add(some.stream().filter(now -> now.health() == health).count()));
            sink.row(cells.toArray());
        }));
    }

    private static List<Block> lending(List<DeviceNow> all, Wording words) {
        return List.of(new Block.Figures(List.of(count("loans", all.stream().filter(now -> now.loan().isPresent()).toList(), "", words),
                count("loans.overdue", all.stream().filter(words::overdue).toList(), "", words),
                count("loans.unsigned", all.stream().filter(Wording::unsigned).toList(), words.texts().text("FleetReport_unsigned"), words))));
    }

    private static List<Block> compliance(List<DeviceNow> all, Wording words) {
        List<DeviceNow> used = all.stream().filter(now -> now.device().state() == LifeCycle.LENT).toList();
        List<DeviceNow> on = used.stream().filter(now -> now.facts().encryption().equals(Optional.of(Encryption.ON))).toList();
        List<DeviceNow> off = used.stream().filter(now -> now.facts().encryption().equals(Optional.of(Encryption.OFF))).toList();
        List<DeviceNow> unknown = used.stream().filter(now -> !on.contains(now) && !off.contains(now)).toList();
        return List.of(new Block.Paragraph(words.texts().text("FleetReport_ofLent", used.size())),
                new Block.Figures(List.of(count("encryption.on", on, "", words), count("encryption.off", off, "", words),
                count("encryption.unknown", unknown, words.texts().text("FleetReport_unknown"), words))),
                new Block.Tabular(versions("os", used, words, facts -> facts.osBuild().map(build -> facts.os().map(os -> os + " ").orElse("") + build))),
                new Block.Tabular(versions("client", used, words, Contact.Facts::client)));
    }

    private static Table versions(String id, List<DeviceNow> used, Wording words, Function<Contact.Facts, Optional<String>> said) {
        Map<String, Long> counts = used.stream().collect(Collectors.groupingBy(now -> said.apply(now.facts())
                .orElseGet(() -> words.texts().text("FleetReport_notKnown")), TreeMap::new, Collectors.counting()));
        return new Table(id, words.texts().text("FleetReport_" + id), words.columns("version", Type.TEXT, "count", Type.INTEGER, "share", Type.PERCENT),
                sink -> counts.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())).limit(VERSIONS)
                .forEach(one -> sink.row(one.getKey(), one.getValue(), one.getValue() / (double) used.size())));
    }

    private static Block findings(List<DeviceFinding> found, Wording words) {
        if (found.isEmpty()) {
            return new Block.Paragraph(words.texts().text("FleetReport_noFinding"));
        }
        return new Block.Tabular(new Table("findings", words.texts().text("FleetReport_findings"), words.columns("severity", Type.TEXT, "subject", Type.TEXT,
                "summary", Type.TEXT, "solution", Type.TEXT, "since", Type.INSTANT, "acknowledged", Type.TEXT), sink -> found.forEach(one -> sink.row(
                words.texts().text("DeviceHealth_" + one.severity()), one.subject(), one.summary(), one.solution(), one.since(),
                one.acknowledged().map(who -> who.by().value()).orElse(null)))));
    }

    private static Table devices(List<DeviceNow> all, Wording words) {
        return new Table("devices", words.texts().text("FleetReport_devices"), words.columns("asset", Type.TEXT, "name", Type.TEXT, "state", Type.TEXT,
                "section", Type.TEXT, "holder", Type.TEXT, "from", Type.DATE, "due", Type.DATE, "health", Type.TEXT, "seen", Type.INSTANT, "osBuild",
                Type.TEXT, "client", Type.TEXT, "encryption", Type.TEXT), sink -> all.forEach(now -> sink.row(now.device().id().value(), now.device().name(),
                words.of(now.device().state()), words.section(now.device()), words.holder(now).orElse(null), now.loan().map(Loan::from).orElse(null),
                now.loan().flatMap(Loan::due).orElse(null), words.of(now.health()), now.seen().orElse(null), now.facts().osBuild().orElse(null),
                now.facts().client().orElse(null), now.facts().encryption().map(one -> words.texts().text("Encryption_" + one)).orElse(null))));
    }
}
