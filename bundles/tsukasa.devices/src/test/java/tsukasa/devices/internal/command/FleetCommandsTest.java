// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Bytes;
import tsukasa.api.Texts;
import tsukasa.api.UserId;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Column;
import tsukasa.api.report.Table;
import tsukasa.api.source.SourceId;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Contact;
import tsukasa.devices.DeviceService;
import tsukasa.devices.Encryption;
import tsukasa.devices.Lending;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.PlanPool;
import tsukasa.devices.PlanPoolId;
import tsukasa.devices.Rollout;
import tsukasa.devices.SimState;
import tsukasa.devices.internal.Slice;
import tsukasa.devices.internal.contact.FakeSessions;
import tsukasa.devices.internal.contact.FleetStorage;
import tsukasa.devices.internal.contact.StoredContactIngest;
import tsukasa.devices.internal.health.Fleet;
import tsukasa.devices.internal.health.StoredFindingService;
import tsukasa.devices.internal.health.StoredFleetService;
import tsukasa.devices.internal.lost.StoredLostService;
import tsukasa.devices.internal.rollout.StoredRolloutService;
import tsukasa.devices.internal.traffic.StoredTrafficService;
import tsukasa.persistence.Database;
import tsukasa.testing.StoreTest;
import tsukasa.testing.slices.Call;

/** Commands about the fleet, with the register as it is stored. */
class FleetCommandsTest {
    private static final String SIM = "8981100000000000001";
    private static final AssetNumber ONE = new AssetNumber("R6-0001");

    /** Everything wired by hand; two devices, both lent. */
    private static final class Console implements AutoCloseable {
        private final Slice slice;
        private final FleetStorage storage;
        private final Call call;
        private final StoredTrafficService traffic;
        private final Fleet fleet;
        private final StoredFindingService findings;
        private final StoredLostService lost;
        private final StoredRolloutService rollouts;

        Console(Database database) {
            slice = new Slice(database);
            storage = new FleetStorage(database, slice.site(), topic -> {
            });
            call = new Call(slice);
            FakeSessions sessions = new FakeSessions();
            traffic = new StoredTrafficService(storage, slice.devices, slice.sims, sessions.service());
            fleet = new Fleet(storage, slice.devices, slice.sims, traffic, sessions.service());
            StoredFleetService service = new StoredFleetService(fleet, storage, slice.devices, sessions.service());
            findings = new StoredFindingService(fleet, storage);
            lost = new StoredLostService(storage, slice.devices, slice.sims, sessions.service());
            rollouts = new StoredRolloutService(storage, service, slice.devices);
            slice.execute(slice.sims.add(List.of(Slice.sim(SIM, "080-1111-2222"))));
            slice.execute(slice.devices.add(List.of(Slice.device("R6-0001", "LT-1"), Slice.device("R6-0002", "LT-2"))));
            slice.execute(slice.devices.lend(List.of(lending("R6-0001", "ito"), lending("R6-0002", "sato"))));
        }

        private static Lending lending(String device, String user) {
            return new Lending(new AssetNumber(device), new UserId(user), Slice.TODAY, Optional.empty(), "");
        }

        private void heard(String key, String device, Contact.Facts facts) {
            new StoredContactIngest(storage).append(List.of(new Contact(new SourceId("mqtt"), key, device, Slice.NOON, facts)));
            changed();
        }

        private void changed() {
            fleet.changed(DeviceService.TOPIC);
        }

        @Override
        public void close() {
            storage.close();
            slice.close();
        }
    }

    @StoreTest
    void takesCareOfFindings(Database database) throws Exception {
        try (Console console = new Console(database)) {
            console.heard("a", "lt-1", Contact.Facts.builder().encryption(Encryption.OFF).client("1.9").build());
            Call call = console.call;
            call.run(new ThresholdsCommand(console.findings, call), "--client-version", "2", "--disk-free", "20");
            assertEquals("2", call.document().get("clientVersion"));
            assertEquals(20L, call.document().get("diskFreePercent"));
            assertEquals(Invocation.REFUSED, call.run(new ThresholdsCommand(console.findings, call), "--session-days", "0"));
            console.changed();
            call.run(new FindingsCommand(console.findings, console.slice.devices));
            assertEquals(List.of("encryption/R6-0001", "client/R6-0001"), call.rows().stream().map(row -> row.get("finding")).toList());
            call.run(new AcknowledgeCommand(console.findings, call), "encryption/R6-0001", "--note", "on it");
            assertEquals(1, call.document().get("acknowledged"));
            call.run(new SilenceCommand(console.findings, call), "client/R6-0001", "--days", "3");
            console.changed();
            call.run(new FindingsCommand(console.findings, console.slice.devices), "--device", "LT-1");
            assertEquals(List.of("tester"), call.rows().stream().map(row -> row.get("acknowledgedBy")).toList());
            call.run(new FindingsCommand(console.findings, console.slice.devices), "--all", "--rule", "client");
            assertEquals(Instant.parse("2026-10-04T03:00:00Z"), call.rows().getFirst().get("silencedUntil"));
            assertEquals(Invocation.REFUSED, call.run(new FindingsCommand(console.findings, console.slice.devices), "--rule", "nonsense"));
            assertEquals(Invocation.REFUSED, call.run(new AcknowledgeCommand(console.findings, call), "disk/R6-0001"));
        }
    }

