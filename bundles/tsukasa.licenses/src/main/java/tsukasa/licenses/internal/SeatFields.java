// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.util.List;
import java.util.Set;

import tsukasa.api.Texts;
import tsukasa.api.source.ImportField;
import tsukasa.api.source.ImportField.Kind;

/** The columns of the plain format of seats, in its order. */
final class SeatFields {
    static final String POOL = "pool";
    static final String USER = "user";
    static final String DEVICE = "device";
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String NOTE = "note";
    static final List<String> ALL = List.of(POOL, USER, DEVICE, FROM, UNTIL, NOTE);

    private static final Set<String> REQUIRED = Set.of(POOL, FROM);

    private SeatFields() {
    }

    static List<ImportField> all(Texts texts) {
        return ALL.stream().map(key -> new ImportField(key, texts.text("SeatFields_" + key), REQUIRED.contains(key),
                key.equals(FROM) || key.equals(UNTIL) ? Kind.DATE : Kind.TEXT, texts.text("SeatFields_" + key + "_hint"))).toList();
    }
}
