// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.staff;

import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.UserId;
import tsukasa.api.staff.StaffList;
import tsukasa.api.staff.StaffMember;
import tsukasa.devices.internal.register.DeviceStorage;

/** Answers from the database, in the order of the users' names. */
@Component
public final class StoredStaffList implements StaffList {
    private final StaffStore store;

    @Activate
    public StoredStaffList(@Reference DeviceStorage storage) {
        store = new StaffStore(storage);
    }

    @Override
    public Map<UserId, StaffMember> members() {
        return StaffMerge.of(store.all());
    }
}
