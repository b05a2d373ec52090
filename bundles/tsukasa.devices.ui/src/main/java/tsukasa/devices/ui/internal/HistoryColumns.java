// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.util.List;

import tsukasa.api.report.Column.Type;
import tsukasa.devices.Revision;
import tsukasa.ui.RecordColumn;

/** The columns of what was changed of a device or a SIM. */
final class HistoryColumns {
    private HistoryColumns() {
    }

    static List<RecordColumn<Revision>> all(DeviceWords words) {
        return List.of(RecordColumn.of("at", words.text("HistoryColumns_at"), Type.INSTANT, Revision::at),
                RecordColumn.text("by", words.text("HistoryColumns_by"), Revision::by).width(12),
                RecordColumn.text("summary", words.text("HistoryColumns_summary"), Revision::summary).width(36),
                RecordColumn.<Revision> text("before", words.text("HistoryColumns_before"), revision -> line(revision.before())).width(28),
                RecordColumn.<Revision> text("after", words.text("HistoryColumns_after"), revision -> line(revision.after())).width(28));
    }

    static String line(String lines) {
        return String.join(", ", lines.lines().toList());
    }
}
