// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import tsukasa.api.Section;

/**
 * Which devices are asked for, in which order; whatever is empty does not restrict.
 *
 * @param text    words that must all be in its asset number, serial, name, model, borrower, location, ICCID or line, ignoring case
 * @param carrier of the SIM that belongs in it
 * @param rule    that finds something in it, silenced or not
 * @param offset  how many to leave out first
 * @param limit   how many at most
 */
public record DeviceQuery(String text, Set<LifeCycle> states, Set<DeviceHealth> health, Optional<Section> section, Optional<String> carrier,
        Optional<String> rule, DeviceSort sort, boolean descending, int offset, int limit) {
    /** All devices, by asset number. */
    public static final DeviceQuery ALL = new DeviceQuery("", Set.of(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty(),
            DeviceSort.ASSET, false, 0, Integer.MAX_VALUE);

    public DeviceQuery {
        Objects.requireNonNull(text);
        Objects.requireNonNull(sort);
        states = Set.copyOf(states);
        health = Set.copyOf(health);
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("a page begins at " + offset + " and has " + limit + " rows");
        }
    }

    public DeviceQuery matching(String words) {
        return new DeviceQuery(words, states, health, section, carrier, rule, sort, descending, offset, limit);
    }

    public DeviceQuery in(Set<LifeCycle> anyOf) {
        return new DeviceQuery(text, anyOf, health, section, carrier, rule, sort, descending, offset, limit);
    }

    public DeviceQuery being(Set<DeviceHealth> anyOf) {
        return new DeviceQuery(text, states, anyOf, section, carrier, rule, sort, descending, offset, limit);
    }

    public DeviceQuery of(Section one) {
        return new DeviceQuery(text, states, health, Optional.of(one), carrier, rule, sort, descending, offset, limit);
    }

    public DeviceQuery by(String oneCarrier) {
        return new DeviceQuery(text, states, health, section, Optional.of(oneCarrier), rule, sort, descending, offset, limit);
    }

    public DeviceQuery found(String byRule) {
        return new DeviceQuery(text, states, health, section, carrier, Optional.of(byRule), sort, descending, offset, limit);
    }

    public DeviceQuery sorted(DeviceSort by, boolean downwards) {
        return new DeviceQuery(text, states, health, section, carrier, rule, by, downwards, offset, limit);
    }

    public DeviceQuery page(int from, int rows) {
        return new DeviceQuery(text, states, health, section, carrier, rule, sort, descending, from, rows);
    }
}
