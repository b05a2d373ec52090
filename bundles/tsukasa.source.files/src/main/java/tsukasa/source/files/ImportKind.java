// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files;

import java.util.List;
import java.util.Optional;

import tsukasa.api.health.Link;
import tsukasa.api.source.ImportField;

/**
 * Something that can be imported.
 *
 * @param id     word on the command line, for example {@code sessions}
 * @param seenAt where what has been imported is seen
 * @param fields in the order of the plain format
 */
public record ImportKind(String id, String title, Optional<Link> seenAt, List<ImportField> fields) {
    public ImportKind {
        fields = List.copyOf(fields);
    }

    public Optional<ImportField> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
