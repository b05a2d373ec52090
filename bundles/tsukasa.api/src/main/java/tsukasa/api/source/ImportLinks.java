// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import tsukasa.api.health.Link;

/** Where files are imported: the page, and what it begins with. */
public final class ImportLinks {
    /** Id of the page of imports. */
    public static final String PAGE = "import";
    /** Whatever was imported last. */
    public static final Link ANY = new Link(PAGE, "");
    private static final String KIND = "kind:";

    private ImportLinks() {
    }

    /** @param kind as its {@link ImportTarget} says */
    public static Link of(String kind) {
        return new Link(PAGE, KIND + kind);
    }

    /** The files that a query names, a line each. */
    public static List<Path> files(String query) {
        return query.lines().filter(line -> !line.isBlank() && !line.startsWith(KIND)).map(Path::of).toList();
    }

    /** The kind that a query asks for; empty if it leaves it open. */
    public static Optional<String> kind(String query) {
        return query.lines().filter(line -> line.startsWith(KIND)).map(line -> line.substring(KIND.length()).strip())
                .filter(kind -> !kind.isEmpty()).findFirst();
    }
}
