// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import tsukasa.api.UserId;
import tsukasa.api.report.Column.Type;
import tsukasa.api.staff.StaffMember;
import tsukasa.devices.Loan;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.Tone;

/** The columns of loans of one device. */
final class LoanColumns {
    private LoanColumns() {
    }

    static List<RecordColumn<Loan>> all(DeviceWords words, Function<UserId, Optional<StaffMember>> people) {
        return List.of(
                RecordColumn.<Loan> text("borrower", words.text("Device_borrower"), loan -> people.apply(loan.borrower()).map(StaffMember::name)
                        .orElse(loan.borrower().value())).width(16),
                RecordColumn.<Loan> text("user", words.text("Device_user"), Loan::borrower).width(12),
                RecordColumn.of("from", words.text("Device_lent"), Type.DATE, Loan::from).width(11),
                RecordColumn.of("due", words.text("Device_due"), Type.DATE, Loan::due).width(11),
                RecordColumn.<Loan> text("accepted", words.text("Device_accepted"), loan -> loan.accepted().map(words.formats()::instant)
                        .orElse(words.text("Device_unaccepted"))).tone(loan -> loan.accepted().isPresent() || !loan.open() ? Tone.PLAIN : Tone.WARNING).width(21),
                RecordColumn.of("returned", words.text("Device_returned"), Type.DATE, Loan::returned).width(11),
                RecordColumn.text("note", words.text("Device_note"), Loan::note).width(24));
    }
}
