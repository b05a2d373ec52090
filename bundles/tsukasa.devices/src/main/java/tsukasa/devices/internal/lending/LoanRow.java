// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.lending;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import tsukasa.api.UserId;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Loan;
import tsukasa.devices.LoanId;
import tsukasa.devices.internal.register.RowId;
import tsukasa.persistence.Micros;

/** A loan as it is kept. */
@Entity
@Table(name = "device_loan")
@IdClass(RowId.class)
class LoanRow {
    @Id
    private String site;
    @Id
    private String id;
    private String device;
    private String borrower;
    @Column(name = "first_day")
    private LocalDate from;
    @Column(name = "due_day")
    private LocalDate due;
    private Long accepted;
    @Column(name = "returned_day")
    private LocalDate returned;
    private String note;
    @Version
    private long version;

    LoanRow() {
    }

    LoanRow(String site, Loan loan) {
        this.site = site;
        id = loan.id().toString();
        take(loan);
    }

    final void take(Loan loan) {
        device = loan.device().value();
        borrower = loan.borrower().value();
        from = loan.from();
        due = loan.due().orElse(null);
        accepted = loan.accepted().map(Micros::of).orElse(null);
        returned = loan.returned().orElse(null);
        note = loan.note();
    }

    Loan loan() {
        return new Loan(new LoanId(UUID.fromString(id)), new AssetNumber(device), new UserId(borrower), from, Optional.ofNullable(due),
                Optional.ofNullable(accepted).map(Micros::toInstant), Optional.ofNullable(returned), note);
    }
}
