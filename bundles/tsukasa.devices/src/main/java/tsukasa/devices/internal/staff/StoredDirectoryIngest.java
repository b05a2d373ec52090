// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.staff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Refusal;
import tsukasa.api.UserId;
import tsukasa.api.source.SourceId;
import tsukasa.api.staff.StaffList;
import tsukasa.api.staff.StaffMember;
import tsukasa.devices.DeviceService;
import tsukasa.devices.DirectoryEntry;
import tsukasa.devices.DirectoryIngest;
import tsukasa.devices.internal.contact.FleetStorage;
import tsukasa.devices.internal.register.DeviceStorage;
import tsukasa.devices.internal.staff.StaffStore.Said;

/** Stores what directories say. A directory that all at once has nobody is not believed: its filter is wrong rather than the city empty. */
@Component
public final class StoredDirectoryIngest implements DirectoryIngest {
    private final DeviceStorage storage;
    private final FleetStorage fleet;
    private final StaffStore store;

    @Activate
    public StoredDirectoryIngest(@Reference DeviceStorage storage, @Reference FleetStorage fleet) {
        this.storage = storage;
        this.fleet = fleet;
        store = new StaffStore(storage);
    }

    @Override
    public void computers(SourceId source, Collection<DirectoryEntry> computers) {
        FleetStorage.Tables tables = fleet.tables();
        tables.database().transaction(() -> {
            tables.computers().replace(source, computers);
            fleet.publish(DeviceService.TOPIC);
        });
    }

    @Override
    public void people(SourceId source, Collection<StaffMember> people) {
        storage.database().transaction(() -> {
            Map<UserId, Said> gone = new LinkedHashMap<>();
            store.of(source).forEach(said -> gone.put(said.member().user(), said));
            long known = gone.values().stream().filter(said -> said.gone().isEmpty()).count();
            if (people.isEmpty() && known > 0) {
                throw new Refusal(storage.texts(storage.site().locale()).text("Staff_nobody", source, known));
            }
            List<Said> changed = changed(source, people, gone);
            if (!changed.isEmpty()) {
                store.put(changed);
                storage.publish(StaffList.TOPIC);
            }
        });
    }

    /** @param stored those that are still in the directory are taken out */
    private List<Said> changed(SourceId source, Collection<StaffMember> people, Map<UserId, Said> stored) {
        Map<UserId, Said> changed = new LinkedHashMap<>();
        people.forEach(member -> changed.put(member.user(), new Said(source, member, Optional.empty())));
        changed.entrySet().removeIf(one -> one.getValue().equals(stored.remove(one.getKey())));
        List<Said> all = new ArrayList<>(changed.values());
        stored.values().stream().filter(said -> said.gone().isEmpty())
                .forEach(said -> all.add(new Said(source, said.member(), Optional.of(storage.today()))));
        return all;
    }
}
