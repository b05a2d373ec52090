// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.util.Locale;
import java.util.Optional;

import tsukasa.api.health.Link;
import tsukasa.devices.DeviceLinks;

/**
 * What the page of devices shows.
 *
 * @param wanted on the side of the fleet a name by which a device goes, on that of the lost ones the asset number, on that of the
 *               findings a rule; empty: nothing in particular
 */
record Place(Tab tab, String wanted) {
    static final Place FIRST = new Place(Tab.FLEET, "");

    /** The sides of the page. */
    enum Tab {
        FLEET, FINDINGS, SIMS, LOST, ROLLOUT, UNKNOWN;

        private String word() {
            return switch (this) {
                case FLEET -> "";
                case FINDINGS -> DeviceLinks.FINDINGS;
                case SIMS -> DeviceLinks.TRAFFIC;
                case LOST -> DeviceLinks.LOST;
                case ROLLOUT -> DeviceLinks.ROLLOUT;
                case UNKNOWN -> DeviceLinks.UNKNOWN;
            };
        }
    }

    static Place of(Tab tab) {
        return new Place(tab, "");
    }

    /** What a link of {@link DeviceLinks} asks for, or what was remembered; everything else is the name of a device. */
    static Place read(String query) {
        String words = query.strip();
        Optional<String> rule = DeviceLinks.rule(new Link(DeviceLinks.PAGE, words));
        if (rule.isPresent()) {
            return new Place(Tab.FINDINGS, rule.get());
        }
        for (Tab tab : Tab.values()) {
            if (words.toLowerCase(Locale.ROOT).equals(tab.word())) {
                return of(tab);
            }
            if (tab == Tab.LOST && words.startsWith(tab.word() + " ")) {
                return new Place(tab, words.substring(tab.word().length()).strip());
            }
        }
        return switch (words) {
            case DeviceLinks.SIMS -> of(Tab.SIMS);
            case DeviceLinks.STAFF -> FIRST; // who works for the city has no side of its own
            default -> new Place(Tab.FLEET, words);
        };
    }

    /** As {@link #read} reads it, without what is wanted in particular. */
    @Override
    public String toString() {
        return tab.word();
    }
}
