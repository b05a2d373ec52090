// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

import tsukasa.licenses.Contract;
import tsukasa.licenses.ContractId;
import tsukasa.licenses.Yen;

/** What can be said of a contract; whatever is not said stays as it is. */
final class ContractOptions {
    @Option(names = "--name", paramLabel = "NAME")
    private String name;

    @Option(names = "--vendor", paramLabel = "VENDOR")
    private String vendor;

    @Option(names = "--from", paramLabel = "DAY")
    private LocalDate from;

    @Option(names = "--until", paramLabel = "DAY", converter = LastReader.class)
    private Last until;

    @Option(names = "--notice-days", paramLabel = "DAYS")
    private Integer noticeDays;

    @Option(names = "--yearly-cost", paramLabel = "YEN")
    private Long yearlyCost;

    @Option(names = "--notes", paramLabel = "TEXT")
    private String notes;

    /** The last day; none: perpetual. */
    private record Last(Optional<LocalDate> day) {
    }

    Contract added(String number, LocalDate today) {
        return changed(new Contract(new ContractId(number), name == null ? number : name, "", from == null ? today : from, Optional.empty(), 0,
                Yen.ZERO, ""));
    }

    Contract changed(Contract before) {
        return new Contract(before.id(), name == null ? before.name() : name, vendor == null ? before.vendor() : vendor,
                from == null ? before.from() : from, until == null ? before.until() : until.day(),
                noticeDays == null ? before.noticeDays() : noticeDays, yearlyCost == null ? before.yearlyCost() : new Yen(yearlyCost),
                notes == null ? before.notes() : notes);
    }

    /** Reads a day, or an empty text for none. */
    static final class LastReader implements ITypeConverter<Last> {
        @Override
        public Last convert(String text) {
            try {
                return new Last(text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text)));
            } catch (DateTimeException e) {
                throw new TypeConversionException(text);
            }
        }
    }
}
