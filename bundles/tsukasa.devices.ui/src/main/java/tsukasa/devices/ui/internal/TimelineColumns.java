// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.util.List;

import tsukasa.api.report.Column.Type;
import tsukasa.devices.TimelineEntry;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.Tone;

/** The columns of what happened to a device. */
final class TimelineColumns {
    private TimelineColumns() {
    }

    static List<RecordColumn<TimelineEntry>> all(DeviceWords words) {
        return List.of(RecordColumn.of("at", words.text("TimelineColumns_at"), Type.INSTANT, TimelineEntry::at),
                RecordColumn.<TimelineEntry> text("kind", words.text("TimelineColumns_kind"), entry -> words.text("Kind_" + entry.kind()))
                        .tone(entry -> tone(entry.kind())).width(10),
                RecordColumn.text("text", words.text("TimelineColumns_text"), TimelineEntry::text).width(52),
                RecordColumn.of("until", words.text("TimelineColumns_until"), Type.INSTANT, TimelineEntry::until));
    }

    private static Tone tone(TimelineEntry.Kind kind) {
        return switch (kind) {
            case CONTACT, SESSION -> Tone.QUIET;
            case LENT, ACCEPTED, RETURNED -> Tone.GOOD;
            case FINDING -> Tone.WARNING;
            case LOST -> Tone.CRITICAL;
        };
    }
}
