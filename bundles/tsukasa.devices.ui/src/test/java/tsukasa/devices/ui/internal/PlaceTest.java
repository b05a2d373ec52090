// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import tsukasa.devices.DeviceLinks;

class PlaceTest {
    @Test
    void followsTheLinksOfDevices() {
        assertEquals(Place.of(Place.Tab.FINDINGS), Place.read(DeviceLinks.FINDINGS));
        assertEquals(Place.of(Place.Tab.SIMS), Place.read(DeviceLinks.TRAFFIC));
        assertEquals(Place.of(Place.Tab.UNKNOWN), Place.read(DeviceLinks.UNKNOWN));
        assertEquals(Place.of(Place.Tab.LOST), Place.read(DeviceLinks.LOST));
        assertEquals(Place.of(Place.Tab.SIMS), Place.read(DeviceLinks.SIMS));
        assertEquals(Place.FIRST, Place.read(DeviceLinks.STAFF));
        assertEquals(Place.of(Place.Tab.ROLLOUT), Place.read(DeviceLinks.ROLLOUT));
        assertEquals(new Place(Place.Tab.FINDINGS, "silent"), Place.read(DeviceLinks.rule("silent").orElseThrow().query()));
    }

    @Test
    void everythingElseIsTheNameOfADevice() {
        assertEquals(new Place(Place.Tab.FLEET, "R6-0001"), Place.read(" R6-0001 "));
        assertEquals(Place.FIRST, Place.read(""));
    }

    @Test
    void comesBackToTheSideThatWasSeen() {
        for (Place.Tab tab : Place.Tab.values()) {
            assertEquals(Place.of(tab), Place.read(Place.of(tab).toString()));
        }
    }
}
