// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tsukasa.api.source.ImportProblem;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.SourceId;
import tsukasa.licenses.Assignee;
import tsukasa.licenses.Basis;
import tsukasa.licenses.Contract;
import tsukasa.licenses.ContractId;
import tsukasa.licenses.CountingRule;
import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.Schedule;
import tsukasa.licenses.Yen;
import tsukasa.persistence.Database;
import tsukasa.testing.StoreTest;
import tsukasa.testing.slices.Rows;

class PoolImportTest {
    private static final String HEADER = "pool,product,counting,disconnected,from,entitlement,seatCostPerMonth";
    private static final PoolId RDS = new PoolId("RDS");

    @StoreTest
    void takesTheRowsOfAPoolAsItsSchedule(Database database) {
        try (Slice slice = new Slice(database)) {
            assertEquals(new ImportResult(4, 4, 0, List.of()), take(slice, false, HEADER,
                    "RDS,Remote desktop,users,counts,2025-04-01,10,3000",
                    "RDS,Remote desktop,users,counts,2025-10-01,145,2800", "Pilot,Remote desktop,sessions,No,2026-04-01,5,",
                    "CAL,Client access,NAMED,,2026-04-01,200,500"));
            Pool rds = slice.service.pool(RDS).orElseThrow();
            assertEquals(new Pool(RDS, "Remote desktop", CountingRule.USERS, true, Basis.EVERY_SESSION,
                    new Schedule(List.of(new Schedule.Step(LocalDate.of(2025, 4, 1), 10, new Yen(3_000)),
                    new Schedule.Step(LocalDate.of(2025, 10, 1), 145, new Yen(2_800)))),
                    Pool.USUAL_GRACE, Optional.empty(), ""), rds);
            assertEquals(3, slice.service.pools().size());
            assertTrue(slice.service.pool(new PoolId("CAL")).orElseThrow().named());
        }
    }

    @StoreTest
    void changesNothingTheSecondTimeAndOnlyWhatIsNewTheThird(Database database) {
        try (Slice slice = new Slice(database)) {
            String[] file = { HEADER, "RDS,Remote desktop,users,true,2025-04-01,10,3000",
                    "RDS,Remote desktop,users,true,2025-10-01,145,2800" };
            take(slice, false, file);
            slice.published.clear();
            assertEquals(new ImportResult(2, 0, 2, List.of()), take(slice, false, file));
            assertEquals(List.of(), slice.published);
            file[2] = "RDS,Remote desktop,users,true,2025-10-01,200,2800";
            assertEquals(new ImportResult(2, 1, 1, List.of()), take(slice, true, file));
            assertEquals(145, slice.service.pool(RDS).orElseThrow().entitlementOn(Slice.TODAY), "a preview stores nothing");
            assertEquals(new ImportResult(2, 1, 1, List.of()), take(slice, false, file));
            assertEquals(200, slice.service.pool(RDS).orElseThrow().entitlementOn(Slice.TODAY));
            assertEquals(new ImportResult(1, 1, 0, List.of()), take(slice, false, file[0], file[1]));
            assertEquals(10, slice.service.pool(RDS).orElseThrow().entitlementOn(Slice.TODAY), "the rows are the whole schedule");
        }
    }

