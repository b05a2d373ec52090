// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.util.List;
import java.util.Set;

import tsukasa.api.Texts;
import tsukasa.api.source.ImportField;
import tsukasa.api.source.ImportField.Kind;

/** The columns of the plain format of pools, in its order; those after the cost of a seat are extras that may be added. */
final class PoolFields {
    static final String POOL = "pool";
    static final String PRODUCT = "product";
    static final String COUNTING = "counting";
    static final String DISCONNECTED = "disconnected";
    static final String FROM = "from";
    static final String ENTITLEMENT = "entitlement";
    static final String SEAT_COST = "seatCostPerMonth";
    static final String BASIS = "basis";
    static final String FEATURE = "feature";
    static final String SOURCES = "sources";
    static final String GRACE = "grace";
    static final String CONTRACT = "contract";
    static final String NOTES = "notes";
    static final String SESSIONS = "sessions";
    static final String CHECKOUTS = "checkouts";
    static final List<String> ALL = List.of(POOL, PRODUCT, COUNTING, DISCONNECTED, FROM, ENTITLEMENT, SEAT_COST, BASIS, FEATURE, SOURCES,
            GRACE, CONTRACT, NOTES);

    private static final Set<String> REQUIRED = Set.of(POOL, PRODUCT, COUNTING, FROM, ENTITLEMENT);

    private PoolFields() {
    }

    static List<ImportField> all(Texts texts) {
        return ALL.stream().map(key -> new ImportField(key, texts.text("PoolFields_" + key), REQUIRED.contains(key), kind(key),
                texts.text("PoolFields_" + key + "_hint"))).toList();
    }

    private static Kind kind(String key) {
        return switch (key) {
            case COUNTING, DISCONNECTED, BASIS -> Kind.CODE;
            case FROM -> Kind.DATE;
            case ENTITLEMENT, SEAT_COST -> Kind.NUMBER;
            default -> Kind.TEXT;
        };
    }
}
