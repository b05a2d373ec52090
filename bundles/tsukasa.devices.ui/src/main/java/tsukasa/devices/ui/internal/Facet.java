// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.time.Instant;

import tsukasa.api.Section;
import tsukasa.devices.Sim;

/** By what the fleet is divided and narrowed down. */
enum Facet {
    HEALTH, STATE, SEEN, SECTION, CARRIER;

    /** The part that a device belongs to: the name of the constant, or of the section or carrier, empty without one. */
    String key(FleetRow row, Instant now) {
        return switch (this) {
            case HEALTH -> row.now().health().name();
            case STATE -> row.device().state().name();
            case SEEN -> Seen.of(row.now().seen(), now).name();
            case SECTION -> row.device().section().map(Section::value).orElse("");
            case CARRIER -> row.sim().map(Sim::carrier).orElse("");
        };
    }
}
