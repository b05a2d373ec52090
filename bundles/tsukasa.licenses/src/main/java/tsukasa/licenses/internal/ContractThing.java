// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.util.List;
import java.util.Optional;

import tsukasa.api.Texts;
import tsukasa.licenses.Contract;
import tsukasa.licenses.ContractId;
import tsukasa.licenses.Pool;

/** Contracts as things that are edited. */
final class ContractThing implements Thing<ContractId, Contract> {
    private final LicenseStorage storage;
    private final Texts texts;

    ContractThing(LicenseStorage storage, Texts texts) {
        this.storage = storage;
        this.texts = texts;
    }

    @Override
    public String word() {
        return "contract";
    }

    @Override
    public ContractId id(Contract thing) {
        return thing.id();
    }

    @Override
    public Shelf<ContractId, Contract> shelf() {
        return storage.tables().contracts();
    }

    @Override
    public String text(String key, ContractId id) {
        return texts.text("Contract_" + key, id);
    }

    @Override
    public String said(Contract contract) {
        return Said.lines(contract);
    }

    @Override
    public Optional<String> wrong(Contract contract) {
        return Optional.empty();
    }

    @Override
    public Optional<String> needed(Contract contract) {
        List<Pool> pools = storage.tables().pools().all().stream().filter(pool -> pool.contract().equals(Optional.of(contract.id())))
                .toList();
        return pools.isEmpty() ? Optional.empty() : Optional.of(texts.text("Contract_needed", contract.id(), pools.getFirst().id(),
                pools.size()));
    }
}
