// SPDX-License-Identifier: EPL-2.0
package tsukasa.testing.slices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import tsukasa.api.Progress;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.ImportRow;
import tsukasa.api.source.ImportTarget;
import tsukasa.api.source.SourceId;

/** Rows of a file as an import gets them. */
public final class Rows {
    private Rows() {
    }

    /** From texts with commas between the cells, the first the header. */
    public static List<Map<String, String>> of(String... lines) {
        String[] header = lines[0].split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            String[] cells = lines[i].split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int c = 0; c < cells.length; c++) {
                row.put(header[c], cells[c]);
            }
            rows.add(row);
        }
        return rows;
    }

    /** Has the rows taken from the source "files". */
    public static ImportResult take(ImportTarget target, List<Map<String, String>> rows, boolean preview) {
        return take(target, new SourceId("files"), rows, preview);
    }

    /** Cells without a text are left out, as readers of files do it; the header is in line 1. */
    public static ImportResult take(ImportTarget target, SourceId source, List<Map<String, String>> rows, boolean preview) {
        List<ImportRow> read = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> cells = new LinkedHashMap<>(rows.get(i));
            cells.values().removeIf(String::isEmpty);
            read.add(new ImportRow("file.csv", i + 2, cells));
        }
        return target.take(source, read::forEach, preview, Locale.ENGLISH, Progress.NONE);
    }
}
