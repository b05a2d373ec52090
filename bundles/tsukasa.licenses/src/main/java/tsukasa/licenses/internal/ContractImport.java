// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.source.ImportRow;
import tsukasa.licenses.Contract;
import tsukasa.licenses.ContractId;
import tsukasa.licenses.Yen;
import tsukasa.reports.plain.RowCells;
import tsukasa.reports.plain.RowProblems;

/** One import of contracts: each row is a whole contract, an empty cell included. */
final class ContractImport implements Imports.Import {
    private static final long DEAREST = 1_000_000_000_000_000L;
    private final ContractStore store;
    private final RowProblems problems;
    private final Map<ContractId, Contract> contracts = new LinkedHashMap<>();
    private final Map<ContractId, Long> lines = new LinkedHashMap<>();

    ContractImport(ContractStore store, RowProblems problems) {
        this.store = store;
        this.problems = problems;
    }

    @Override
    public void read(ImportRow row) {
        RowCells cells = new RowCells(row, "ContractFields", problems);
        String number = cells.required(ContractFields.CONTRACT, ContractId.LONGEST);
        String name = cells.required(ContractFields.NAME, Contract.LONGEST_NAME);
        String vendor = cells.text(ContractFields.VENDOR, Contract.LONGEST_NAME);
        Optional<LocalDate> from = cells.requiredDay(ContractFields.FROM);
        Optional<LocalDate> until = cells.day(ContractFields.UNTIL);
        int notice = cells.number(ContractFields.NOTICE_DAYS, Contract.LONGEST_NOTICE).orElse(0L).intValue();
        Yen cost = new Yen(cells.number(ContractFields.YEARLY_COST, DEAREST).orElse(0L));
        String notes = cells.text(ContractFields.NOTES, Contract.LONGEST_NOTES);
        if (from.isPresent() && until.filter(last -> last.isBefore(from.get())).isPresent()) {
            cells.wrong(ContractFields.UNTIL, "Import_endBeforeStart", until.get(), from.get());
        }
        if (cells.sound()) {
            keep(row, new Contract(new ContractId(number), name, vendor, from.orElseThrow(), until, notice, cost, notes));
        }
    }

    private void keep(ImportRow row, Contract contract) {
        Contract first = contracts.putIfAbsent(contract.id(), contract);
        Long line = lines.putIfAbsent(contract.id(), row.line());
        if (first != null && !first.equals(contract)) {
            problems.add(row, ContractFields.CONTRACT, "Import_twice", contract.id(), String.valueOf(line));
        }
    }

    @Override
    public long compare() {
        contracts.values().removeIf(contract -> store.find(contract.id()).equals(Optional.of(contract)));
        return contracts.size();
    }

    @Override
    public void store() {
        contracts.values().forEach(contract -> {
            if (store.find(contract.id()).isPresent()) {
                store.put(contract);
            } else {
                store.add(contract);
            }
        });
    }
}
