// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import tsukasa.api.UserId;
import tsukasa.api.report.Column.Type;
import tsukasa.api.staff.StaffMember;
import tsukasa.devices.SimChange;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.Tone;

/** The columns of what became of a SIM. */
final class SimHistoryColumns {
    private SimHistoryColumns() {
    }

    static List<RecordColumn<SimChange>> all(DeviceWords words, Supplier<Staff.People> people) {
        return List.of(RecordColumn.of("at", words.text("HistoryColumns_at"), Type.INSTANT, (SimChange change) -> change.revision().at()),
                RecordColumn.<SimChange> text("what", words.text("SimHistory_what"), change -> words.text("SimHistory_" + change.what()))
                        .tone(change -> change.what() == SimChange.What.CHANGED ? Tone.QUIET : Tone.GOOD).width(14),
                RecordColumn.text("device", words.text("Device_asset"), SimChange::device).width(12),
                RecordColumn.<SimChange> text("borrower", words.text("SimHistory_holder"), change -> change.borrower().map(user -> name(user, people.get()))).width(14),
                RecordColumn.<SimChange> text("by", words.text("HistoryColumns_by"), change -> change.revision().by()).width(12),
                RecordColumn.<SimChange> text("before", words.text("HistoryColumns_before"), change -> own(change, change.revision().before())).width(26),
                RecordColumn.<SimChange> text("after", words.text("HistoryColumns_after"), change -> own(change, change.revision().after())).width(26),
                RecordColumn.<SimChange> text("summary", words.text("HistoryColumns_summary"), change -> change.revision().summary()).width(36).hidden());
    }

    private static String name(UserId user, Staff.People people) {
        return people.of(user).map(StaffMember::name).orElse(user.value());
    }

    /** What else was changed of the device is in the device's own history. */
    private static Optional<String> own(SimChange change, String lines) {
        return change.what() == SimChange.What.CHANGED ? Optional.of(HistoryColumns.line(lines)) : Optional.empty();
    }
}
