// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tsukasa.api.Bytes;
import tsukasa.api.source.ImportResult;
import tsukasa.devices.Iccid;
import tsukasa.devices.PlanPool;
import tsukasa.devices.PlanPoolId;
import tsukasa.devices.Sim;
import tsukasa.devices.SimState;
import tsukasa.devices.internal.Slice;
import tsukasa.persistence.Database;
import tsukasa.testing.StoreTest;

class SimImportTest {
    private static final Iccid ONE = new Iccid("8981100000000000001");
    private static final String HEADER = "iccid,line,carrier,plan,state,yenPerMonth,puk";

    @StoreTest
    void takesPoolsAndThenSims(Database database) {
        try (Slice slice = new Slice(database)) {
            String[] sims = { HEADER, ONE + ",080-1111-2222,Carrier A,Shared,active,900,01234567", "8981100000000000002,,Carrier A,,,," };
            assertEquals("2 plan", problems(take(slice, false, sims)), "the pool comes first");
            String[] pools = { "pool,carrier,perLine,fixed,yenPerMonth,closingDay", "Shared,Carrier A,3GB,1.5 GB,20000,20" };
            assertEquals(1, Slice.take(new PlanImportTarget(slice.storage), false, pools).added());
            assertEquals(1, Slice.take(new PlanImportTarget(slice.storage), false, pools).known());
            assertEquals(List.of(new PlanPool(new PlanPoolId("Shared"), "Carrier A", new Bytes(3_000_000_000L), new Bytes(1_500_000_000L), 20_000, 20)),
                    slice.sims.pools());
            assertEquals(new ImportResult(2, 2, 0, List.of()), take(slice, false, sims));
            assertEquals(new ImportResult(2, 0, 2, List.of()), take(slice, false, sims));
            assertEquals("01234567", slice.execute(slice.sims.puk(ONE)));
            assertEquals(1, take(slice, false, HEADER, ONE + ",,,,,,76543210").added(), "a new PUK alone is something new");
            assertEquals("76543210", slice.execute(slice.sims.puk(ONE)));
            Sim sim = slice.sims.sim(ONE).orElseThrow();
            assertEquals(List.of("080-1111-2222", "Carrier A", Optional.of(new PlanPoolId("Shared")), SimState.ACTIVE, 900L),
                    List.of(sim.line(), sim.carrier(), sim.plan(), sim.state(), sim.yenPerMonth()));
        }
    }

    @StoreTest
    void namesWhatSpreadsheetsBreak(Database database) {
        try (Slice slice = new Slice(database)) {
            take(slice, false, HEADER, ONE + ",,Carrier A,,terminated,,");
            assertEquals("2 iccid, 3 carrier, 3 puk, 4 state, 5 state, 5 yenPerMonth", problems(take(slice, false, HEADER, "8.98E+18,,Carrier A,,,,",
                    "8981100000000000002,,,,,,123", ONE + ",,,,active,,", "8981100000000000003,,Carrier A,,lost,-1,")));
            assertEquals(1, slice.sims.sims().size());
        }
    }

    @Test
    void writesAVolumeInTheUnitThatFits() {
        for (String text : List.of("0B", "999B", "3GB", "1500MB", "1TB", "20KB")) {
            assertEquals(text, PlanFields.text(PlanFields.volume(text).orElseThrow()), text);
        }
        assertEquals(Optional.of(new Bytes(1_500_000_000)), PlanFields.volume(" 1.5 gb"));
        assertEquals(Optional.of(new Bytes(1_234)), PlanFields.volume("1,234"));
        for (String text : List.of("3 GiB", "much", "-1GB", "999999999999999TB", "")) {
            assertEquals(Optional.empty(), PlanFields.volume(text), text);
        }
    }

    private static String problems(ImportResult result) {
        return String.join(", ", result.problems().stream().map(problem -> problem.line() + " " + problem.column()).toList());
    }

    private static ImportResult take(Slice slice, boolean preview, String... lines) {
        return Slice.take(new SimImportTarget(slice.storage), preview, lines);
    }
}
