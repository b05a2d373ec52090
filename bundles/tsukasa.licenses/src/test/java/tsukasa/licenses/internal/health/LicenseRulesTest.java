// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import tsukasa.api.Texts;
import tsukasa.api.UserId;
import tsukasa.api.health.Finding;
import tsukasa.api.health.Severity;
import tsukasa.licenses.Assignee;
import tsukasa.licenses.Contract;
import tsukasa.licenses.ContractId;
import tsukasa.licenses.CountingRule;
import tsukasa.licenses.Expiry;
import tsukasa.licenses.IdleSeat;
import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.RecentUse.Most;
import tsukasa.licenses.Schedule;
import tsukasa.licenses.Seat;
import tsukasa.licenses.SeatId;
import tsukasa.licenses.Yen;
import tsukasa.licenses.internal.Slice;
import tsukasa.licenses.internal.health.LicenseFacts.PoolFacts;

class LicenseRulesTest {
    private static final LocalDate TODAY = Slice.TODAY;
    private static final Texts ENGLISH = Texts.of(LicenseRulesTest.class, Locale.ENGLISH);

    @Test
    void warnsOverNineTenthsAndIsGraveBeyondTheEntitlement() {
        assertEquals(List.of(), full(90, 100));
        Finding near = full(91, 100).getFirst();
        assertEquals(Severity.WARNING, near.severity());
        assertEquals("Pool RDS came up to 91% of its entitlement: 91 of 100 at the same time in the last 30 days.", near.summary());
        assertEquals(Severity.WARNING, full(100, 100).getFirst().severity());
        assertEquals(Severity.CRITICAL, full(101, 100).getFirst().severity());
        assertEquals("Pool RDS was used beyond its entitlement: 101 at the same time on 2026-09-30, 100 licenses.", full(101, 100)
                .getFirst().summary());
        assertEquals(List.of(), full(0, 100));
        Pool bare = Pool.of(new PoolId("RDS"), "x", CountingRule.USERS, true, Schedule.EMPTY);
        assertEquals(Severity.WARNING, new NearlyFullRule().judge(facts(new PoolFacts(bare, peak(1), List.of())), ENGLISH).getFirst()
                .severity());
    }

    private static List<Finding> full(int peak, int entitlement) {
        return new NearlyFullRule().judge(facts(new PoolFacts(Slice.pool("RDS", CountingRule.USERS, entitlement), peak(peak),
                List.of())), ENGLISH);
    }

    @Test
    void saysWhenAContractEndsAndByWhenNoticeMustBeGiven() {
        assertEquals("WARNING Contract R8-1 (Remote) ends on 2026-12-01, in 61 days; notice must be given by 2026-11-01.",
                contract(TODAY.plusDays(61), 30));
        assertEquals("WARNING Contract R8-1 (Remote) ends on 2026-10-11, in 10 days; the last day to give notice was 2026-09-11.",
                contract(TODAY.plusDays(10), 30));
        assertEquals("CRITICAL Contract R8-1 (Remote) ended on 2026-09-30, but a pool still counts on it.", contract(TODAY.minusDays(1),
                30));
    }

    private static String contract(LocalDate last, int notice) {
        Contract contract = new Contract(new ContractId("R8-1"), "Remote", "", TODAY.minusYears(1), Optional.of(last), notice, Yen.ZERO,
                "");
        Expiry expiry = new Expiry(contract, last, last.minusDays(notice), contract.daysLeft(TODAY).orElseThrow(),
                List.of(new PoolId("RDS")));
        Finding finding = new ExpiringContractRule().judge(new LicenseFacts(TODAY, ZoneId.of("Asia/Tokyo"), List.of(), List.of(expiry),
                List.of(), Set.of()), ENGLISH).getFirst();
        return finding.severity() + " " + finding.summary();
    }

    @Test
    void findsTheFirstDayOnWhichTooManyAreAssigned() {
        assertEquals(List.of(), over(2, seat("ito", TODAY), seat("kato", TODAY)));
        assertEquals("CRITICAL Pool CAL has 2 seats assigned, but is entitled to 1.", over(1, seat("ito", TODAY), seat("kato", TODAY))
                .getFirst());
        assertEquals("WARNING From 2026-10-06 pool CAL will have 2 seats assigned, but is entitled to 1.", over(1, seat("ito", TODAY),
                seat("kato", TODAY.plusDays(5))).getFirst());
    }

    private static List<String> over(int entitlement, Seat... seats) {
        return new OverAssignedRule().judge(facts(new PoolFacts(Slice.pool("CAL", CountingRule.NAMED, entitlement), peak(0),
                Arrays.asList(seats))), ENGLISH).stream()
                .map(finding -> finding.severity() + " " + finding.summary()).toList();
    }

    @Test
    void saysWhatIdleSeatsCostAndWhoHasLeft() {
        Seat ito = seat("ito", TODAY.minusDays(99));
        PoolFacts pool = new PoolFacts(Slice.pool("CAL", CountingRule.NAMED, 9), peak(0), List.of(ito, seat("kato", TODAY)));
        LicenseFacts facts = new LicenseFacts(TODAY, ZoneId.of("Asia/Tokyo"), List.of(pool), List.of(),
                List.of(new IdleSeat(ito, Optional.empty(), 99, Optional.empty(), List.of())),
                Set.of(new UserId("ito")));
        assertEquals("Of the 2 seats of pool CAL, 1 has not been used for 60 days or more (3,000 yen a month).", new IdleSeatsRule()
                .judge(facts, ENGLISH).getFirst().summary());
        assertEquals("1 seat of pool CAL belongs to somebody who has left: ito.", new LeaverSeatRule().judge(facts, ENGLISH).getFirst()
                .summary());
    }

    private static LicenseFacts facts(PoolFacts pool) {
        return new LicenseFacts(TODAY, ZoneId.of("Asia/Tokyo"), List.of(pool), List.of(), List.of(), Set.of());
    }

    private static Most peak(int count) {
        return new Most(count, count == 0 ? Optional.empty() : Optional.of(Instant.parse("2026-09-30T03:00:00Z")));
    }

    private static Seat seat(String user, LocalDate from) {
        return new Seat(new SeatId(UUID.randomUUID()), new PoolId("CAL"), Assignee.person(user), from, Optional.empty(), "",
                Optional.empty());
    }
}
