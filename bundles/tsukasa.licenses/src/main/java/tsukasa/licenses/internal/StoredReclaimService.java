// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.TimeOrderedIds;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.api.staff.AssetUse;
import tsukasa.api.staff.HeldAsset;
import tsukasa.licenses.Assignee;
import tsukasa.licenses.Basis;
import tsukasa.licenses.CheckoutService;
import tsukasa.licenses.IdleSeat;
import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.ReclaimService;
import tsukasa.licenses.Seat;
import tsukasa.licenses.SeatId;
import tsukasa.sessions.SessionService;

/** Compares the seats that are assigned with what was used. */
@Component
public final class StoredReclaimService implements ReclaimService {
    private static final Right RIGHT = new Right("licenses.reclaim");
    private final LicenseStorage storage;
    private final SessionService sessions;
    private final CheckoutService checkouts;
    private final SeatOffice office;
    private final List<AssetUse> assets = new CopyOnWriteArrayList<>();

    @Activate
    public StoredReclaimService(@Reference LicenseStorage storage, @Reference SessionService sessions,
            @Reference CheckoutService checkouts) {
        this.storage = storage;
        this.sessions = sessions;
        this.checkouts = checkouts;
        office = new SeatOffice(storage, new TimeOrderedIds(storage.site().clock())::next, Texts.of(StoredReclaimService.class,
                storage.site().locale()));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindAssets(AssetUse service) {
        assets.add(service);
    }

    void unbindAssets(AssetUse service) {
        assets.remove(service);
    }

    @Override
    public List<IdleSeat> idle(Optional<PoolId> pool, int days) {
        LocalDate today = storage.today();
        Map<PoolId, List<Seat>> byPool = SeatOffice.byPool(storage.tables().seats().on(today).stream()
                .filter(seat -> pool.isEmpty() || pool.get().equals(seat.pool())).toList());
        Map<Assignee, List<HeldAsset>> held = byPool.isEmpty() ? Map.of() : held();
        Map<Basis, List<Seat>> byBasis = new HashMap<>();
        byPool.forEach((id, seats) -> storage.tables().pools().find(id)
                .ifPresent(one -> byBasis.computeIfAbsent(one.basis(), basis -> new ArrayList<>()).addAll(seats)));
        List<IdleSeat> idle = new ArrayList<>();
        byBasis.forEach((basis, seats) -> idle.addAll(idle(basis, seats, held, days)));
        idle.sort(Comparator.comparing(IdleSeat::idleDays).reversed().thenComparing(seat -> seat.seat().assignee().name())
                .thenComparing(seat -> seat.seat().pool()));
        return idle;
    }

    private Map<Assignee, List<HeldAsset>> held() {
        return assets.stream().flatMap(service -> service.held(storage.site().locale()).stream())
                .collect(Collectors.groupingBy(asset -> new Assignee.Person(asset.holder())));
    }

    /** Pools that count the same are looked at together: the use of months is gone through once. */
    private List<IdleSeat> idle(Basis basis, List<Seat> seats, Map<Assignee, List<HeldAsset>> held, int days) {
        LocalDate today = storage.today();
        Instant recent = today.minusDays(days - 1L).atStartOfDay(storage.site().zone()).toInstant();
        Set<Assignee> assignees = seats.stream().map(Seat::assignee).collect(Collectors.toSet());
        Map<Assignee, LastUse> uses = LastUses.of(sessions, checkouts, basis, assignees, recent, storage.site().now());
        return seats.stream().map(seat -> seat(seat, Optional.ofNullable(uses.get(seat.assignee())), held.getOrDefault(seat.assignee(),
                List.of())))
                .filter(seat -> seat.idleDays() >= days).toList();
    }

    private IdleSeat seat(Seat seat, Optional<LastUse> use, List<HeldAsset> things) {
        Stream<LocalDate> signs = Stream.concat(Stream.concat(Stream.of(seat.from()), use.map(LastUse::at).map(this::day).stream()),
                things.stream().flatMap(thing -> Stream.concat(Stream.of(thing.since()), thing.lastUsed().map(this::day).stream())));
        LocalDate last = signs.max(Comparator.naturalOrder()).orElseThrow();
        return new IdleSeat(seat, use.map(LastUse::at), ChronoUnit.DAYS.between(last, storage.today()), use.flatMap(LastUse::section),
                things);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, storage.site().zone());
    }

    @Override
    public Operation<List<Seat>> reclaim(Collection<SeatId> seats, int days) {
        return new ReleaseSeatsOperation(office, RIGHT, List.copyOf(seats), storage.today(), found -> check(found, days));
    }

    private void check(List<Seat> seats, int days) {
        Map<SeatId, IdleSeat> idle = new HashMap<>();
        idle(Optional.empty(), days).forEach(seat -> idle.put(seat.seat().id(), seat));
        for (Seat seat : seats) {
            if (!idle.containsKey(seat.id())) {
                throw new Refusal(seat.heldOn(storage.today()) ? office.text("Reclaim_used", seat.assignee().name(), days)
                        : office.text("Reclaim_notHeld", seat.assignee().name()));
            }
        }
    }
}