    @StoreTest
    void takesTheStepsAboutALostDevice(Database database) throws Exception {
        try (Console console = new Console(database)) {
            Call call = console.call;
            call.run(new tsukasa.devices.internal.command.EditCommand(console.slice.devices, call), "R6-0001", "--sim", SIM);
            call.run(new LostCommand(console.lost, console.slice.devices, call), "lt-1");
            assertEquals(List.of("done", "by-hand", "by-hand", "done"), states(call));
            assertEquals(LifeCycle.LOST, console.slice.devices.device(ONE).orElseThrow().state());
            assertEquals(1, console.slice.devices.openLoans().stream().filter(loan -> loan.device().equals(ONE)).count(), "who had it is still known");
            call.run(new LostCommand(console.lost, console.slice.devices, call), "lt-1", "--done", "suspend-sim", "--note", "called");
            assertEquals(SimState.SUSPENDED, console.slice.sims.sims().getFirst().state());
            call.run(new LostCommand(console.lost, console.slice.devices, call));
            assertEquals(List.of("done", "done", "by-hand", "done"), states(call));
            assertEquals("ito", call.rows().getFirst().get("borrower"));
            call.run(new LostCommand(console.lost, console.slice.devices, call), "lt-1", "--close");
            assertEquals(List.of(), call.rows());
            assertEquals(Invocation.REFUSED, call.run(new LostCommand(console.lost, console.slice.devices, call), "lt-1", "--close"));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Object> states(Call call) {
        return ((List<Map<String, Object>>) call.rows().getFirst().get("steps")).stream().map(step -> step.get("state")).toList();
    }

    @StoreTest
    void rollsOutAndTellsOfTraffic(Database database) throws Exception {
        try (Console console = new Console(database)) {
            Call call = console.call;
            call.run(new RolloutCommand(console.rollouts, call), "--rings", "1");
            assertTrue((int) call.document().get("changed") > 0);
            console.changed();
            call.run(new RolloutCommand(console.rollouts, call), "--start", "2.0", "--share", "50", "--errors", "0");
            call.run(new RolloutCommand(console.rollouts, call));
            assertEquals(2, ((List<?>) call.document().get("rings")).size());
            assertEquals(Invocation.REFUSED, call.run(new RolloutCommand(console.rollouts, call), "--advance"));
            console.heard("a", "lt-1", Contact.Facts.builder().client("2.0").counters(new Bytes(1), Bytes.ZERO).build());
            call.run(new RolloutCommand(console.rollouts, call), "--advance");
            call.run(new RolloutCommand(console.rollouts, call), "--stop");
            assertEquals(true, call.document().get("stopped"));

            console.slice.execute(console.slice.sims.put(new PlanPool(new PlanPoolId("p"), "Docomo", new Bytes(10), Bytes.ZERO, 0, 31)));
            call.run(new TrafficCommand(console.traffic));
            assertEquals("p", call.rows().getFirst().get("plan"));
            call.run(new TrafficCommand(console.traffic), "--lines", "--from", "2026-09-01", "--to", "2026-09-30");
            assertEquals("080-1111-2222", call.rows().getFirst().get("line"));
            call.run(new TrafficCommand(console.traffic), "--unused");
            assertEquals(List.of(), call.rows());
            call.run(new TrafficCommand(console.traffic), "--carriers");
            assertEquals(Invocation.REFUSED, call.run(new TrafficCommand(console.traffic), "--from", "2027-01-01"));
        }
    }

    @StoreTest
    void namesEveryColumn(Database database) throws Exception {
        try (Console console = new Console(database)) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
                Texts texts = Texts.of(FleetTables.class, locale);
                console.slice.execute(console.rollouts.rings(List.of(1)));
                console.slice.execute(console.rollouts.start("2", Rollout.Gate.USUAL));
                List<Table> tables = List.of(FleetTables.findings(console.findings.findings(locale), texts), FleetTables.lost(console.lost.open(), texts),
                        FleetTables.pools(console.traffic.pools(LocalDate.of(2026, 10, 1)), texts),
                        FleetTables.rings(console.rollouts.running().orElseThrow(), texts));
                console.slice.execute(console.rollouts.stop());
                for (Table table : tables) {
                    for (Column column : table.columns()) {
                        assertFalse(column.title().startsWith("Tables_"), column::title);
                    }
                    table.rows().forEach(cells -> assertEquals(table.columns().size(), cells.length));
                }
            }
        }
    }
}
