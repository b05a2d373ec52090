// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.io.IOException;
import java.io.UncheckedIOException;

import tsukasa.api.Progress;
import tsukasa.api.report.Table;

/** Hands the rows of a table on, counts them, and stops where the work is called off. */
final class Counter {
    private static final int STRIDE = 512;
    private final Progress progress;
    private long rows;

    /** Takes rows and may fail to write them. */
    interface Sink {
        void row(Object[] cells) throws IOException;
    }

    Counter(Progress progress) {
        this.progress = progress;
    }

    /** @return how many rows there were */
    long each(Table table, Sink sink) throws IOException {
        int width = table.columns().size();
        try {
            table.rows().forEach(cells -> {
                if (cells.length != width) {
                    throw new IllegalArgumentException("a row of " + table.id() + " has " + cells.length + " cells for "
                            + width + " columns");
                }
                if (rows++ % STRIDE == 0) {
                    progress.check();
                }
                try {
                    sink.row(cells);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return rows;
    }
}
