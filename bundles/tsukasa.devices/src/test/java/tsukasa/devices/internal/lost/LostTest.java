// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.lost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Refusal;
import tsukasa.api.UserId;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.api.source.SourceId;
import tsukasa.api.staff.Entitlements;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.LineSuspender;
import tsukasa.devices.LostCase;
import tsukasa.devices.LostCase.State;
import tsukasa.devices.LostStep;
import tsukasa.devices.Sim;
import tsukasa.devices.SimState;
import tsukasa.devices.internal.contact.FakeRegister;
import tsukasa.devices.internal.contact.FakeSessions;
import tsukasa.devices.internal.contact.FleetSlice;
import tsukasa.persistence.Database;
import tsukasa.testing.StoreTest;

class LostTest {
    private static final AssetNumber ONE = new AssetNumber("A-1");
    private final FakeRegister register = new FakeRegister();
    private final FakeSessions sessions = new FakeSessions();
    private boolean outOfOrder;
    private final List<String> released = new ArrayList<>();

    @StoreTest
    void takesAllFourStepsWhereSourcesCan(Database database) {
        try (FleetSlice slice = new FleetSlice(database)) {
            StoredLostService service = service(slice);
            service.bindEntitlements(seats(List.of("RDS: seat 7")));
            service.bindSuspender(carrier());
            register.lent(1, LocalDate.of(2026, 9, 1));
            register.sim(1, SimState.ACTIVE, "", 0);
            sessions.add("user-1", "pc-1", FleetSlice.NOON, Optional.empty());
            sessions.add("user-1", "pc-2", FleetSlice.NOON, Optional.empty());
            assertTrue(service.open().isEmpty());
            assertTrue(service.plan(ONE, LostStep.RELEASE_SEATS, Locale.ENGLISH).contains("RDS: seat 7"));
            for (LostStep step : LostStep.values()) {
                assertFalse(service.plan(ONE, step, Locale.JAPANESE).contains("Lost_"));
                LostCase after = slice.execute(service.take(ONE, step));
                assertEquals(State.DONE, after.step(step).state());
                assertEquals(after.step(step).sentence(), slice.summary);
                assertThrows(Refusal.class, () -> slice.execute(service.take(ONE, step)));
            }
            LostCase done = service.of(ONE).orElseThrow();
            assertTrue(done.complete());
            assertEquals(Optional.of(new UserId("user-1")), done.borrower());
            assertEquals(LifeCycle.LOST, register.devices.get(ONE).state());
            assertEquals(SimState.SUSPENDED, register.sims.get(FakeRegister.iccid(1)).state());
            assertEquals(List.of("user-1 PC-1"), released);
            assertTrue(done.step(LostStep.SUSPEND_SIM).sentence().endsWith("Order 42."));
            assertEquals("One session was ended.", done.step(LostStep.END_SESSIONS).sentence());
            slice.execute(service.close(ONE, "found"));
            assertTrue(service.of(ONE).isEmpty());
            assertThrows(Refusal.class, () -> slice.execute(service.close(ONE, "")));
        }
    }

    @StoreTest
    void leavesToPeopleWhatNoSourceCanDo(Database database) {
        try (FleetSlice slice = new FleetSlice(database)) {
            StoredLostService service = service(slice);
            register.lent(1, LocalDate.of(2026, 9, 1));
            register.sim(1, SimState.ACTIVE, "", 0);
            sessions.ending = false;
            sessions.add("user-1", "pc-1", FleetSlice.NOON, Optional.empty());
            slice.execute(service.take(ONE, LostStep.SUSPEND_SIM));
            slice.execute(service.take(ONE, LostStep.RELEASE_SEATS));
            slice.execute(service.take(ONE, LostStep.END_SESSIONS));
            LostCase one = service.of(ONE).orElseThrow();
            assertEquals(List.of(State.WAITING, State.BY_HAND, State.BY_HAND, State.BY_HAND), one.steps().stream().map(LostCase.Step::state).toList());
            assertTrue(one.step(LostStep.SUSPEND_SIM).sentence().contains("080-0000-0001"));
            assertTrue(one.step(LostStep.END_SESSIONS).sentence().contains("no way to xrdp/s0"), one.step(LostStep.END_SESSIONS)::sentence);
            assertEquals(SimState.ACTIVE, register.sims.get(FakeRegister.iccid(1)).state());
            assertThrows(Refusal.class, () -> slice.execute(service.done(ONE, LostStep.MARK_LOST, "")));
            LostCase after = slice.execute(service.done(ONE, LostStep.SUSPEND_SIM, "called at noon"));
            assertEquals(State.DONE, after.step(LostStep.SUSPEND_SIM).state());
            assertEquals(SimState.SUSPENDED, register.sims.get(FakeRegister.iccid(1)).state());
            sessions.ending = true;
            assertEquals(State.DONE, slice.execute(service.take(ONE, LostStep.END_SESSIONS)).step(LostStep.END_SESSIONS).state(), "tried again");
            assertEquals(List.of(ONE), service.open().stream().map(LostCase::device).toList());
        }
    }

    @StoreTest
    void whatTheCarrierRefusesIsDoneByHandOrTriedAgain(Database database) {
        try (FleetSlice slice = new FleetSlice(database)) {
            StoredLostService service = service(slice);
            service.bindSuspender(carrier());
            register.lent(1, LocalDate.of(2026, 9, 1));
            register.sim(1, SimState.ACTIVE, "", 0);
            outOfOrder = true;
            LostCase refused = slice.execute(service.take(ONE, LostStep.SUSPEND_SIM));
            assertEquals(State.BY_HAND, refused.step(LostStep.SUSPEND_SIM).state());
            assertTrue(refused.step(LostStep.SUSPEND_SIM).sentence().startsWith("carrier has not suspended the line: out of order. Call the carrier Odd"),
                    refused.step(LostStep.SUSPEND_SIM)::sentence);
            assertEquals(SimState.ACTIVE, register.sims.get(FakeRegister.iccid(1)).state());
            outOfOrder = false;
            assertEquals(State.DONE, slice.execute(service.take(ONE, LostStep.SUSPEND_SIM)).step(LostStep.SUSPEND_SIM).state());
            assertEquals(SimState.SUSPENDED, register.sims.get(FakeRegister.iccid(1)).state());
        }
    }

    private StoredLostService service(FleetSlice slice) {
        return new StoredLostService(slice.storage, register, register.simService(), sessions.service());
    }

    private LineSuspender carrier() {
        return new LineSuspender() {
            @Override
            public SourceId source() {
                return new SourceId("carrier");
            }

            @Override
            public boolean knows(Sim sim) {
                return sim.carrier().equals("Odd");
            }

            @Override
            public String suspend(Sim sim, Locale locale) {
                if (outOfOrder) {
                    throw new Refusal("out of order.");
                }
                return "Order 42.";
            }
        };
    }

    private Entitlements seats(List<String> held) {
        return new Entitlements() {
            @Override
            public List<String> heldBy(UserId user, String device, Locale locale) {
                return held;
            }

            @Override
            public Operation<List<String>> release(UserId user, String device, Locale locale) {
                return new Operation<>() {
                    @Override
                    public Right right() {
                        return new Right("licenses.release");
                    }

                    @Override
                    public Map<String, String> arguments() {
                        return Map.of();
                    }

                    @Override
                    public List<String> run(Change change) {
                        released.add(user + " " + device);
                        return held;
                    }
                };
            }
        };
    }
}
