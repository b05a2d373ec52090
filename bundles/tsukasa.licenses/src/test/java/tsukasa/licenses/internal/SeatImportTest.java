// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tsukasa.api.source.ImportResult;
import tsukasa.licenses.Contract;
import tsukasa.licenses.ContractId;
import tsukasa.licenses.CountingRule;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.Seat;
import tsukasa.licenses.Yen;
import tsukasa.persistence.Database;
import tsukasa.testing.StoreTest;
import tsukasa.testing.slices.Rows;

/** Seats and contracts from files. */
class SeatImportTest {
    private static final String HEADER = "pool,user,device,from,until,note";
    private static final PoolId POOL = new PoolId("CAL");

    @StoreTest
    void takesHundredsAndKnowsThemTheNextTime(Database database) {
        try (Slice slice = named(database)) {
            List<String> lines = new ArrayList<>(List.of(HEADER));
            for (int i = 0; i < 300; i++) {
                lines.add(i % 3 == 0 ? "CAL,,LT-%d,2026-04-01,,".formatted(i) : "CAL,user%d,,2026-04-01,2027-04-01,April".formatted(i));
            }
            String[] file = lines.toArray(String[]::new);
            assertEquals(new ImportResult(300, 300, 0, List.of()), seats(slice, true, file));
            assertEquals(0, slice.service.seats(POOL).size());
            assertEquals(new ImportResult(300, 300, 0, List.of()), seats(slice, false, file));
            assertEquals(new ImportResult(300, 0, 300, List.of()), seats(slice, false, file));
            assertEquals(300, slice.service.seatsOn(Slice.TODAY).size());
        }
    }

    @StoreTest
    void endsASeatThatIsImportedWithAnEnd(Database database) {
        try (Slice slice = named(database)) {
            seats(slice, false, HEADER, "CAL,ito,,2026-04-01,,");
            Seat before = slice.service.seats(POOL).getFirst();
            assertEquals(new ImportResult(2, 2, 0, List.of()), seats(slice, false, HEADER, "CAL,ito,,2026-04-01,2026-09-01,",
                    "CAL,ito,,2026-10-01,,back again"));
            List<Seat> seats = slice.service.seats(POOL);
            assertEquals(before.id(), seats.get(0).id());
            assertEquals(Optional.of(LocalDate.of(2026, 9, 1)), seats.get(0).until());
            assertEquals("back again", seats.get(1).note());
        }
    }

    @StoreTest
    void namesEveryProblemAndStoresNothing(Database database) {
        try (Slice slice = named(database)) {
            slice.execute(slice.service.addPool(Slice.pool("RDS", CountingRule.USERS, 5)));
            seats(slice, false, HEADER, "CAL,kato,,2026-04-01,2026-06-01,");
            ImportResult result = seats(slice, false, HEADER, "X,ito,,2026-04-01,,", "RDS,ito,,2026-04-01,,",
                    "CAL,ito,LT-1,2026-04-01,,", "CAL,,,2026-04-01,,",
                    "CAL,ito,,2026-04-01,2026-03-01,", "CAL,ito,,,,", "CAL,sato,,2026-04-01,,", "CAL,sato,,2026-05-01,,",
                    "CAL,sato,,2026-04-01,2026-05-01,",
                    "CAL,kato,,2026-05-31,,");
            assertEquals(List.of("2 pool", "3 pool", "4 user", "5 user", "6 until", "7 from", "10 from", "9 from", "11 from"),
                    result.problems().stream().map(problem -> problem.line() + " " + problem.column()).toList());
            assertEquals("kato has a seat of pool CAL in these days already, from 2026-04-01; end that one first, or leave this row out.",
                    result.problems().getLast().sentence());
            assertEquals(1, slice.service.seats(POOL).size());
        }
    }

    @StoreTest
    void takesBackWhatItGaveOut(Database database) {
        try (Slice slice = named(database)) {
            seats(slice, false, HEADER, "CAL,ito,,2026-04-01,2026-09-01,=note", "CAL,,LT-1,2026-04-01,,");
            List<Seat> seats = slice.service.seats(POOL);
            assertEquals(new ImportResult(2, 0, 2, List.of()), Rows.take(new SeatImportTarget(slice.storage), seats.stream()
                    .map(Said::of).toList(), false));
        }
    }

    @StoreTest
    void takesContracts(Database database) {
        try (Slice slice = new Slice(database)) {
            String header = "contract,name,vendor,from,until,noticeDays,yearlyCost,notes";
            String[] file = { header, "R8-1,リモート接続,Vendor,2026-04-01,2027-03-31,90,5220000,", "R8-2,CAD,,2020-04-01,,,,perpetual" };
            assertEquals(new ImportResult(2, 2, 0, List.of()), contracts(slice, file));
            assertEquals(List.of(new Contract(new ContractId("R8-1"), "リモート接続", "Vendor", LocalDate.of(2026, 4, 1),
                    Optional.of(LocalDate.of(2027, 3, 31)), 90,
                    new Yen(5_220_000), ""), new Contract(new ContractId("R8-2"), "CAD", "", LocalDate.of(2020, 4, 1), Optional.empty(),
                    0, Yen.ZERO, "perpetual")), slice.service.contracts());
            assertEquals(new ImportResult(2, 0, 2, List.of()), contracts(slice, file));
            file[1] = "R8-1,リモート接続,Vendor,2026-04-01,,90,5220000,";
            assertEquals(new ImportResult(2, 1, 1, List.of()), contracts(slice, file));
            assertEquals(true, slice.service.contract(new ContractId("R8-1")).orElseThrow().perpetual(), "an empty end is none");
            ImportResult wrong = contracts(slice, header, "R8-3,,,2026-04-01,2026-03-31,,,", "R8-4,x,,2026-04-01,2026-03-31,9999,,",
                    "R8-5,x,,2026-04-01,,,,", "R8-5,y,,2026-04-01,,,,");
            assertEquals(List.of("2 name", "2 until", "3 noticeDays", "3 until", "5 contract"),
                    wrong.problems().stream().map(problem -> problem.line() + " " + problem.column()).toList());
            List<Contract> all = slice.service.contracts();
            assertEquals(0, Rows.take(new ContractImportTarget(slice.storage), all.stream().map(Said::of).toList(), false).added());
        }
    }

    private static Slice named(Database database) {
        Slice slice = new Slice(database);
        slice.execute(slice.service.addPool(Slice.pool("CAL", CountingRule.NAMED, 200)));
        return slice;
    }

    private static ImportResult seats(Slice slice, boolean preview, String... lines) {
        return Rows.take(new SeatImportTarget(slice.storage), Rows.of(lines), preview);
    }

    private static ImportResult contracts(Slice slice, String... lines) {
        return Rows.take(new ContractImportTarget(slice.storage), Rows.of(lines), false);
    }
}
