// SPDX-License-Identifier: EPL-2.0
package tsukasa.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import tsukasa.api.Actor;
import tsukasa.api.Changes;
import tsukasa.api.Section;
import tsukasa.api.Site;
import tsukasa.api.SiteId;
import tsukasa.api.UserId;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.ContactIngest;
import tsukasa.devices.Device;
import tsukasa.devices.DeviceService;
import tsukasa.devices.FleetService;
import tsukasa.devices.Iccid;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.Loan;
import tsukasa.devices.LoanId;
import tsukasa.devices.Sim;
import tsukasa.devices.SimService;
import tsukasa.devices.SimState;
import tsukasa.devices.TrafficService;
import tsukasa.persistence.Database;
import tsukasa.sessions.SessionService;

/** The fleet without a console: contacts and findings in the database, a register in memory, no sessions. */
final class OwnDevices implements AutoCloseable {
    private static final String PACKAGE = "tsukasa.devices.internal.";
    private static final int SECTIONS = 60;
    private static final Class<?>[] FLEET = { DeviceService.class, SimService.class, TrafficService.class, SessionService.class };
    final ContactIngest ingest;
    final FleetService service;
    private final Object fleet;
    private final AutoCloseable close;

    OwnDevices(Database database, String city, Instant now, int devices) throws ReflectiveOperationException {
        Site site = new Site(new SiteId(city), Path.of("unused"), Optional.empty(), ZoneId.of("Asia/Tokyo"), Locale.ENGLISH,
                Clock.fixed(now, ZoneOffset.UTC), new Actor("bench"));
        Changes nobody = topic -> { };
        Class<?> storage = Class.forName(PACKAGE + "contact.FleetStorage");
        Object tables = storage.getConstructor(Database.class, Site.class, Changes.class).newInstance(database, site, nobody);
        ingest = (ContactIngest) Class.forName(PACKAGE + "contact.StoredContactIngest").getConstructor(storage).newInstance(tables);
        DeviceService register = register(devices);
        SimService sims = sims(devices);
        SessionService sessions = answering(SessionService.class, (proxy, method, arguments) -> null);
        TrafficService traffic = answering(TrafficService.class, (proxy, method, arguments) -> List.of());
        Class<?> type = Class.forName(PACKAGE + "health.Fleet");
        fleet = type.getConstructor(storage, FLEET[0], FLEET[1], FLEET[2], FLEET[3]).newInstance(tables, register, sims, traffic, sessions);
        service = (FleetService) Class.forName(PACKAGE + "health.StoredFleetService")
                .getConstructor(type, storage, DeviceService.class, SessionService.class).newInstance(fleet, tables, register, sessions);
        close = () -> storage.getMethod("close").invoke(tables);
    }

    /** The next question reads and judges the whole fleet anew. */
    void changed() throws ReflectiveOperationException {
        fleet.getClass().getMethod("changed", String.class).invoke(fleet, DeviceService.TOPIC);
    }

    static String name(int device) {
        return "CITY-LT-%05d".formatted(device);
    }

    static Iccid iccid(int device) {
        return new Iccid("8981%015d".formatted(device));
    }

    private static DeviceService register(int many) {
        List<Device> devices = new ArrayList<>();
        List<Loan> loans = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            AssetNumber asset = new AssetNumber("R6-%05d".formatted(i));
            devices.add(new Device(asset, "SN%08d".formatted(i), "Model " + i % 7, name(i), LifeCycle.LENT, Optional.of(new Section("Section " + i
                    % SECTIONS)), Optional.empty(), Optional.of(LocalDate.of(2028, 3, 31)), Optional.of(iccid(i)), 1, "", ""));
            loans.add(new Loan(new LoanId(new UUID(1, i)), asset, new UserId("user%05d".formatted(i)), LocalDate.of(2026, 4, 1), Optional.empty(),
                    Optional.empty(), Optional.empty(), ""));
        }
        return answering(DeviceService.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "devices" -> devices;
            case "openLoans" -> loans;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static SimService sims(int many) {
        List<Sim> sims = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            sims.add(new Sim(iccid(i), "080%08d".formatted(i), "Carrier " + i % 3, Optional.empty(), SimState.ACTIVE, 900, ""));
        }
        return answering(SimService.class, (proxy, method, arguments) -> sims);
    }

    private static <T> T answering(Class<T> service, InvocationHandler answer) {
        return service.cast(Proxy.newProxyInstance(service.getClassLoader(), new Class<?>[] {service}, answer));
    }

    @Override
    public void close() throws Exception {
        close.close();
    }
}
