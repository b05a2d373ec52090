// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.contact;

import java.util.List;
import java.util.Set;

import tsukasa.api.Texts;
import tsukasa.api.source.ImportField;
import tsukasa.api.source.ImportField.Kind;

/** The columns of the plain format of contacts, in its order. */
final class ContactFields {
    static final String DEVICE = "device";
    static final String AT = "at";
    static final String USER = "user";
    static final String ADDRESS = "address";
    static final String OS = "os";
    static final String BUILD = "osBuild";
    static final String CLIENT = "client";
    static final String ENCRYPTION = "encryption";
    static final String SIGNAL = "signal";
    static final String RADIO = "radio";
    static final String SIM = "iccid";
    static final String LINE = "line";
    static final String RECEIVED = "received";
    static final String SENT = "sent";
    static final String UP = "upSeconds";
    static final String DRIFT = "driftSeconds";
    static final String FREE = "diskFree";
    static final String SIZE = "diskSize";
    static final String KEY = "contact";
    static final List<String> ALL = List.of(DEVICE, AT, USER, ADDRESS, OS, BUILD, CLIENT, ENCRYPTION, SIGNAL, RADIO, SIM, LINE, RECEIVED, SENT, UP,
            DRIFT, FREE, SIZE, KEY);
    private static final Set<String> REQUIRED = Set.of(DEVICE, AT);
    private static final Set<String> NUMBERS = Set.of(RECEIVED, SENT, UP, FREE, SIZE);

    private ContactFields() {
    }

    static List<ImportField> all(Texts texts) {
        return ALL.stream().map(key -> new ImportField(key, texts.text("ContactFields_" + key), REQUIRED.contains(key), kind(key),
                texts.text("ContactFields_" + key + "_hint"))).toList();
    }

    private static Kind kind(String key) {
        return key.equals(AT) ? Kind.INSTANT : key.equals(ENCRYPTION) ? Kind.CODE : NUMBERS.contains(key) ? Kind.NUMBER : Kind.TEXT;
    }
}
