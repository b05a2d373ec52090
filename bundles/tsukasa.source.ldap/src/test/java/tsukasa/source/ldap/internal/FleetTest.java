// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.ldap.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;

class FleetTest {
    private static final List<String> NAMES = List.of("CITY-LT-0500", "city-lt-7", "CITY-PC-0500", "CITY-LT-0500-OLD", "mayor");
    private final Recorded recorded = new Recorded();

    private List<String> taken(String... patterns) {
        Predicate<String> names = new Fleet(patterns, recorded.register()::devices).names();
        return NAMES.stream().filter(names).toList();
    }

    @Test
    void computersAreTakenThatAreNamedAsThoseRegistered() {
        assertEquals(List.of(), taken());
        recorded.registered.addAll(List.of("CITY-LT-0001", "Mayor"));
        assertEquals(List.of("CITY-LT-0500", "city-lt-7", "mayor"), taken());
    }

    @Test
    void orThoseThatFitAPattern() {
        recorded.registered.add("CITY-PC-0001");
        assertEquals(List.of("CITY-LT-0500", "city-lt-7", "CITY-LT-0500-OLD"), taken("city-lt*", " "));
        assertEquals(List.of("city-lt-7", "mayor"), taken("CITY-LT-?", "m.yor", "MAYOR"));
        assertEquals(NAMES, taken("*"));
    }
}
