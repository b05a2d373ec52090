// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.staff;

import java.util.List;
import java.util.Locale;

import tsukasa.api.UserId;
import tsukasa.api.operation.Operation;

/** What a person is entitled to use, and how it is taken back. A service of a plugin that gives such rights (seats of licenses); any number of them. */
public interface Entitlements {
    /** What this person, or this device by its name, may use today, in the reader's language; empty: nothing. */
    List<String> heldBy(UserId user, String device, Locale locale);

    /** Takes all of it back from today; answers what was taken. Nothing held is not an error. */
    Operation<List<String>> release(UserId user, String device, Locale locale);
}
