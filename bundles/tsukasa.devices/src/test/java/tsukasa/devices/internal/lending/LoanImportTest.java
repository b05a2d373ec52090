// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.lending;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import tsukasa.api.UserId;
import tsukasa.api.source.ImportResult;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.DeviceChange;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.Loan;
import tsukasa.devices.internal.Slice;
import tsukasa.persistence.Database;
import tsukasa.testing.StoreTest;

class LoanImportTest {
    private static final String HEADER = "device,user,from,due,accepted,returned,note";
    private static final AssetNumber ONE = new AssetNumber("R6-0001");
    private static final AssetNumber TWO = new AssetNumber("R6-0002");

    @StoreTest
    void lendsAndTakesBackByFile(Database database) {
        try (Slice slice = filled(database)) {
            String[] file = { HEADER, "R6-0001,ito,2026-01-10,,2026-01-12,2026-03-31,", "R6-0001,kato,2026-04-01,2027-03-31,2026-04-01T10:00:00+09:00,,",
                    "R6-0002,ito,2026-04-01,,,," };
            assertEquals(new ImportResult(3, 3, 0, List.of()), take(slice, file));
            assertEquals(new ImportResult(3, 0, 3, List.of()), take(slice, file));
            assertEquals(List.of(LifeCycle.LENT, LifeCycle.LOST), List.of(state(slice, ONE), state(slice, TWO)), "what is lost stays lost");
            Loan loan = slice.devices.loans(ONE).getFirst();
            assertEquals(Optional.of(Instant.parse("2026-04-01T01:00:00Z")), loan.accepted());
            assertEquals(Optional.of(Instant.parse("2026-01-11T15:00:00Z")), slice.devices.loans(ONE).getLast().accepted(), "the first moment of the day");
            assertEquals(2, slice.devices.loansOf(new UserId("ito")).size());
            assertEquals(new ImportResult(1, 1, 0, List.of()), take(slice, HEADER, "R6-0001,kato,2026-04-01,,,2026-09-30,"));
            assertEquals(LifeCycle.RETURNED, state(slice, ONE));
            assertEquals("returned=2026-09-30", slice.devices.history(ONE).stream().map(one -> one.after()).filter(text -> text.startsWith("returned"))
                    .findFirst().orElseThrow());
        }
    }

    @StoreTest
    void namesLoansThatCannotBe(Database database) {
        try (Slice slice = filled(database)) {
            take(slice, HEADER, "R6-0001,ito,2026-04-01,,,,");
            ImportResult result = take(slice, HEADER, "R6-0003,ito,2026-04-01,,,,", "R6-0001,kato,2026-05-01,,,,", "R6-0002,,2026-04-31,,,,",
                    "R6-0002,ito,2026-05-01,2026-04-30,yesterday,2026-04-29,");
            assertEquals("2 device, 4 user, 4 from, 5 due, 5 accepted, 5 returned, 3 from", String.join(", ", result.problems().stream()
                    .map(problem -> problem.line() + " " + problem.column()).toList()));
            assertEquals("Device R6-0001 is lent to ito from 2026-04-01 in these days already; enter when that one came back, or leave this row out.",
                    result.problems().getLast().sentence());
            assertEquals(new ImportResult(2, 2, 0, List.of()), take(slice, HEADER, "R6-0001,ito,2026-04-01,,,2026-05-01,", "R6-0001,kato,2026-05-01,,,,"));
        }
    }

    private static LifeCycle state(Slice slice, AssetNumber id) {
        return slice.devices.device(id).orElseThrow().state();
    }

    private static Slice filled(Database database) {
        Slice slice = new Slice(database);
        slice.execute(slice.devices.add(List.of(Slice.device("R6-0001", "CITY-LT-0001"), Slice.device("R6-0002", "CITY-LT-0002"))));
        slice.execute(slice.devices.editAll(List.of(TWO), DeviceChange.state(LifeCycle.LOST)));
        return slice;
    }

    private static ImportResult take(Slice slice, String... lines) {
        return Slice.take(new LoanImportTarget(slice.storage), false, lines);
    }
}
