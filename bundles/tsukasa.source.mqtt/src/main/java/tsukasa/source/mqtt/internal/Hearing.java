// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.mqtt.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

import tsukasa.api.source.SourceId;
import tsukasa.devices.Contact;
import tsukasa.devices.Device;

/**
 * Makes contacts of what arrives. A message that comes live was said now, whatever the device's clock says, and tells how far that
 * clock is off; one that has waited at the broker was said when the device's clock, put right by that, says.
 */
final class Hearing {
    private static final int MOST_CLOCKS = 100_000;
    private final SourceId source;
    private final Broker broker;
    private final Concerns concerns;
    private final Map<String, Duration> drifts = new HashMap<>();

    Hearing(SourceId source, Broker broker, Concerns concerns) {
        this.source = source;
        this.broker = broker;
        this.concerns = concerns;
    }

    /** Empty if it tells of no contact, or can't be understood. */
    Optional<Contact> hear(Inbox.Arrived message) {
        String device = broker.device(message.topic()).strip();
        if (device.isEmpty() || device.length() > Device.LONGEST) {
            concerns.wrong(message.topic(), "topic");
            return Optional.empty();
        }
        try {
            return contact(device, Status.parse(message.payload()), message);
        } catch (IllegalArgumentException e) {
            concerns.wrong(device, e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Contact> contact(String device, Status status, Inbox.Arrived message) {
        if (status.wrong().isEmpty()) {
            concerns.right(device);
        } else {
            concerns.wrong(device, status.wrong().getFirst());
        }
        if (message.late() && status.told().isEmpty() && (message.retained() || status.offline())) {
            return Optional.empty(); // nobody knows when that was
        }
        Instant at = message.at();
        if (status.told().isPresent() && message.late()) {
            Instant righted = status.told().get().minus(drifts.getOrDefault(device, Duration.ZERO));
            at = righted.isBefore(at) ? righted : at;
        } else if (status.told().isPresent()) {
            Duration drift = Duration.between(at, status.told().get());
            remember(device, drift);
            status.facts().drift(drift);
        }
        Contact.Facts facts = status.offline() ? Contact.Facts.NONE : status.facts().build();
        return Optional.of(new Contact(source, key(device, status, message), device, at, facts));
    }

    private void remember(String device, Duration drift) {
        if (drifts.size() < MOST_CLOCKS || drifts.containsKey(device)) {
            drifts.put(device, drift);
        }
    }

    /** The same message is the same contact, however often the broker brings it. */
    private static String key(String device, Status status, Inbox.Arrived message) {
        CRC32 sum = new CRC32();
        sum.update(message.payload());
        return device + "@" + status.told().orElse(message.at()) + "#" + HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
