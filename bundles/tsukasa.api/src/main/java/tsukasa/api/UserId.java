// SPDX-License-Identifier: EPL-2.0
package tsukasa.api;

/** Identity of a member of staff, as the sources write it (login name, lower case where the source ignores case). */
public record UserId(String value) {
    public UserId {
        Names.require(value, "user");
    }

    @Override
    public String toString() {
        return value;
    }
}
