// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tsukasa.api.Bytes;
import tsukasa.api.source.SourceId;
import tsukasa.devices.Contact;
import tsukasa.devices.Device;
import tsukasa.devices.Encryption;
import tsukasa.devices.FleetService;
import tsukasa.devices.Iccid;
import tsukasa.devices.Sim;
import tsukasa.devices.internal.register.RegisterImport;
import tsukasa.devices.internal.register.KeptCells;
import tsukasa.reports.plain.RowProblems;

/** One import of contacts. Which contact a row is says its own key, else device and instant. */
final class ContactImport implements RegisterImport {
    private static final int LONGEST = 100;
    private static final int LONGEST_KEY = 250;
    private static final long MOST = 999_999_999_999_999_999L;
    private static final Set<String> ON = Set.of("on", "true", "yes", "1", "有効", "オン", "暗号化済み");
    private static final Set<String> OFF = Set.of("off", "false", "no", "0", "無効", "オフ", "未暗号化");
    private final FleetStorage storage;
    private final FleetRegister register;
    private final SourceId source;
    private final RowProblems problems;
    private final Map<String, Contact> contacts = new LinkedHashMap<>();
    private List<Contact> fresh = List.of();

    ContactImport(FleetStorage storage, FleetRegister register, SourceId source, RowProblems problems) {
        this.storage = storage;
        this.register = register;
        this.source = source;
        this.problems = problems;
    }

    @Override
    public void read(tsukasa.api.source.ImportRow row) {
        KeptCells cells = new KeptCells(row, "ContactFields", problems);
        String device = cells.required(ContactFields.DEVICE, Device.LONGEST, "");
        String written = cells.required(ContactFields.AT, LONGEST, "");
        Optional<Instant> at = written.isEmpty() ? Optional.empty() : cells.moment(ContactFields.AT, storage.site().zone(), Optional.empty());
        String key = cells.text(ContactFields.KEY, LONGEST_KEY, "").strip();
        Contact.Facts facts = facts(cells);
        if (cells.sound()) {
            String own = key.isEmpty() ? at.orElseThrow() + " " + DeviceKey.of(device) : key;
            String cut = own.length() <= LONGEST_KEY ? own : own.substring(0, LONGEST_KEY);
            contacts.putIfAbsent(cut, new Contact(source, cut, device, at.orElseThrow(), facts));
        }
    }

    private Contact.Facts facts(KeptCells cells) {
        Contact.Builder facts = Contact.Facts.builder().user(user(cells.text(ContactFields.USER, Device.LONGEST, "")))
                .address(cells.text(ContactFields.ADDRESS, LONGEST, ""))
                .os(cells.text(ContactFields.OS, Device.LONGEST, ""), cells.text(ContactFields.BUILD, Device.LONGEST, ""))
                .client(cells.text(ContactFields.CLIENT, Device.LONGEST, ""))
                .encryption(cells.code(ContactFields.ENCRYPTION, null, ContactImport::encryption, "on, off"))
                .radio(cells.text(ContactFields.RADIO, LONGEST, ""), whole(cells, ContactFields.SIGNAL).map(Long::intValue).orElse(null))
                .sim(sim(cells).orElse(null))
                .counters(bytes(cells, ContactFields.RECEIVED), bytes(cells, ContactFields.SENT))
                .disk(bytes(cells, ContactFields.FREE), bytes(cells, ContactFields.SIZE));
        if (cells.has(ContactFields.UP)) {
            facts.up(Duration.ofSeconds(cells.number(ContactFields.UP, 0, Integer.MAX_VALUE, 0)));
        }
        whole(cells, ContactFields.DRIFT).map(Duration::ofSeconds).ifPresent(facts::drift);
        return facts.build();
    }

    /** The login name of what may be a mail address or have a domain in front. */
    private static String user(String text) {
        String bare = text.strip();
        String name = bare.indexOf('@') > 0 ? bare.substring(0, bare.indexOf('@')) : bare.substring(bare.lastIndexOf('\\') + 1);
        return name.toLowerCase(Locale.ROOT);
    }

    private static Optional<Encryption> encryption(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return ON.contains(word) ? Optional.of(Encryption.ON) : OFF.contains(word) ? Optional.of(Encryption.OFF) : Optional.empty();
    }

    /** By its number, or by that of its line where it is registered. */
    private Optional<Iccid> sim(KeptCells cells) {
        String number = cells.text(ContactFields.SIM, LONGEST, "").replaceAll("[^0-9A-Za-z]", "");
        if (number.matches("[0-9]{10,22}")) {
            return Optional.of(new Iccid(number));
        }
        if (!number.isEmpty()) {
            cells.wrong(ContactFields.SIM, "Import_iccid", number);
        }
        String line = cells.text(ContactFields.LINE, LONGEST, "");
        return line.isBlank() ? Optional.empty() : register.simOfLine(line).map(Sim::id);
    }

    private static Bytes bytes(KeptCells cells, String field) {
        return cells.has(field) ? new Bytes(cells.number(field, 0, MOST, 0)) : null;
    }

    private static Optional<Long> whole(KeptCells cells, String field) {
        String text = cells.row().value(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches("[+-]?[0-9]{1,9}")) {
            return Optional.of(Long.valueOf(text));
        }
        cells.wrong(field, "Import_whole", text);
        return Optional.empty();
    }

    @Override
    public long compare() {
        Set<String> known = storage.tables().contacts().known(source.value(), List.copyOf(contacts.keySet()));
        fresh = new ArrayList<>(contacts.values());
        fresh.removeIf(contact -> known.contains(contact.key()));
        return fresh.size();
    }

    @Override
    public void store() {
        storage.tables().log().appendInTransaction(fresh.iterator());
        storage.publish(FleetService.TOPIC);
    }
}
