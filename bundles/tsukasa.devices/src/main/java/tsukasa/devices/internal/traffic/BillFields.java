// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.traffic;

import java.util.List;
import java.util.Set;

import tsukasa.api.Texts;
import tsukasa.api.source.ImportField;
import tsukasa.api.source.ImportField.Kind;

/** The columns of the plain format of carriers' bills, in its order. */
final class BillFields {
    static final String LINE = "line";
    static final String DAY = "day";
    static final String MONTH = "month";
    static final String BYTES = "bytes";
    static final String MEGABYTES = "megabytes";
    static final String PACKETS = "packets";
    static final String YEN = "yen";
    static final List<String> ALL = List.of(LINE, DAY, MONTH, BYTES, YEN, MEGABYTES, PACKETS);
    private static final Set<String> REQUIRED = Set.of(LINE);

    private BillFields() {
    }

    static List<ImportField> all(Texts texts) {
        return ALL.stream().map(key -> new ImportField(key, texts.text("BillFields_" + key), REQUIRED.contains(key),
                key.equals(DAY) ? Kind.DATE : key.equals(LINE) || key.equals(MONTH) || key.equals(MEGABYTES) ? Kind.TEXT : Kind.NUMBER,
                texts.text("BillFields_" + key + "_hint"))).toList();
    }
}
