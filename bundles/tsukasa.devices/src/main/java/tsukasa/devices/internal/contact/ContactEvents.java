// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import tsukasa.api.Bytes;
import tsukasa.api.UserId;
import tsukasa.api.source.SourceId;
import tsukasa.devices.Contact;
import tsukasa.devices.Encryption;
import tsukasa.devices.Iccid;
import tsukasa.persistence.EventTable;
import tsukasa.persistence.Micros;

/** How contacts lie in {@code device_contact}, and how they are read back. */
final class ContactEvents {
    private ContactEvents() {
    }

    static EventTable<Contact> table(String site) {
        return EventTable.<Contact>named("device_contact").key("site", contact -> site).key("source", contact -> contact.source().value())
                .key("contact_key", Contact::key).text("device_key", contact -> DeviceKey.of(contact.device()))
                .text("device", Contact::device).number("happened", contact -> Micros.of(contact.at()))
                .text("user_name", contact -> contact.facts().user().map(UserId::value).orElse(null))
                .text("address", contact -> contact.facts().address().orElse(null)).text("os", contact -> contact.facts().os().orElse(null))
                .text("os_build", contact -> contact.facts().osBuild().orElse(null))
                .text("client", contact -> contact.facts().client().orElse(null))
                .text("encryption", contact -> contact.facts().encryption().map(Encryption::name).orElse(null))
                .number("signal_dbm", contact -> contact.facts().signal().map(Integer::longValue).orElse(null))
                .text("radio", contact -> contact.facts().radio().orElse(null))
                .text("iccid", contact -> contact.facts().sim().map(Iccid::value).orElse(null))
                .number("received", contact -> bytes(contact.facts().received())).number("sent", contact -> bytes(contact.facts().sent()))
                .number("up_micros", contact -> micros(contact.facts().up()))
                .number("drift_micros", contact -> micros(contact.facts().drift()))
                .number("disk_free", contact -> bytes(contact.facts().diskFree()))
                .number("disk_size", contact -> bytes(contact.facts().diskSize())).build();
    }

    static Contact read(ResultSet row) throws SQLException {
        Contact.Facts facts = new Contact.Facts(text(row, "user_name").map(UserId::new), text(row, "address"), text(row, "os"),
                text(row, "os_build"), text(row, "client"), text(row, "encryption").map(Encryption::valueOf),
                number(row, "signal_dbm").map(Math::toIntExact), text(row, "radio"), text(row, "iccid").map(Iccid::new),
                number(row, "received").map(Bytes::new), number(row, "sent").map(Bytes::new), time(row, "up_micros"),
                time(row, "drift_micros"), number(row, "disk_free").map(Bytes::new), number(row, "disk_size").map(Bytes::new));
        return new Contact(new SourceId(row.getString("source")), row.getString("contact_key"), row.getString("device"),
                Micros.toInstant(row.getLong("happened")), facts);
    }

    private static Long bytes(Optional<Bytes> bytes) {
        return bytes.map(Bytes::count).orElse(null);
    }

    private static Long micros(Optional<Duration> time) {
        return time.map(amount -> amount.toNanos() / 1_000).orElse(null);
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    private static Optional<Duration> time(ResultSet row, String column) throws SQLException {
        return number(row, column).map(micros -> Duration.of(micros, ChronoUnit.MICROS));
    }
}
