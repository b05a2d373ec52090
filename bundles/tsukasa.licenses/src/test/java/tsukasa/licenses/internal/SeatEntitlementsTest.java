// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import tsukasa.api.UserId;
import tsukasa.licenses.Assignee;
import tsukasa.licenses.CountingRule;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.Seat;
import tsukasa.persistence.Database;
import tsukasa.testing.StoreTest;

class SeatEntitlementsTest {
    private static final LocalDate TODAY = Slice.TODAY;
    private static final UserId ITO = new UserId("ito");

    @StoreTest
    void takesBackWhatAPersonAndADeviceMayUse(Database database) {
        try (Slice slice = new Slice(database)) {
            for (String pool : List.of("CAL", "VPN")) {
                slice.execute(slice.service.addPool(Slice.pool(pool, CountingRule.NAMED, 9)));
            }
            assign(slice, "CAL", Assignee.person("ito"), TODAY.minusDays(9));
            assign(slice, "CAL", Assignee.person("sato"), TODAY);
            assign(slice, "VPN", Assignee.device("LT-1"), TODAY);
            assign(slice, "VPN", Assignee.person("ITO"), TODAY.plusDays(3));
            SeatEntitlements entitlements = new SeatEntitlements(slice.storage);
            assertEquals(List.of("CAL (ito)", "VPN (LT-1)"), entitlements.heldBy(ITO, "lt-1", Locale.ENGLISH));
            assertEquals(List.of("CAL (ito)", "VPN (LT-1)", "VPN (ITO)"), slice.execute(entitlements.release(ITO, "lt-1", Locale.ENGLISH)));
            assertEquals(List.of("sato"), slice.service.seatsOn(TODAY.plusDays(3)).stream().map(Seat::assignee).map(Assignee::name).toList());
            assertTrue(slice.service.seats(new PoolId("CAL")).getFirst().release().isPresent(), "it can be undone");
            assertEquals(List.of(), entitlements.heldBy(ITO, "lt-1", Locale.ENGLISH));
            assertEquals(List.of(), slice.execute(entitlements.release(ITO, "lt-1", Locale.ENGLISH)), "nothing is not an error");
        }
    }

    private static void assign(Slice slice, String pool, Assignee assignee, LocalDate from) {
        slice.execute(slice.service.assign(new PoolId(pool), List.of(assignee), from, Optional.empty(), ""));
    }
}