    @StoreTest
    void namesEveryProblemAndStoresNothing(Database database) {
        try (Slice slice = new Slice(database)) {
            ImportResult result = take(slice, false, HEADER + ",grace,contract", "RDS,Remote desktop,users,true,2025-04-01,10,3000,10,",
                    ",Remote desktop,users,true,2025-04-01,ten,,,",
                    "A,,users,true,2025-04-01,10,,,", "B,Remote desktop,desks,perhaps,2025-04-31,many,-1,long,",
                    "RDS,Remote desktop,sessions,true,2025-04-01,11,,,",
                    "C,Remote desktop,users,,2025-04-01,,,,", "D,Remote desktop,users,,2025-04-01,1,,,R0-0");
            assertEquals(List.of("3 pool", "3 entitlement", "4 product", "5 seatCostPerMonth", "5 from", "5 entitlement", "5 counting", "5 disconnected",
                    "5 grace", "6 counting", "6 from",
                    "7 entitlement", "8 contract"), result.problems().stream().map(problem -> problem.line() + " " + problem.column())
                    .toList());
            assertEquals("desks is not known; write one of sessions, users, devices, named.", sentence(result, 5, "counting"));
            assertEquals("Pool RDS says sessions in this row, but users in line 2; all rows of a pool say the same.",
                    sentence(result, 6, "counting"));
            assertEquals("There is no contract R0-0; enter or import the contract first, or correct its number.",
                    sentence(result, 8, "contract"));
            assertEquals("2025-04-31 is not a day; write it like 2026-04-01.", sentence(result, 5, "from"));
            assertEquals(List.of(), slice.service.pools());
        }
    }

    @StoreTest
    void leavesExtrasThatTheFileDoesNotName(Database database) {
        try (Slice slice = new Slice(database)) {
            slice.execute(slice.service.addContract(new Contract(new ContractId("R8-1"), "CAD", "", Slice.TODAY, Optional.empty(), 0,
                    Yen.ZERO, "")));
            String plain = "CAD,cad_base,sessions,true,2026-04-01,5,9000";
            take(slice, false, HEADER + ",basis,feature,sources,grace,contract,notes", plain
                    + ",checkouts,CAD,east;west,15,R8-1,second floor");
            Pool pool = slice.service.pools().getFirst();
            assertEquals(new Basis.Checkouts("CAD", Set.of(new SourceId("east"), new SourceId("west"))), pool.basis());
            assertEquals(Duration.ofMinutes(15), pool.grace());
            assertEquals(new ImportResult(1, 0, 1, List.of()), take(slice, false, HEADER, plain));
            assertEquals(pool, slice.service.pools().getFirst());
        }
    }

    @StoreTest
    void keepsAPoolNamedWhileItHasSeats(Database database) {
        try (Slice slice = new Slice(database)) {
            take(slice, false, HEADER, "CAL,Client access,named,,2026-04-01,5,");
            slice.execute(slice.service.assign(new PoolId("CAL"), List.of(Assignee.person("ito")), Slice.TODAY, Optional.empty(), ""));
            ImportResult result = take(slice, false, HEADER, "CAL,Client access,users,,2026-04-01,5,");
            assertEquals("2 counting", result.problems().getFirst().line() + " " + result.problems().getFirst().column());
        }
    }

    @StoreTest
    void takesBackWhatItGaveOut(Database database) {
        try (Slice slice = new Slice(database)) {
            take(slice, false, HEADER + ",basis,sources,grace,notes", "RDS,Remote desktop,users,true,2025-04-01,10,3000,,,,=1+1",
                    "RDS,Remote desktop,users,true,2025-10-01,145,2800,,,,",
                    "Empty,Remote desktop,sessions,false,,,,,,,", "CAD,cad base,sessions,true,2026-04-01,5,9000,checkouts,east;west,PT90S,");
            List<Pool> pools = slice.service.pools();
            List<Map<String, String>> rows = pools.stream().flatMap(pool -> Said.of(pool).stream()).toList();
            pools.forEach(pool -> slice.execute(slice.service.removePool(pool.id())));
            assertEquals(4, Rows.take(new PoolImportTarget(slice.storage), rows, false).added());
            assertEquals(pools, slice.service.pools());
        }
    }

    private static ImportResult take(Slice slice, boolean preview, String... lines) {
        return Rows.take(new PoolImportTarget(slice.storage), Rows.of(lines), preview);
    }

    private static String sentence(ImportResult result, long line, String column) {
        return result.problems().stream().filter(problem -> problem.line() == line && problem.column().equals(column))
                .map(ImportProblem::sentence).findFirst().orElseThrow();
    }
}
