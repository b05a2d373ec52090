// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import tsukasa.devices.DeviceHealth;
import tsukasa.devices.LifeCycle;

class NarrowedTest {
    private static final Fleet FLEET = SmallFleet.four().fleet();

    private static Narrowed of(Scope scope) {
        return Narrowed.of(FLEET, scope, SmallFleet.NOW);
    }

    private static List<String> assets(Scope scope) {
        return of(scope).rows().stream().map(row -> row.id().value()).toList();
    }

    private static Map<String, Integer> counts(Scope scope, Facet facet) {
        return of(scope).bars().get(facet).stream().filter(bar -> bar.count() > 0).collect(Collectors.toMap(Narrowed.Bar::part, Narrowed.Bar::count));
    }

    @Test
    void countsEverythingWhileNothingIsChosen() {
        assertEquals(List.of("A1", "A2", "B1", "B2"), assets(Scope.ALL));
        assertEquals(Map.of("CRITICAL", 1, "OK", 1, "IDLE", 2), counts(Scope.ALL, Facet.HEALTH));
        assertEquals(Map.of("LENT", 2, "IN_STOCK", 2), counts(Scope.ALL, Facet.STATE));
        assertEquals(Map.of("HOUR", 1, "DAYS", 1, "NEVER", 1, "LONGER", 1), counts(Scope.ALL, Facet.SEEN));
        assertEquals(Map.of("Tax", 2, "Welfare", 1, "", 1), counts(Scope.ALL, Facet.SECTION));
        assertEquals(Map.of("North", 2, "South", 2), counts(Scope.ALL, Facet.CARRIER));
    }

    @Test
    void aChosenPartNarrowsTheOtherFacetsAndNotItsOwn() {
        Scope stock = Scope.ALL.toggled(Facet.STATE, LifeCycle.IN_STOCK.name());
        assertEquals(List.of("B1", "B2"), assets(stock));
        assertEquals(Map.of("LENT", 2, "IN_STOCK", 2), counts(stock, Facet.STATE));
        assertEquals(Map.of("IDLE", 2), counts(stock, Facet.HEALTH));
        assertEquals(Map.of("Welfare", 1, "", 1), counts(stock, Facet.SECTION));
    }

    @Test
    void severalPartsOfOneFacetAddUpAndTwoFacetsBothHold() {
        Scope grave = Scope.ALL.toggled(Facet.HEALTH, DeviceHealth.CRITICAL.name()).toggled(Facet.HEALTH, DeviceHealth.IDLE.name());
        assertEquals(List.of("A1", "B1", "B2"), assets(grave));
        assertEquals(List.of("B2"), assets(grave.toggled(Facet.SECTION, "")));
        assertEquals(List.of("A1", "A2", "B1", "B2"), assets(grave.toggled(Facet.HEALTH, "CRITICAL").toggled(Facet.HEALTH, "IDLE")));
    }

    @Test
    void findsByAnyNumberOrNameWithoutCaseAndInWideLetters() {
        for (String typed : List.of("b1", "ｂ１", "PC-B1", "sb1", "090-B1", "welfare")) {
            assertEquals(List.of("B1"), assets(Scope.ALL.typed(typed)), typed);
        }
        assertEquals(List.of("A1"), assets(Scope.ALL.typed("伊藤 tax")));
        assertEquals(List.of("A1"), assets(Scope.ALL.typed("ito")));
        assertTrue(assets(Scope.ALL.typed("ito welfare")).isEmpty());
    }

    @Test
    void aChosenSectionThatHasNoDeviceStaysToBeLetGo() {
        Scope gone = Scope.ALL.toggled(Facet.SECTION, "Gone");
        assertTrue(assets(gone).isEmpty());
        assertTrue(of(gone).bars().get(Facet.SECTION).stream().anyMatch(bar -> bar.part().equals("Gone") && bar.chosen() && bar.count() == 0));
    }

    @Test
    void sectionsComeByFrequencyAndThoseWithoutOneLast() {
        assertEquals(List.of("Tax", "Welfare", ""), of(Scope.ALL).bars().get(Facet.SECTION).stream().map(Narrowed.Bar::part).toList());
        assertEquals("CRITICAL", of(Scope.ALL).bars().get(Facet.HEALTH).getFirst().part());
    }

    @Test
    void whatIsChosenIsRememberedWithoutTheTypedWords() {
        Scope scope = Scope.ALL.toggled(Facet.SECTION, "Tax and\\more").toggled(Facet.SECTION, "").toggled(Facet.HEALTH, "OK").typed("x");
        assertEquals(scope.typed(""), Scope.read(scope.toString()));
        assertEquals(Scope.ALL, Scope.read(""));
        assertEquals(Scope.ALL, Scope.read("something\telse\nHEALTH"));
    }
}
