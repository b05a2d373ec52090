// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.util.concurrent.atomic.AtomicBoolean;

import tsukasa.api.Progress;
import tsukasa.api.report.Block;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.ReportResult.Section;
import tsukasa.api.report.Table;

/** Leaves out what is beyond the first rows of each table. */
final class FirstRows {
    private static final int CHECK_EACH = 10_000;
    private final int most;
    private final Progress progress;
    private final AtomicBoolean cut = new AtomicBoolean();

    FirstRows(int most, Progress progress) {
        this.most = most;
        this.progress = progress;
    }

    /** Known once the rows have been read. */
    boolean cut() {
        return cut.get();
    }

    ReportResult of(ReportResult result) {
        return new ReportResult(result.id(), result.title(), result.subtitle(),
                result.sections().stream().map(section -> new Section(section.title(), section.blocks().stream().map(this::of).toList())).toList(),
                result.book(), result.redacted());
    }

    private Block of(Block block) {
        return block instanceof Block.Tabular tabular ? new Block.Tabular(of(tabular.table())) : block;
    }

    private Table of(Table table) {
        return new Table(table.id(), table.title(), table.columns(), sink -> {
            long[] seen = {0};
            table.rows().forEach(cells -> {
                if (seen[0]++ < most) {
                    sink.row(cells);
                } else {
                    cut.set(true);
                    if (seen[0] % CHECK_EACH == 0) {
                        progress.check();
                    }
                }
            });
        });
    }
}
