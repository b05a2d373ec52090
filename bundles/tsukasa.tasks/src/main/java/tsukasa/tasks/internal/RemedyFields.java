// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.util.List;
import java.util.Set;

import tsukasa.api.Texts;
import tsukasa.api.source.ImportField;
import tsukasa.api.source.ImportField.Kind;

/** The columns of the plain format of remedies, in its order; the day from which one is live is an extra. */
final class RemedyFields {
    static final String ID = "id";
    static final String NAME = "name";
    static final String COST = "cost";
    static final String REMOVES = "removes";
    static final String LIVE = "live";
    static final List<String> ALL = List.of(ID, NAME, COST, REMOVES, LIVE);
    private static final Set<String> REQUIRED = Set.of(ID, NAME, COST, REMOVES);

    private RemedyFields() {
    }

    static List<ImportField> all(Texts texts) {
        return ALL.stream().map(key -> new ImportField(key, texts.text("RemedyFields_" + key), REQUIRED.contains(key), kind(key),
                texts.text("RemedyFields_" + key + "_hint"))).toList();
    }

    private static Kind kind(String key) {
        return switch (key) {
            case COST -> Kind.NUMBER;
            case LIVE -> Kind.DATE;
            default -> Kind.TEXT;
        };
    }
}
