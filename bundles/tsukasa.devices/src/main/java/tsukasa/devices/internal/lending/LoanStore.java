// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.lending;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.UserId;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Loan;
import tsukasa.devices.LoanId;
import tsukasa.devices.internal.register.DeviceStorage;
import tsukasa.devices.internal.register.RowId;

/** Loans, those that are over too. */
public final class LoanStore {
    private static final String ALL = "select l from LoanRow l where l.site = :site";
    private static final String LATEST_FIRST = " order by l.from desc, l.id desc";
    private final DeviceStorage storage;
    private final String site;

    public LoanStore(DeviceStorage storage) {
        this.storage = storage;
        site = storage.siteName();
    }

    /** By device, then by first day. */
    public List<Loan> all() {
        return query(" order by l.device, l.from, l.id", Map.of());
    }

    /** The latest first. */
    public List<Loan> of(AssetNumber device) {
        return query(" and l.device = :device" + LATEST_FIRST, Map.of("device", device.value()));
    }

    /** The latest first. */
    public List<Loan> of(UserId borrower) {
        return query(" and l.borrower = :borrower" + LATEST_FIRST, Map.of("borrower", borrower.value()));
    }

    /** By device. */
    public List<Loan> open() {
        return query(" and l.returned is null order by l.device, l.id", Map.of());
    }

    public Optional<Loan> find(LoanId id) {
        return storage.unit().read(entities -> Optional.ofNullable(entities.find(LoanRow.class, new RowId(site, id.toString()))).map(LoanRow::loan));
    }

    private List<Loan> query(String rest, Map<String, String> parameters) {
        return storage.unit().read(entities -> {
            var query = entities.createQuery(ALL + rest, LoanRow.class).setParameter("site", site);
            parameters.forEach(query::setParameter);
            return query.getResultList().stream().map(LoanRow::loan).toList();
        });
    }

    void add(Collection<Loan> loans) {
        storage.unit().update(entities -> loans.forEach(loan -> entities.persist(new LoanRow(site, loan))));
    }

    /** Replaces those of the same id, which must be there. */
    void put(Collection<Loan> loans) {
        storage.unit().update(entities -> loans.forEach(loan -> entities.find(LoanRow.class, new RowId(site, loan.id().toString())).take(loan)));
    }
}
