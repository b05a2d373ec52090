// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.contact;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import tsukasa.api.Bytes;
import tsukasa.api.UserId;
import tsukasa.devices.Contact.Facts;
import tsukasa.devices.Encryption;
import tsukasa.devices.Iccid;

/** The facts of a contact, each as a text. The names are kept in the database. */
public enum Fact {
    USER(facts -> facts.user().map(UserId::value)), ADDRESS(Facts::address), OS(Facts::os), BUILD(Facts::osBuild),
    CLIENT(Facts::client), ENCRYPTION(facts -> facts.encryption().map(Encryption::name)),
    SIGNAL(facts -> facts.signal().map(String::valueOf)), RADIO(Facts::radio), SIM(facts -> facts.sim().map(Iccid::value)),
    RECEIVED(facts -> bytes(facts.received())), SENT(facts -> bytes(facts.sent())), UP(facts -> micros(facts.up())),
    DRIFT(facts -> micros(facts.drift())), FREE(facts -> bytes(facts.diskFree())), SIZE(facts -> bytes(facts.diskSize()));

    private final Function<Facts, Optional<String>> said;

    Fact(Function<Facts, Optional<String>> said) {
        this.said = said;
    }

    Optional<String> of(Facts facts) {
        return said.apply(facts);
    }

    public static Facts facts(Map<Fact, Known.Stamped> known) {
        return new Facts(text(known, USER).map(UserId::new), text(known, ADDRESS), text(known, OS), text(known, BUILD), text(known, CLIENT),
                text(known, ENCRYPTION).map(Encryption::valueOf), text(known, SIGNAL).map(Integer::valueOf), text(known, RADIO),
                text(known, SIM).map(Iccid::new), amount(known, RECEIVED), amount(known, SENT), time(known, UP), time(known, DRIFT),
                amount(known, FREE), amount(known, SIZE));
    }

    private static Optional<String> text(Map<Fact, Known.Stamped> known, Fact fact) {
        return Optional.ofNullable(known.get(fact)).map(Known.Stamped::value);
    }

    private static Optional<Bytes> amount(Map<Fact, Known.Stamped> known, Fact fact) {
        return text(known, fact).map(count -> new Bytes(Long.parseLong(count)));
    }

    private static Optional<Duration> time(Map<Fact, Known.Stamped> known, Fact fact) {
        return text(known, fact).map(micros -> Duration.of(Long.parseLong(micros), ChronoUnit.MICROS));
    }

    private static Optional<String> bytes(Optional<Bytes> bytes) {
        return bytes.map(amount -> String.valueOf(amount.count()));
    }

    private static Optional<String> micros(Optional<Duration> time) {
        return time.map(amount -> String.valueOf(amount.toNanos() / 1_000));
    }
}
