// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.util.List;
import java.util.Set;

import tsukasa.api.Texts;
import tsukasa.api.source.ImportField;
import tsukasa.api.source.ImportField.Kind;

/** The columns of the plain format of tasks, in its order; those after the blockers are extras, and any further one is a weight. */
final class TaskFields {
    static final String ID = "id";
    static final String SECTION = "section";
    static final String NAME = "name";
    static final String VOLUME = "volume";
    static final String HOURS = "hours";
    static final String PEOPLE = "people";
    static final String LAYER = "layer";
    static final String COMPLETABLE = "completable";
    static final String BLOCKERS = "blockers";
    static final String ANSWERED = "answered";
    static final String SYSTEMS = "systems";
    static final List<String> ALL = List.of(ID, SECTION, NAME, VOLUME, HOURS, PEOPLE, LAYER, COMPLETABLE, BLOCKERS, ANSWERED, SYSTEMS);
    private static final Set<String> REQUIRED = Set.of(ID, NAME);

    private TaskFields() {
    }

    static List<ImportField> all(Texts texts) {
        return ALL.stream().map(key -> new ImportField(key, texts.text("TaskFields_" + key), REQUIRED.contains(key), kind(key),
                texts.text("TaskFields_" + key + "_hint"))).toList();
    }

    static ImportField weight(Texts texts) {
        return new ImportField("", "", false, Kind.NUMBER, texts.text("TaskFields_weight_hint"));
    }

    private static Kind kind(String key) {
        return switch (key) {
            case VOLUME, HOURS, PEOPLE -> Kind.NUMBER;
            case LAYER, COMPLETABLE -> Kind.CODE;
            case ANSWERED -> Kind.DATE;
            default -> Kind.TEXT;
        };
    }
}
