// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.lost;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Texts;
import tsukasa.api.report.Block;
import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Content;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Report;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.Table;
import tsukasa.devices.Device;
import tsukasa.devices.DeviceService;
import tsukasa.devices.LostCase;
import tsukasa.devices.LostService;
import tsukasa.devices.Sim;
import tsukasa.devices.SimService;

/** What is to be done by hand about lost devices, a sheet for each: whom to call, about which line. */
@Component
public final class LostReport implements Report {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String DEVICE = "device";
    private final LostService lost;
    private final DeviceService devices;
    private final SimService sims;

    @Activate
    public LostReport(@Reference LostService lost, @Reference DeviceService devices, @Reference SimService sims) {
        this.lost = lost;
        this.devices = devices;
        this.sims = sims;
    }

    @Override
    public String id() {
        return "devices.lost";
    }

    @Override
    public String title(Locale locale) {
        return Texts.of(LostReport.class, locale).text("LostReport_title");
    }

    @Override
    public String purpose(Locale locale) {
        return Texts.of(LostReport.class, locale).text("LostReport_purpose");
    }

    @Override
    public ReportResult make(ReportRequest request) {
        Texts texts = Texts.of(LostReport.class, request.locale());
        String wanted = request.parameters().getOrDefault(DEVICE, "");
        Optional<Device> one = wanted.isBlank() ? Optional.empty() : devices.find(wanted);
        List<LostCase> cases = lost.open().stream().filter(some -> wanted.isBlank() || one.filter(device -> device.id().equals(some.device()))
                .isPresent()).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(texts.text(cases.isEmpty() ? "LostReport_none" : "LostReport_some", cases.size())));
        if (!cases.isEmpty()) {
            blocks.add(new Block.Tabular(table(cases, texts)));
        }
        cases.forEach(some -> blocks.add(sheet(some, request, texts)));
        return new ReportResult(id(), title(request.locale()), MOMENT.format(request.asOf().atZone(request.zone())),
                List.of(new ReportResult.Section(texts.text("LostReport_open"), blocks)));
    }

    private static Table table(List<LostCase> cases, Texts texts) {
        List<Column> columns = List.of(column("device", Type.TEXT, texts), column("borrower", Type.TEXT, texts), column("began", Type.INSTANT, texts),
                column("step", Type.TEXT, texts), column("state", Type.TEXT, texts), column("sentence", Type.TEXT, texts));
        return new Table("steps", texts.text("LostReport_steps"), columns, sink -> cases.forEach(one -> one.steps().forEach(step -> sink.row(
                one.device().value(), one.borrower().map(Object::toString).orElse(null), one.began(), texts.text("LostStep_" + step.step()),
                texts.text("LostReport_state_" + step.state()), step.sentence()))));
    }

    private static Column column(String id, Type type, Texts texts) {
        return new Column(id, texts.text("LostReport_column_" + id), type, switch (id) {
        case DEVICE -> Content.THING;
        case "borrower" -> Content.PERSON;
        case "sentence" -> Content.PROSE;
        default -> Content.OPEN;
        });
    }

    private Block sheet(LostCase one, ReportRequest request, Texts texts) {
        List<Block.Letter.Item> items = new ArrayList<>();
        Optional<Device> device = devices.device(one.device());
        device.ifPresent(known -> items.add(item(texts, "what", texts.text("LostReport_device", known.id(), known.model(), known.serial(),
                known.name()))));
        one.borrower().ifPresent(borrower -> items.add(item(texts, "who", borrower.value())));
        device.flatMap(Device::sim).flatMap(sims::sim).ifPresent(sim -> items.add(item(texts, "line", line(sim, texts))));
        one.steps().forEach(step -> items.add(new Block.Letter.Item(texts.text("LostStep_" + step.step()),
                texts.text("LostReport_stands", texts.text("LostReport_state_" + step.state()), step.sentence()).strip())));
        items.add(item(texts, "signed", ""));
        return new Block.Letter(MOMENT.format(request.asOf().atZone(request.zone())), "", "", texts.text("LostReport_subject", one.device()),
                List.of(texts.text("LostReport_reported", moment(one, request.zone()), one.by()), texts.text("LostReport_ask")),
                texts.text("LostReport_list"), items, texts.text("LostReport_end"));
    }

    private static String line(Sim sim, Texts texts) {
        return texts.text("LostReport_sim", sim.carrier(), sim.line(), sim.id());
    }

    private static String moment(LostCase one, ZoneId zone) {
        return MOMENT.format(one.began().atZone(zone));
    }

    private static Block.Letter.Item item(Texts texts, String key, String value) {
        return new Block.Letter.Item(texts.text("LostReport_item_" + key), value.isEmpty() ? "\u3000" : value);
    }
}
