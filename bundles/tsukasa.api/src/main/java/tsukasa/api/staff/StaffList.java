// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.staff;

import java.util.Map;

import tsukasa.api.UserId;

/** Says who works for the city. A service of a plugin that knows the staff; any number of them. Reads the database, so not for the UI thread. */
public interface StaffList {
    /** Topic of {@link tsukasa.api.Changes} when the list has changed. */
    String TOPIC = "staff";

    /** Everybody on the list, those who have left among them. */
    Map<UserId, StaffMember> members();
}
