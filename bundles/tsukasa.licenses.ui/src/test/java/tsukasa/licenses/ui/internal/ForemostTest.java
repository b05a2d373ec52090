// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import tsukasa.licenses.CountingRule;
import tsukasa.licenses.PoolId;

class ForemostTest {
    /** Of three hundred, the n-th uses n of 200. */
    private static final List<PoolStatus> MANY = IntStream.rangeClosed(1, 300)
            .mapToObj(n -> PoolStatusTest.status("P%03d".formatted(n), CountingRule.USERS, 0, n, 200)).toList();

    private static List<String> names(Foremost foremost) {
        return foremost.shown().stream().map(status -> status.pool().id().value()).toList();
    }

    private static Foremost of(List<PoolStatus> all, String typed, String chosen) {
        return Foremost.of(all, typed, Optional.ofNullable(chosen).map(PoolId::new), Locale.ENGLISH);
    }

    @Test
    void aFewAreAllThereByName() {
        Foremost few = of(MANY.subList(0, Foremost.MOST), "", null);
        assertEquals(Foremost.MOST, few.shown().size());
        assertEquals("P001", names(few).getFirst());
    }

    @Test
    void ofManyTheGravestAreThereAndTheChosenOne() {
        Foremost many = of(MANY, " ", "P005");
        assertEquals(300, many.matching());
        assertEquals(Foremost.MOST + 1, many.shown().size());
        assertEquals("P300", names(many).getFirst());
        assertEquals("P281", names(many).get(Foremost.MOST - 1));
        assertEquals("P005", names(many).getLast());
        assertEquals(Foremost.MOST, of(MANY, "", "P299").shown().size(), "the chosen one is there once");
    }

    @Test
    void whatIsTypedIsFoundInNamesAndProducts() {
        assertEquals(List.of("P120", "P121"), names(of(MANY, "p12", null)).subList(0, 2));
        assertEquals(10, of(MANY, "product of P12", "P005").matching());
        assertEquals(List.of(), names(of(MANY, "cad", "P005")));
    }

    @Test
    void whatHasNoEntitlementButIsUsedIsGravest() {
        PoolStatus bare = PoolStatusTest.status("bare", CountingRule.USERS, 1, 1, 0);
        PoolStatus over = PoolStatusTest.status("over", CountingRule.USERS, 1, 300, 2);
        PoolStatus unused = PoolStatusTest.status("unused", CountingRule.USERS, 0, 0, 0);
        PoolStatus full = PoolStatusTest.status("full", CountingRule.USERS, 0, 2, 2);
        PoolStatus half = PoolStatusTest.status("half", CountingRule.USERS, 0, 1, 2);
        PoolStatus assigned = PoolStatusTest.status("assigned", CountingRule.NAMED, 2, 2, 2);
        assertEquals(List.of(bare, over, full, unused, half, assigned),
                Stream.of(assigned, half, unused, full, over, bare).sorted(Foremost.ORDER).toList());
    }

    @Test
    void whatIsShownIsReadAgainAfterAChangeOrADayOrAWhile() {
        LocalDate today = LocalDate.of(2026, 10, 1);
        Freshness freshness = new Freshness(today);
        assertFalse(freshness.due(today));
        freshness.changed();
        assertTrue(freshness.due(today));
        assertFalse(freshness.due(today));
        assertTrue(freshness.due(today.plusDays(1)));
        assertEquals(Freshness.LOOKS, IntStream.rangeClosed(1, 100).filter(look -> freshness.due(today.plusDays(1))).findFirst().orElseThrow());
    }
}
