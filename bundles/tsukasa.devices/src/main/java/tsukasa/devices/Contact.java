// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

import tsukasa.api.Bytes;
import tsukasa.api.UserId;
import tsukasa.api.source.SourceId;

/**
 * What a source saw of a device, never changed once stored. What it did not say is empty.
 *
 * @param key      the source's own key of the contact, unique within the source; the same key again is a no-op
 * @param device   by which the source calls the device: computer name, asset number or serial number, compared ignoring case
 * @param at       when it was seen, UTC, kept to the microsecond
 * @param facts    what it said of itself
 */
public record Contact(SourceId source, String key, String device, Instant at, Facts facts) {
    public Contact {
        Objects.requireNonNull(source);
        Objects.requireNonNull(facts);
        at = at.truncatedTo(ChronoUnit.MICROS);
        Names.require(key, "a contact's key", 250);
        Names.require(device, "a device's name", Device.LONGEST);
    }

    /**
     * What a device says of itself.
     *
     * @param user       who is or was last logged in
     * @param osBuild    for example {@code 10.0.22631.4460}; compared number by number
     * @param client     version of the remote-desktop client
     * @param signal     of the radio, in dBm
     * @param radio      technology: LTE, 5G
     * @param received   bytes of the mobile interface to the device since it was started, as its counter says
     * @param sent       as above, from the device
     * @param up         how long it has been running; tells a counter that began anew from a late contact
     * @param drift      its clock against ours; positive: it is ahead
     * @param diskFree   of the system disk
     */
    public record Facts(Optional<UserId> user, Optional<String> address, Optional<String> os, Optional<String> osBuild,
            Optional<String> client, Optional<Encryption> encryption, Optional<Integer> signal, Optional<String> radio,
            Optional<Iccid> sim, Optional<Bytes> received, Optional<Bytes> sent, Optional<Duration> up, Optional<Duration> drift,
            Optional<Bytes> diskFree, Optional<Bytes> diskSize) {
        /** It was seen, and nothing else is known. */
        public static final Facts NONE = builder().build();

        public static Builder builder() {
            return new Builder();
        }
    }

    /** Collects what is known. Empty and blank texts count as not known; one that is too long is cut. */
    public static final class Builder {
        private static final int LONGEST = 100;

        private UserId user;
        private String address;
        private String os;
        private String osBuild;
        private String client;
        private Encryption encryption;
        private Integer signal;
        private String radio;
        private Iccid sim;
        private Bytes received;
        private Bytes sent;
        private Duration up;
        private Duration drift;
        private Bytes diskFree;
        private Bytes diskSize;

        private Builder() {
        }

        public Builder user(String value) {
            user = known(value) ? new UserId(cut(value)) : null;
            return this;
        }

        public Builder address(String value) {
            address = text(value);
            return this;
        }

        public Builder os(String name, String build) {
            os = text(name);
            osBuild = text(build);
            return this;
        }

        public Builder client(String version) {
            client = text(version);
            return this;
        }

        public Builder encryption(Encryption value) {
            encryption = value;
            return this;
        }

        public Builder radio(String technology, Integer dBm) {
            radio = text(technology);
            signal = dBm;
            return this;
        }

        public Builder sim(Iccid value) {
            sim = value;
            return this;
        }

        public Builder counters(Bytes toDevice, Bytes fromDevice) {
            received = toDevice;
            sent = fromDevice;
            return this;
        }

        public Builder up(Duration value) {
            up = value;
            return this;
        }

        public Builder drift(Duration value) {
            drift = value;
            return this;
        }

        public Builder disk(Bytes free, Bytes size) {
            diskFree = free;
            diskSize = size;
            return this;
        }

        public Facts build() {
            return new Facts(Optional.ofNullable(user), Optional.ofNullable(address), Optional.ofNullable(os), Optional.ofNullable(osBuild),
                    Optional.ofNullable(client), Optional.ofNullable(encryption), Optional.ofNullable(signal), Optional.ofNullable(radio),
                    Optional.ofNullable(sim), Optional.ofNullable(received), Optional.ofNullable(sent), Optional.ofNullable(up),
                    Optional.ofNullable(drift), Optional.ofNullable(diskFree), Optional.ofNullable(diskSize));
        }

        private static String text(String value) {
            return known(value) ? cut(value) : null;
        }

        private static String cut(String value) {
            String bare = value.strip();
            return bare.length() <= LONGEST ? bare : bare.substring(0, LONGEST);
        }

        private static boolean known(String value) {
            return value != null && !value.isBlank();
        }
    }
}
