// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void eachNameHasOneNumberHoweverManyThereAre() {
        Random random = new Random(2);
        Names names = new Names();
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < 50_000; i++) {
            String name = (random.nextBoolean() ? "佐藤" : "u").repeat(random.nextInt(3)) + random.nextInt(9_000);
            int number = names.number(name);
            assertEquals(numbers.computeIfAbsent(name, fresh -> numbers.size()), number);
            assertEquals(name, names.name(number));
        }
        assertEquals(numbers.size(), names.size());
        assertEquals(Names.NOBODY, names.number(null));
        assertEquals("", names.name(names.number("")));
    }
}
