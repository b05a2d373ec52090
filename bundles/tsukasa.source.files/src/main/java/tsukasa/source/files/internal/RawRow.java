// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import java.util.List;
import java.util.Map;

/**
 * A row as it stands in a file.
 *
 * @param line   where it starts, from 1
 * @param faults cells that can't be trusted, by index: why, in the reader's language
 */
record RawRow(long line, List<String> cells, Map<Integer, String> faults) {
    /** The text at this index without blanks around it; empty beyond the last cell. */
    String cell(int index) {
        return index < cells.size() ? cells.get(index).strip() : "";
    }

    boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** Takes rows; says whether it wants more. */
    @FunctionalInterface
    interface Sink {
        boolean row(RawRow row);
    }
}
