// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import tsukasa.api.health.Finding;
import tsukasa.api.health.Indicator;
import tsukasa.api.health.Link;
import tsukasa.api.health.Reading;
import tsukasa.api.health.Severity;
import tsukasa.licenses.CountingRule;
import tsukasa.licenses.internal.PastSessions;
import tsukasa.licenses.internal.Slice;
import tsukasa.licenses.internal.StoredReclaimService;
import tsukasa.persistence.Database;
import tsukasa.testing.StoreTest;

class IndicatorsTest {
    private static final Instant MORNING = Slice.NOON.minus(Duration.ofHours(3));

    @StoreTest
    void showThePoolThatIsNearestToItsEntitlement(Database database) {
        try (Slice slice = new Slice(database)) {
            FakeUses uses = new FakeUses(slice.service::pools, Slice.NOON).with("RDS", MORNING, 90).with("CAD", MORNING, 5)
                    .with("RDS", MORNING.minus(Duration.ofDays(2)), 100);
            assertEquals("–", new InUseIndicator(uses, slice.site()).read(Locale.ENGLISH).value());
            slice.execute(slice.service.addPool(Slice.pool("RDS", CountingRule.USERS, 100)));
            slice.execute(slice.service.addPool(Slice.pool("CAD", CountingRule.SESSIONS, 10)));
            Reading now = new InUseIndicator(uses, slice.site()).read(Locale.ENGLISH);
            assertEquals("90 / 100", now.value());
            assertEquals("RDS, the tightest of 2 pools", now.detail());
            assertEquals(Severity.OK, now.severity());
            assertEquals(Optional.of(new Link("licenses", "pool:RDS")), now.link());
            assertEquals(14, now.trend().size());
            assertEquals(List.of(100.0, 0.0, 90.0), now.trend().subList(11, 14));
            Reading month = new MonthPeakIndicator(uses.with("CAD", MORNING, 11), slice.site()).read(Locale.JAPANESE);
            assertEquals("11 / 10", month.value());
            assertEquals(Severity.CRITICAL, month.severity());
            assertEquals("CAD：保有数を超過、2026/10/01 9:00", month.detail());
        }
    }

    @StoreTest
    void callANamedPoolOfWhichAllIsAssignedNoShortage(Database database) {
        try (Slice slice = new Slice(database)) {
            FakeUses uses = new FakeUses(slice.service::pools, Slice.NOON).with("RDS", MORNING, 40).with("CAL", MORNING, 60);
            slice.execute(slice.service.addPool(Slice.pool("CAL", CountingRule.NAMED, 60)));
            InUseIndicator indicator = new InUseIndicator(uses, slice.site());
            MonthPeakIndicator peak = new MonthPeakIndicator(uses, slice.site());
            assertEquals("60 / 60 CAL: seats assigned OK", said(indicator));
            assertEquals("60 / 60 CAL: seats assigned OK", said(peak));
            slice.execute(slice.service.addPool(Slice.pool("RDS", CountingRule.USERS, 100)));
            assertEquals("40 / 100 RDS OK", said(indicator));
            assertEquals("40 / 100 RDS, Oct 1, 2026, 9:00 AM OK", said(peak).replace('\u202f', ' '));
            uses.with("CAL", MORNING, 61);
            assertEquals("61 / 60 CAL: over its entitlement, the tightest of 2 pools CRITICAL", said(indicator));
            assertEquals(Severity.CRITICAL, peak.read(Locale.ENGLISH).severity());
        }
    }

    private static String said(Indicator indicator) {
        Reading reading = indicator.read(Locale.ENGLISH);
        return reading.value() + " " + reading.detail() + " " + reading.severity();
    }

    @StoreTest
    void countWhatWasRefusedOnceThoughTwoPoolsAreTold(Database database) {
        try (Slice slice = new Slice(database)) {
            slice.execute(slice.service.addPool(Slice.pool("RDS", CountingRule.USERS, 100)));
            slice.execute(slice.service.addPool(Slice.pool("CAD", CountingRule.SESSIONS, 10)));
            FakeUses uses = new FakeUses(slice.service::pools, Slice.NOON).refused("ito", MORNING, null).refused("kato", MORNING, MORNING.plusSeconds(60))
                    .refused("old", MORNING.minus(Duration.ofDays(3)), null);
            Reading reading = new TrueDenialsIndicator(slice.service, uses, slice.site()).read(Locale.ENGLISH);
            assertEquals("1 True denials; 1 more made good soon after", reading.value() + " " + reading.detail());
            assertEquals(List.of(1.0), reading.trend());
            assertEquals(Severity.WARNING, reading.severity());
        }
    }

    @StoreTest
    void rulesSeeWhatIsStored(Database database) {
        try (Slice slice = new Slice(database)) {
            LicenseHealthCheck check = new LicenseHealthCheck(slice.service, new StoredReclaimService(slice.storage, new PastSessions(),
                    slice.checkouts), new FakeUses(slice.service::pools, Slice.NOON).with("RDS", MORNING, 95), slice.site());
            assertEquals(List.of(), check.check(Locale.ENGLISH));
            slice.execute(slice.service.addPool(Slice.pool("RDS", CountingRule.USERS, 100)));
            assertEquals(List.of("licenses.full/RDS"), check.check(Locale.ENGLISH).stream().map(Finding::id).toList());
        }
    }
}
