// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import tsukasa.api.health.Link;
import tsukasa.api.source.ImportField;

/**
 * Something that can be imported.
 *
 * @param id     word on the command line, for example {@code sessions}
 * @param seenAt where what has been imported is seen
 * @param fields in the order of the plain format
 * @param further what columns are that are none of the fields; empty if such ones are not taken
 */
public record ImportKind(String id, String title, Optional<Link> seenAt, List<ImportField> fields, Optional<ImportField> further) {
    public ImportKind {
        fields = List.copyOf(fields);
        Objects.requireNonNull(further);
    }

    public ImportKind(String id, String title, Optional<Link> seenAt, List<ImportField> fields) {
        this(id, title, seenAt, fields, Optional.empty());
    }

    /** The field of this key, a further one included. */
    public Optional<ImportField> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst().or(() -> further.filter(any -> !key.isBlank())
                .map(any -> new ImportField(key, key, any.required(), any.kind(), any.hint())));
    }

    /** All fields, then the further ones among these keys. */
    public List<ImportField> fields(Collection<String> keys) {
        return Stream.concat(fields.stream(), keys.stream().map(this::field).flatMap(Optional::stream)).distinct().toList();
    }
}
