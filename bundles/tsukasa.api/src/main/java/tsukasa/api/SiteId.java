// SPDX-License-Identifier: EPL-2.0
package tsukasa.api;

/** Identity of the city that a console works for; the first part of every key in the database. */
public record SiteId(String value) {
    public SiteId {
        Names.require(value, "site");
    }

    @Override
    public String toString() {
        return value;
    }
}
