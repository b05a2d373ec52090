// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import tsukasa.licenses.Contract;
import tsukasa.licenses.ContractId;
import tsukasa.licenses.Yen;

/** A contract as it is kept. */
@Entity
@Table(name = "license_contract")
@IdClass(RowId.class)
class ContractRow {
    @Id
    private String site;
    @Id
    @Column(name = "contract_number")
    private String id;
    private String title;
    private String vendor;
    @Column(name = "first_day")
    private LocalDate from;
    @Column(name = "last_day")
    private LocalDate until;
    @Column(name = "notice_days")
    private int noticeDays;
    @Column(name = "yearly_cost")
    private long yearlyCost;
    private String notes;
    @Version
    private long version;

    ContractRow() {
    }

    ContractRow(String site, Contract contract) {
        this.site = site;
        id = contract.id().value();
        take(contract);
    }

    final void take(Contract contract) {
        title = contract.name();
        vendor = contract.vendor();
        from = contract.from();
        until = contract.until().orElse(null);
        noticeDays = contract.noticeDays();
        yearlyCost = contract.yearlyCost().amount();
        notes = contract.notes();
    }

    Contract contract() {
        return new Contract(new ContractId(id), title, vendor, from, Optional.ofNullable(until), noticeDays, new Yen(yearlyCost), notes);
    }
}
