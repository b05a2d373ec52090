// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class BlockerTest {
    @Test
    void readsACodeAndItsItem() {
        assertEquals(new Blocker(new BlockerCode("paper"), Optional.of("form 12")), Blocker.parse(" Paper : form 12 "));
        assertEquals(new Blocker(new BlockerCode("phone")), Blocker.parse("phone:"));
    }

    @Test
    void keepsColonsWithinAnItem() {
        assertEquals(Optional.of("10:00 line"), Blocker.parse("phone:10:00 line").item());
    }

    @Test
    void readsWhatItWrites() {
        String text = "paper;paper:form 12;phone:代表電話";
        assertEquals(text, Blocker.format(Blocker.parseAll("phone:代表電話; paper:form 12;;paper;phone:代表電話")));
        assertEquals(Blocker.parseAll(text), Blocker.parseAll(Blocker.format(Blocker.parseAll(text))));
    }

    @Test
    void aCodeStandsForAllOfItsItemsAndAnItemForItselfAlone() {
        assertTrue(Blocker.parse("paper").covers(Blocker.parse("paper:form 12")));
        assertTrue(Blocker.parse("paper:form 12").covers(Blocker.parse("paper:form 12")));
        assertFalse(Blocker.parse("paper:form 12").covers(Blocker.parse("paper")));
        assertFalse(Blocker.parse("paper:form 12").covers(Blocker.parse("paper:form 13")));
        assertFalse(Blocker.parse("paper").covers(Blocker.parse("phone")));
    }

    @Test
    void refusesWhatAListCouldNotHold() {
        assertThrows(IllegalArgumentException.class, () -> new BlockerCode("a;b"));
        assertThrows(IllegalArgumentException.class, () -> new BlockerCode("a:b"));
        assertThrows(IllegalArgumentException.class, () -> Blocker.parse(":form 12"));
    }
}
