// SPDX-License-Identifier: EPL-2.0
package tsukasa.testing;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a test may keep its data; gone after the test.
 *
 * @param engine {@code derby} or {@code postgresql}
 * @param data   an empty folder
 * @param url    JDBC URL of an empty database on a server; empty for Derby, which lies below the folder
 */
public record TestDatabase(String engine, Path data, Optional<String> url) {
    public boolean derby() {
        return url.isEmpty();
    }
}
