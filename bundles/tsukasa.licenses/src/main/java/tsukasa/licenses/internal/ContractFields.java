// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.util.List;
import java.util.Set;

import tsukasa.api.Texts;
import tsukasa.api.source.ImportField;
import tsukasa.api.source.ImportField.Kind;

/** The columns of the plain format of contracts, in its order. */
final class ContractFields {
    static final String CONTRACT = "contract";
    static final String NAME = "name";
    static final String VENDOR = "vendor";
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String NOTICE_DAYS = "noticeDays";
    static final String YEARLY_COST = "yearlyCost";
    static final String NOTES = "notes";
    static final List<String> ALL = List.of(CONTRACT, NAME, VENDOR, FROM, UNTIL, NOTICE_DAYS, YEARLY_COST, NOTES);

    private static final Set<String> REQUIRED = Set.of(CONTRACT, NAME, FROM);

    private ContractFields() {
    }

    static List<ImportField> all(Texts texts) {
        return ALL.stream().map(key -> new ImportField(key, texts.text("ContractFields_" + key), REQUIRED.contains(key), kind(key),
                texts.text("ContractFields_" + key + "_hint"))).toList();
    }

    private static Kind kind(String key) {
        return switch (key) {
            case FROM, UNTIL -> Kind.DATE;
            case NOTICE_DAYS, YEARLY_COST -> Kind.NUMBER;
            default -> Kind.TEXT;
        };
    }
}
