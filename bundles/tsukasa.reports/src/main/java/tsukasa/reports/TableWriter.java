// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports;

import java.io.IOException;
import java.nio.file.Path;

import tsukasa.api.report.Table;

/** Writes one table, as it is filtered and sorted. A service; to be called on a background thread. */
public interface TableWriter {
    /**
     * @param format XLSX or CSV
     * @param file   appears, or is replaced, once it is complete
     */
    WrittenFile write(Table table, Format format, RenderContext context, Path file) throws IOException;
}
