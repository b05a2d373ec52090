// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import tsukasa.api.Section;
import tsukasa.api.UserId;

class UserSectionsTest {
    private static final UserId SATO = new UserId("sato");
    private final UserSections sections = new UserSections();

    @Test
    void knowsNothingOfWhomNobodyToldOf() {
        told("税務課", 10, 20);
        assertEquals(Optional.empty(), sections.of(new UserId("ito"), 15));
    }

    @Test
    void takesTheSectionOfTheTimeWhenSomebodyMoves() {
        told("税務課", 10, 20);
        told("総務課", 30, 40);
        assertEquals("税務課", at(5), "told first after it");
        assertEquals("税務課", at(10));
        assertEquals("税務課", at(25), "nothing else was told until then");
        assertEquals("総務課", at(30));
        assertEquals("総務課", at(99), "told last");
    }

    @Test
    void takesTheOneTakenUpLastWhereSeveralHold() {
        told("税務課", 10, 50);
        told("総務課", 20, 30);
        assertEquals("総務課", at(25));
        assertEquals("税務課", at(40), "back again");
    }

    @Test
    void isTheSameInAnyOrder() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<UserSections.Told> all = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                long first = random.nextInt(6);
                all.add(new UserSections.Told(new Section("課" + i), first, first + random.nextInt(6)));
            }
            List<UserSections.Told> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, random);
            UserSections one = new UserSections();
            UserSections other = new UserSections();
            all.forEach(told -> one.add("sato", told));
            shuffled.forEach(told -> other.add("sato", told));
            for (int at = -1; at < 13; at++) {
                assertEquals(one.of(SATO, at), other.of(SATO, at), "seed " + seed + " at " + at);
            }
        }
    }

    private void told(String section, long first, long last) {
        sections.add("sato", new UserSections.Told(new Section(section), first, last));
    }

    private String at(long instant) {
        return sections.of(SATO, instant).orElseThrow().value();
    }
}
