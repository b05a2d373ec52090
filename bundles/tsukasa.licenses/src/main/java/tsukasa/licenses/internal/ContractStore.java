// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import tsukasa.licenses.Contract;
import tsukasa.licenses.ContractId;
import tsukasa.persistence.Unit;

/** Contracts. */
final class ContractStore implements Shelf<ContractId, Contract> {
    private final Unit unit;
    private final String site;

    ContractStore(Unit unit, String site) {
        this.unit = unit;
        this.site = site;
    }

    @Override
    public List<Contract> all() {
        return unit.read(entities -> entities.createQuery("select c from ContractRow c where c.site = :site order by c.id",
                ContractRow.class)
                .setParameter("site", site).getResultList().stream().map(ContractRow::contract).toList());
    }

    @Override
    public Optional<Contract> find(ContractId id) {
        return unit.read(entities -> Optional.ofNullable(entities.find(ContractRow.class, new RowId(site, id.value())))
                .map(ContractRow::contract));
    }

    @Override
    public void add(Contract contract) {
        unit.update(entities -> entities.persist(new ContractRow(site, contract)));
    }

    @Override
    public void put(Contract contract) {
        unit.update(entities -> {
            ContractRow row = entities.find(ContractRow.class, new RowId(site, contract.id().value()));
            row.take(contract);
            entities.lock(row, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        });
    }

    @Override
    public void remove(ContractId id) {
        unit.update(entities -> entities.remove(entities.find(ContractRow.class, new RowId(site, id.value()))));
    }
}
