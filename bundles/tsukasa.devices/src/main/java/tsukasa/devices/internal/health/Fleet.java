// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import tsukasa.api.ChangeListener;
import tsukasa.api.UserId;
import tsukasa.api.staff.StaffList;
import tsukasa.api.staff.StaffMember;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.DeviceService;
import tsukasa.devices.FleetService;
import tsukasa.devices.LostCase;
import tsukasa.devices.SimService;
import tsukasa.devices.TrafficService;
import tsukasa.devices.internal.contact.FleetRegister;
import tsukasa.devices.internal.contact.FleetStorage;
import tsukasa.devices.internal.contact.SessionContacts;
import tsukasa.devices.internal.lost.LostStore;
import tsukasa.sessions.SessionService;

/**
 * The fleet as it is now. Read anew when people have changed something; what sources say comes all the time, so it is read anew for
 * that only after a pause that is long against the time that it takes.
 */
@Component(service = { Fleet.class, ChangeListener.class })
public final class Fleet implements ChangeListener {
    private static final String GLANCE_TOPIC = "devices.glance";
    private static final long LEAST_PAUSE = 2_000_000_000L;
    private static final long MOST_AGE = 60_000_000_000L;
    private static final int PAUSES = 10;
    private final FleetStorage storage;
    private final DeviceService devices;
    private final SimService sims;
    private final TrafficService traffic;
    private final SessionContacts sessions;
    private final List<StaffList> staff = new CopyOnWriteArrayList<>();
    private volatile boolean changed = true;
    private volatile boolean told;
    private FleetView view;
    private volatile boolean glanced;
    private long read;
    private long took;

    @Activate
    public Fleet(@Reference FleetStorage storage, @Reference DeviceService devices, @Reference SimService sims,
            @Reference TrafficService traffic, @Reference SessionService sessions) {
        this.storage = storage;
        this.devices = devices;
        this.sims = sims;
        this.traffic = traffic;
        this.sessions = new SessionContacts(storage, sessions);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindStaff(StaffList list) {
        staff.add(list);
        changed = true;
    }

    void unbindStaff(StaffList list) {
        staff.remove(list);
        changed = true;
    }

    @Override
    public void changed(String topic) {
        switch (topic) {
            case DeviceService.TOPIC, StaffList.TOPIC -> changed = true;
            case FleetService.TOPIC, SessionService.TOPIC -> told = true;
            default -> {
                // no matter of devices
            }
        }
    }

    /** The fleet; within a transaction as that sees it, and without leaving a trace. */
    FleetView now() {
        if (storage.tables().database().inTransaction()) {
            return read(false);
        }
        synchronized (this) {
            long age = System.nanoTime() - read;
            boolean clockMoved = view != null && !storage.site().now().equals(view.at()) && age > MOST_AGE;
            if (view == null || changed || clockMoved || told && age > Math.max(LEAST_PAUSE, PAUSES * took)) {
                changed = false;
                told = false;
                long began = System.nanoTime();
                view = read(true);
                keepGlance(view);
                read = System.nanoTime();
                took = read - began;
            }
            return view;
        }
    }

    /** Whether this process has read the fleet already. */
    boolean wasRead() {
        return glanced;
    }

    /** Who was shown what was kept of the last time is told that there is something newer. */
    private void keepGlance(FleetView fresh) {
        FleetGlance now = FleetGlance.of(fresh);
        GlanceStore store = new GlanceStore(storage);
        boolean news = store.get().filter(now::sameNumbers).isEmpty();
        store.put(now);
        if (news || !glanced) {
            glanced = true;
            storage.publish(GLANCE_TOPIC);
        }
    }

    /** @param keep whether sessions are followed and findings kept */
    private FleetView read(boolean keep) {
        if (keep) {
            sessions.follow();
        }
        FleetStorage.Tables tables = storage.tables();
        FleetRegister register = new FleetRegister(devices.devices(), sims.sims());
        FleetReader reader = new FleetReader(register, devices.openLoans(), tables.knowns().all(), tables.computers().all());
        List<Watched> watched = reader.devices();
        FleetFacts facts = facts(register, reader);
        List<Found> found = Rules.judge(watched, facts);
        FindingStore findings = new FindingStore(storage);
        return reader.view(facts, watched, found, keep ? findings.keep(found, facts.now()) : findings.open());
    }

    private FleetFacts facts(FleetRegister register, FleetReader reader) {
        Map<UserId, StaffMember> members = new HashMap<>();
        staff.forEach(list -> members.putAll(list.members()));
        Instant now = storage.site().now();
        return new FleetFacts(now, storage.site().zone(), new ThresholdStore(storage).get(), register, storage.tables().intervals().all(), members,
                reader.unregistered(), traffic.pools(LocalDate.ofInstant(now, storage.site().zone())),
                new LostStore(storage).open().stream().collect(Collectors.toMap(LostCase::device, Function.identity(), (one, other) -> one)),
                devices::loans);
    }

    Optional<FleetView.Judged> device(AssetNumber id) {
        return Optional.ofNullable(now().byAsset().get(id));
    }
}
