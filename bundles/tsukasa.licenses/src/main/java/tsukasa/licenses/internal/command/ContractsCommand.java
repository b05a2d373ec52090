// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.command;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Option;

import tsukasa.api.JapaneseCalendar;
import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.licenses.Contract;
import tsukasa.licenses.Expiry;
import tsukasa.licenses.LicenseService;

/** Lists contracts, or those that end. */
@CommandLine.Command(name = "contracts", description = "Lists contracts.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=licenses")
public final class ContractsCommand implements Command {
    private final LicenseService licenses;

    @Option(names = "--expiring", paramLabel = "DAYS")
    private Integer days;

    @Option(names = "--fiscal-year")
    private boolean fiscalYear;

    @Activate
    public ContractsCommand(@Reference LicenseService licenses) {
        this.licenses = licenses;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(ContractsCommand.class, invocation.site().locale());
        if (days == null && !fiscalYear) {
            return all(invocation, texts);
        }
        LocalDate today = LocalDate.ofInstant(invocation.site().now(), invocation.site().zone());
        LocalDate until = fiscalYear ? LocalDate.of(JapaneseCalendar.fiscalYear(today) + 1, Month.MARCH, 31) : today.plusDays(days);
        List<Expiry> expiring = licenses.expiring(until);
        if (invocation.json()) {
            invocation.printJson(expiring.stream().map(Tables::json).toList());
        } else {
            invocation.printTable(Tables.expiries(expiring, texts));
            invocation.out().println(texts.text("ContractsCommand_expiring_count", expiring.size(), until));
        }
        return Invocation.DONE;
    }

    private int all(Invocation invocation, Texts texts) {
        List<Contract> contracts = licenses.contracts();
        if (invocation.json()) {
            invocation.printJson(contracts.stream().map(Tables::json).toList());
        } else {
            invocation.printTable(Tables.contracts(contracts, texts));
            invocation.out().println(texts.text("ContractsCommand_count", contracts.size()));
        }
        return Invocation.DONE;
    }
}
