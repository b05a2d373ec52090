// SPDX-License-Identifier: EPL-2.0
package tsukasa.api;

/** An organizational unit of the city, by its name. */
public record Section(String value) {
    public Section {
        Names.require(value, "section");
    }

    @Override
    public String toString() {
        return value;
    }
}
