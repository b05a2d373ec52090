// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import tsukasa.api.UserId;
import tsukasa.devices.AssetNumber;

class LendingLinesTest {
    private static final List<FleetRow> STOCK = SmallFleet.four().rows().subList(2, 4);

    private static LendingLines.Read read(String text) {
        return LendingLines.read(text, STOCK, SmallFleet.PEOPLE, SmallFleet.WORDS);
    }

    @Test
    void readsLoginsAndNamesBehindAssetNumbers() {
        assertEquals(Map.of(new AssetNumber("B1"), new UserId("ito"), new AssetNumber("B2"), new UserId("tanaka")), read("B1\t伊藤 花子\nB2, tanaka\n").borrowers());
        assertEquals(Map.of(new AssetNumber("B2"), new UserId("ito")), read("B1\t\n\nB2 ito").borrowers());
    }

    @Test
    void aNameThatTwoHaveIsNotGuessed() {
        assertEquals(Map.of(new AssetNumber("B1"), new UserId("佐藤")), read("B1\t佐藤").borrowers());
    }

    @Test
    void saysWhichLineIsWrong() {
        assertEquals("Line 2: A1 is not among the devices that are in stock.", read("B1\tito\nA1\tito").problem().orElseThrow());
        assertEquals("Line 3: B1 is there twice. Each device once.", read("B1\tito\n\nB1\tsato1").problem().orElseThrow());
        assertEquals("Nobody gets anything yet: write a borrower behind an asset number.", read("B1\t\nB2").problem().orElseThrow());
    }
}
