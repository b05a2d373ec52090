// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.util.Collection;

import tsukasa.api.source.SourceId;
import tsukasa.api.staff.StaffMember;

/** Takes what directories say. A service, safe for all threads; each call replaces what the same source said before, in one transaction. */
public interface DirectoryIngest {
    /** All computers of the directory. */
    void computers(SourceId source, Collection<DirectoryEntry> computers);

    /** All people of the directory. One that is not in it any more is kept, as somebody who has left on the day it was found. */
    void people(SourceId source, Collection<StaffMember> people);
}
