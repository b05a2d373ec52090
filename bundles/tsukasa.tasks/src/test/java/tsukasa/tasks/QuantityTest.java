// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class QuantityTest {
    @Test
    void isTheSameHoweverItWasWritten() {
        assertEquals(Quantity.of("1.50"), Quantity.of("1.5"));
        assertEquals(Quantity.of("0.000"), Quantity.ZERO);
        assertEquals(Quantity.of("100"), Quantity.of("1E2"));
        assertEquals("100", Quantity.of("1E2").toString());
    }

    @Test
    void refusesWhatIsNotAQuantity() {
        assertThrows(IllegalArgumentException.class, () -> Quantity.of("-1"));
        assertThrows(IllegalArgumentException.class, () -> Quantity.of("0.0000001"));
        assertThrows(IllegalArgumentException.class, () -> Quantity.of("1000000000000"));
    }
}
