// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.util.Optional;

import tsukasa.api.health.Link;

/** Where numbers about devices lead: the page and what it is asked to show. */
public final class DeviceLinks {
    /** Id of the page of devices. */
    public static final String PAGE = "devices";
    /** Devices that something is the matter with. */
    public static final String FINDINGS = "findings";
    /** Devices that sources see and nobody has registered. */
    public static final String UNKNOWN = "unknown";
    /** Traffic of lines and plan pools. */
    public static final String TRAFFIC = "traffic";
    /** SIMs and plan pools as they are registered. */
    public static final String SIMS = "sims";
    /** Who works for the city. */
    public static final String STAFF = "staff";
    /** Devices that are lost. */
    public static final String LOST = "lost";
    /** The roll-out of a client version. */
    public static final String ROLLOUT = "rollout";
    private static final String RULE = "rule:";

    private DeviceLinks() {
    }

    /** One of the words above, or the asset number of a device. */
    public static Optional<Link> to(String query) {
        return Optional.of(new Link(PAGE, query));
    }

    /** What this rule finds. */
    public static Optional<Link> rule(String rule) {
        return to(RULE + rule);
    }

    /** The rule that a query asks for; empty if it asks for something else. */
    public static Optional<String> rule(Link link) {
        return Optional.of(link.query()).filter(query -> query.startsWith(RULE)).map(query -> query.substring(RULE.length()));
    }
}
