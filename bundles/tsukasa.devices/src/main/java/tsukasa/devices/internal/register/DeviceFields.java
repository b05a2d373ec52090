// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.register;

import java.util.List;
import java.util.Set;

import tsukasa.api.Texts;
import tsukasa.api.source.ImportField;
import tsukasa.api.source.ImportField.Kind;

/** The columns of the plain format of devices, in its order. */
public final class DeviceFields {
    public static final String ASSET = "asset";
    static final String SERIAL = "serial";
    static final String MODEL = "model";
    static final String NAME = "name";
    public static final String STATE = "state";
    static final String SECTION = "section";
    static final String CONTRACT = "contract";
    static final String WARRANTY = "warranty";
    public static final String SIM = "sim";
    static final String RING = "ring";
    static final String LOCATION = "location";
    static final String NOTES = "notes";
    public static final List<String> ALL = List.of(ASSET, SERIAL, MODEL, NAME, STATE, SECTION, CONTRACT, WARRANTY, SIM, RING, LOCATION, NOTES);

    private static final Set<String> REQUIRED = Set.of(ASSET, NAME);

    private DeviceFields() {
    }

    static List<ImportField> all(Texts texts) {
        return ALL.stream().map(key -> new ImportField(key, texts.text("DeviceFields_" + key), REQUIRED.contains(key), kind(key),
                texts.text("DeviceFields_" + key + "_hint"))).toList();
    }

    private static Kind kind(String key) {
        return switch (key) {
            case WARRANTY -> Kind.DATE;
            case RING -> Kind.NUMBER;
            case STATE -> Kind.CODE;
            default -> Kind.TEXT;
        };
    }
}
