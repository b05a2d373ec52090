// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import tsukasa.source.files.ImportKind;

/** Which kind an import begins with: the one that was asked for, else the one imported last, else the usual one, else the first. */
record KindChoice(Optional<String> asked, Optional<String> last) {
    private static final String USUAL = "sessions";

    Optional<ImportKind> among(List<ImportKind> kinds) {
        return Stream.of(asked, last, Optional.of(USUAL)).flatMap(Optional::stream).flatMap(id -> named(id, kinds).stream()).findFirst()
                .or(() -> kinds.stream().findFirst());
    }

    /** The one that was asked for, if it is there. */
    Optional<ImportKind> wanted(List<ImportKind> kinds) {
        return asked.flatMap(id -> named(id, kinds));
    }

    private static Optional<ImportKind> named(String id, List<ImportKind> kinds) {
        return kinds.stream().filter(kind -> kind.id().equals(id)).findFirst();
    }
}
