// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import tsukasa.api.UserId;
import tsukasa.api.source.SourceId;
import tsukasa.api.staff.StaffMember;
import tsukasa.devices.Contact;
import tsukasa.devices.DeviceFinding;
import tsukasa.devices.DeviceService;
import tsukasa.devices.internal.contact.FakeRegister;
import tsukasa.devices.internal.contact.FakeSessions;
import tsukasa.devices.internal.contact.FleetSlice;
import tsukasa.devices.internal.traffic.StoredTrafficService;
import tsukasa.persistence.Database;

/** A fleet wired by hand, with a register and sessions in memory. */
public final class WatchedFleet implements AutoCloseable {
    public final FleetSlice slice;
    public final FakeRegister register = new FakeRegister();
    public final FakeSessions sessions = new FakeSessions();
    public final Fleet fleet;
    public final StoredFleetService service;
    public final StoredFindingService findings;
    private int contacts;

    public WatchedFleet(Database database, StaffMember... staff) {
        slice = new FleetSlice(database);
        StoredTrafficService traffic = new StoredTrafficService(slice.storage, register, register.simService(), sessions.service());
        fleet = new Fleet(slice.storage, register, register.simService(), traffic, sessions.service());
        Map<UserId, StaffMember> members = List.of(staff).stream().collect(Collectors.toMap(StaffMember::user, member -> member));
        fleet.bindStaff(() -> members);
        service = new StoredFleetService(fleet, slice.storage, register, sessions.service());
        findings = new StoredFindingService(fleet, slice.storage);
    }

    public static StaffMember member(String user, LocalDate lastDay) {
        return new StaffMember(new UserId(user), "Name of " + user, Optional.empty(), Optional.empty(), false, Optional.ofNullable(lastDay));
    }

    /** A contact at this very moment. */
    public void heard(String device, UnaryOperator<Contact.Builder> facts) {
        slice.ingest.append(List.of(new Contact(new SourceId("mqtt"), "c" + contacts++, device, slice.site().now(), facts.apply(Contact.Facts
                .builder()).build())));
        changed();
    }

    public void changed() {
        fleet.changed(DeviceService.TOPIC);
    }

    /** What is found now: ids. */
    public List<String> found() {
        changed();
        return findings.findings(Locale.ENGLISH).stream().map(DeviceFinding::id).sorted().toList();
    }

    public DeviceFinding finding(String id) {
        changed();
        return findings.findings(Locale.ENGLISH).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    @Override
    public void close() {
        slice.close();
    }
}
