// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.util.List;
import java.util.Optional;

import tsukasa.api.Section;
import tsukasa.api.report.Column.Type;
import tsukasa.devices.Contact;
import tsukasa.devices.Device;
import tsukasa.devices.Iccid;
import tsukasa.devices.Loan;
import tsukasa.devices.Sim;
import tsukasa.ui.RecordColumn;

/** The columns of devices. */
final class DeviceColumns {
    private DeviceColumns() {
    }

    static List<RecordColumn<FleetRow>> all(DeviceWords words) {
        return List.of(
                RecordColumn.<FleetRow> text("asset", words.text("Device_asset"), FleetRow::id).width(12),
                RecordColumn.<FleetRow> text("name", words.text("Device_name"), row -> row.device().name()).width(15),
                RecordColumn.<FleetRow> text("health", words.text("Device_health"), row -> words.health(row.now().health()))
                        .tone(row -> DeviceWords.tone(row.now().health())).width(11),
                RecordColumn.<FleetRow> text("state", words.text("Device_state"), row -> words.state(row.device().state()))
                        .tone(row -> DeviceWords.tone(row.device().state())).width(14),
                RecordColumn.<FleetRow> text("borrower", words.text("Device_borrower"), FleetRow::borrowerName).width(14),
                RecordColumn.<FleetRow> text("section", words.text("Device_section"), row -> row.device().section().map(Section::value)).width(16),
                RecordColumn.<FleetRow> of("seen", words.text("Device_seen"), Type.INSTANT, row -> row.now().seen()),
                RecordColumn.<FleetRow> text("model", words.text("Device_model"), row -> row.device().model()).width(16),
                RecordColumn.<FleetRow> text("osBuild", words.text("Device_osBuild"), row -> facts(row).osBuild()).width(15),
                RecordColumn.<FleetRow> text("client", words.text("Device_client"), row -> facts(row).client()).width(11),
                RecordColumn.<FleetRow> text("encryption", words.text("Device_encryption"), row -> words.encryption(facts(row).encryption())).width(9),
                RecordColumn.<FleetRow> text("line", words.text("Device_line"), row -> row.sim().map(Sim::line)).width(14),
                hidden("serial", words, row -> Optional.of(row.device().serial())),
                hidden("user", words, row -> row.loan().map(loan -> loan.borrower().value())),
                hidden("carrier", words, row -> row.sim().map(Sim::carrier)),
                hidden("sim", words, row -> row.device().sim().map(Iccid::value)).width(22),
                RecordColumn.<FleetRow> of("lent", words.text("Device_lent"), Type.DATE, row -> row.loan().map(Loan::from)).hidden(),
                RecordColumn.<FleetRow> of("due", words.text("Device_due"), Type.DATE, row -> row.loan().flatMap(Loan::due)).hidden(),
                RecordColumn.<FleetRow> of("accepted", words.text("Device_accepted"), Type.INSTANT, row -> row.loan().flatMap(Loan::accepted)).hidden(),
                hidden("contract", words, row -> row.device().contract()),
                RecordColumn.<FleetRow> of("warranty", words.text("Device_warranty"), Type.DATE, row -> row.device().warranty()).hidden(),
                RecordColumn.<FleetRow> of("ring", words.text("Device_ring"), Type.INTEGER, row -> row.device().ring()).hidden(),
                hidden("location", words, row -> Optional.of(row.device().location())),
                hidden("address", words, row -> facts(row).address()));
    }

    private static RecordColumn<FleetRow> hidden(String id, DeviceWords words, java.util.function.Function<FleetRow, Optional<String>> value) {
        return RecordColumn.<FleetRow> text(id, words.text("Device_" + id), value).hidden();
    }

    private static Contact.Facts facts(FleetRow row) {
        return row.now().facts();
    }

    /** What is known of a device that stays and changes seldom, as titles. */
    static List<String> factTitles(DeviceWords words) {
        return List.of("asset", "name", "health", "state", "borrower", "lent", "due", "accepted", "section", "seen", "os", "client", "encryption", "model",
                "serial", "line", "sim", "signal", "address", "disk", "warranty", "contract", "ring", "location", "notes").stream()
                .map(key -> words.text("Device_" + key)).toList();
    }

    /** In the order of the titles. */
    static List<String> facts(FleetRow row, java.time.Instant now, DeviceWords words) {
        Device device = row.device();
        Contact.Facts facts = facts(row);
        return List.of(device.id().value(), device.name(), words.health(row.now().health()), words.state(device.state()),
                row.loan().map(loan -> row.borrower().map(member -> words.text("Device_person", member.name(), loan.borrower()))
                        .orElse(loan.borrower().value())).orElse(""),
                words.day(row.loan().map(Loan::from)), words.day(row.loan().flatMap(Loan::due)),
                row.loan().map(loan -> loan.accepted().map(at -> words.formats().instant(at)).orElse(words.text("Device_unaccepted"))).orElse(""),
                device.section().map(Section::value).orElse(""),
                row.now().seen().map(at -> words.text("Device_seenAgo", words.formats().instant(at), words.formats().ago(at, now)))
                        .orElse(words.text("Device_neverSeen")),
                join(facts.os(), facts.osBuild()), facts.client().orElse(""), words.encryption(facts.encryption()), device.model(), device.serial(),
                row.sim().map(sim -> words.text("Device_lineOf", sim.line(), sim.carrier(), words.sim(sim.state()))).orElse(""),
                simText(device, facts, words), join(facts.radio(), facts.signal().map(dBm -> dBm + " dBm")), facts.address().orElse(""),
                facts.diskFree().map(free -> words.text("Device_diskFree", words.formats().bytes(free))).orElse(""),
                words.day(device.warranty()), device.contract().orElse(""), Integer.toString(device.ring()), device.location(), device.notes());
    }

    private static String simText(Device device, Contact.Facts facts, DeviceWords words) {
        String belongs = device.sim().map(Iccid::value).orElse("");
        return facts.sim().filter(seen -> !seen.value().equals(belongs)).map(seen -> words.text("Device_otherSim", belongs, seen)).orElse(belongs);
    }

    private static String join(Optional<String> one, Optional<String> other) {
        return (one.orElse("") + " " + other.orElse("")).strip();
    }
}
