// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.snmp.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Bytes;
import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.devices.Contact;
import tsukasa.devices.Encryption;
import tsukasa.devices.Iccid;

/** What the {@code extend} commands of an agent print, and what that says of the device. */
final class Extends {
    private final Map<What, String> names = new LinkedHashMap<>();

    /** What can be told so. */
    enum What {
        ICCID, USER, CLIENT, ENCRYPTION, SIGNAL, RADIO, RECEIVED, SENT, OSBUILD;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<What> of(String key) {
            return Arrays.stream(values()).filter(what -> what.name().equalsIgnoreCase(key)).findFirst();
        }
    }

    Extends(String[] lines, Texts texts) {
        for (String line : lines) {
            if (line.isBlank()) {
                continue;
            }
            int sign = line.indexOf('=');
            What what = sign < 0 ? null : What.of(line.substring(0, sign).strip()).orElse(null);
            String name = line.substring(sign + 1).strip();
            if (what == null || name.isEmpty()) {
                throw new Refusal(texts.text("Extends_line", line, String.join(", ", Arrays.stream(What.values()).map(What::key).toList())));
            }
            names.put(what, name);
        }
    }

    Map<What, String> names() {
        return names;
    }

    /** Adds what was said; answers what could not be understood. */
    static Optional<String> say(Map<What, String> said, String description, Contact.Builder facts) {
        Optional<String> wrong = Optional.empty();
        Map<What, String> rest = new LinkedHashMap<>(said);
        rest.values().removeIf(String::isBlank);
        Optional<Integer> signal = number(rest, What.SIGNAL).map(Long::intValue);
        Optional<Long> received = number(rest, What.RECEIVED);
        Optional<Long> sent = number(rest, What.SENT);
        facts.user(rest.get(What.USER)).client(rest.get(What.CLIENT)).radio(rest.get(What.RADIO), signal.orElse(null));
        facts.counters(received.filter(count -> count >= 0).map(Bytes::new).orElse(null), sent.filter(count -> count >= 0).map(Bytes::new).orElse(null));
        facts.os(description, rest.getOrDefault(What.OSBUILD, OsBuild.in(description).orElse("")));
        for (What what : new What[] {What.SIGNAL, What.RECEIVED, What.SENT}) {
            if (rest.containsKey(what) && number(rest, what).isEmpty()) {
                wrong = Optional.of(what.key() + " = " + rest.get(what));
            }
        }
        if (rest.containsKey(What.ENCRYPTION)) {
            String value = rest.get(What.ENCRYPTION).strip().toLowerCase(Locale.ROOT);
            if (value.matches("on|true|yes|1")) {
                facts.encryption(Encryption.ON);
            } else if (value.matches("off|false|no|0")) {
                facts.encryption(Encryption.OFF);
            } else {
                wrong = Optional.of("encryption = " + value);
            }
        }
        if (rest.containsKey(What.ICCID)) {
            String value = rest.get(What.ICCID).strip().replaceFirst("[Ff]+$", "");
            if (value.matches("\\d{10,22}")) {
                facts.sim(new Iccid(value));
            } else {
                wrong = Optional.of("iccid = " + value);
            }
        }
        return wrong;
    }

    private static Optional<Long> number(Map<What, String> said, What what) {
        String value = said.getOrDefault(what, "").strip();
        return value.matches("-?\\d{1,18}") ? Optional.of(Long.parseLong(value)) : Optional.empty();
    }
}
