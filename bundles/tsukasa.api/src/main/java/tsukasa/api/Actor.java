// SPDX-License-Identifier: EPL-2.0
package tsukasa.api;

/** Who makes a change: the person at the console, or the schedule that acts for one. */
public record Actor(String value) {
    public Actor {
        Names.require(value, "actor");
    }

    @Override
    public String toString() {
        return value;
    }
}
