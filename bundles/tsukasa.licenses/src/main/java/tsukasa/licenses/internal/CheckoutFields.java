// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.util.List;
import java.util.Set;

import tsukasa.api.Texts;
import tsukasa.api.source.ImportField;
import tsukasa.api.source.ImportField.Kind;

/** The columns of the plain format of checkouts, in its order; those after the end are extras that may be added. */
final class CheckoutFields {
    static final String PRODUCT = "product";
    static final String USER = "user";
    static final String DEVICE = "device";
    static final String QUANTITY = "quantity";
    static final String START = "start";
    static final String END = "end";
    static final String CHECKOUT = "checkout";
    static final String DENIED = "denied";
    static final List<String> ALL = List.of(PRODUCT, USER, DEVICE, QUANTITY, START, END, CHECKOUT, DENIED);

    private static final Set<String> REQUIRED = Set.of(PRODUCT, START);

    private CheckoutFields() {
    }

    static List<ImportField> all(Texts texts) {
        return ALL.stream().map(key -> new ImportField(key, texts.text("CheckoutFields_" + key), REQUIRED.contains(key), kind(key),
                texts.text("CheckoutFields_" + key + "_hint"))).toList();
    }

    private static Kind kind(String key) {
        return switch (key) {
            case QUANTITY -> Kind.NUMBER;
            case START, END -> Kind.INSTANT;
            default -> Kind.TEXT;
        };
    }
}
