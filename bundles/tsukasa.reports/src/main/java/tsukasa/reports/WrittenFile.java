// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file that now lies complete under its name.
 *
 * @param rows    of each table in it, by the table's id, counted while they were written
 * @param remarks sentences on what is in it differently, for example a table that was left out; usually none
 */
public record WrittenFile(Path path, Format format, long bytes, Map<String, Long> rows, List<String> remarks) {
    public WrittenFile {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        remarks = List.copyOf(remarks);
    }

    public long totalRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
