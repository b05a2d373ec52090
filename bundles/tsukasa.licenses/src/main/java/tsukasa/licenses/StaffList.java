// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.time.LocalDate;
import java.util.Map;

import tsukasa.api.UserId;

/** Says who has left the city. A service of a plugin that knows the staff; any number of them. */
public interface StaffList {
    /** Those who have left, with their last day. */
    Map<UserId, LocalDate> left();
}
