// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.lost;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.UserId;
import tsukasa.api.operation.Operation;
import tsukasa.api.staff.Entitlements;
import tsukasa.devices.Device;
import tsukasa.devices.DeviceChange;
import tsukasa.devices.DeviceService;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.LineSuspender;
import tsukasa.devices.Loan;
import tsukasa.devices.LostCase.State;
import tsukasa.devices.LostStep;
import tsukasa.devices.Sim;
import tsukasa.devices.SimService;
import tsukasa.devices.SimState;
import tsukasa.devices.internal.contact.DeviceKey;
import tsukasa.devices.internal.contact.FleetRegister;
import tsukasa.sessions.EndResult;
import tsukasa.sessions.Session;
import tsukasa.sessions.SessionQuery;
import tsukasa.sessions.SessionService;

/** Says of each step what it will do, as things stand. */
final class LostPlans {
    private final DeviceService devices;
    private final SimService sims;
    private final SessionService sessions;
    private final Collection<Entitlements> entitlements;
    private final Collection<LineSuspender> suspenders;

    LostPlans(DeviceService devices, SimService sims, SessionService sessions, Collection<Entitlements> entitlements,
            Collection<LineSuspender> suspenders) {
        this.devices = devices;
        this.sims = sims;
        this.sessions = sessions;
        this.entitlements = entitlements;
        this.suspenders = suspenders;
    }

    Plan of(Device device, LostStep step, Optional<UserId> borrower, Texts texts) {
        return switch (step) {
            case MARK_LOST -> mark(device, texts);
            case SUSPEND_SIM -> suspend(device, texts);
            case RELEASE_SEATS -> release(device, borrower, texts);
            case END_SESSIONS -> end(device, texts);
        };
    }

    private Plan mark(Device device, Texts texts) {
        if (device.state() == LifeCycle.LOST) {
            return Plan.nothing(texts.text("Lost_marked", device.id()));
        }
        DeviceChange lost = new DeviceChange(Optional.of(LifeCycle.LOST), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());
        return Plan.of(texts.text("Lost_mark", device.id()), devices.editAll(List.of(device.id()), lost), texts.text("Lost_marked", device.id()));
    }

    private Plan suspend(Device device, Texts texts) {
        Optional<Sim> sim = device.sim().flatMap(sims::sim);
        if (sim.isEmpty()) {
            return Plan.nothing(texts.text("Lost_noSim", device.id()));
        }
        Sim one = sim.get();
        if (one.state() == SimState.SUSPENDED || one.state() == SimState.TERMINATED) {
            return Plan.nothing(texts.text("Lost_suspended", one.line(), one.id()));
        }
        Optional<LineSuspender> suspender = suspenders.stream().filter(some -> some.knows(one)).findFirst();
        if (suspender.isEmpty()) {
            return Plan.byHand(texts.text("Lost_callCarrier", one.carrier(), one.line(), one.id()));
        }
        return suspend(one, suspender.get(), texts);
    }

    /** What the carrier does not do is to be done by hand, and the steps after it are not held up. */
    private Plan suspend(Sim sim, LineSuspender suspender, Texts texts) {
        AtomicReference<String> said = new AtomicReference<>("");
        AtomicReference<String> refused = new AtomicReference<>();
        Operation<?> noted = sims.state(List.of(sim.id()), SimState.SUSPENDED);
        return new Plan(texts.text("Lost_suspend", sim.line(), suspender.source()), List.of(noted), Optional.of(progress -> {
            try {
                said.set(suspender.suspend(sim, texts.locale()));
            } catch (Refusal e) {
                refused.set(e.getMessage());
            }
        }), change -> {
            if (refused.get() != null) {
                return new Plan.Ended(State.BY_HAND, texts.text("Lost_notSuspended", suspender.source(), refused.get()) + " "
                        + texts.text("Lost_callCarrier", sim.carrier(), sim.line(), sim.id()));
            }
            noted.run(new PartOfChange(change));
            return new Plan.Ended(State.DONE, texts.text("Lost_suspended", sim.line(), sim.id()) + " " + said.get());
        });
    }

    private Plan release(Device device, Optional<UserId> borrower, Texts texts) {
        Optional<UserId> user = borrower.or(() -> devices.loans(device.id()).stream().map(Loan::borrower).findFirst());
        if (user.isEmpty()) {
            return Plan.nothing(texts.text("Lost_neverLent", device.id()));
        }
        if (entitlements.isEmpty()) {
            return Plan.byHand(texts.text("Lost_seatsByHand", user.get(), device.name()));
        }
        Locale locale = texts.locale();
        List<String> held = entitlements.stream().flatMap(service -> service.heldBy(user.get(), device.name(), locale).stream()).toList();
        if (held.isEmpty()) {
            return Plan.nothing(texts.text("Lost_noSeats", user.get()));
        }
        List<Operation<List<String>>> releases = entitlements.stream().map(service -> service.release(user.get(), device.name(), locale)).toList();
        String comma = texts.text("Lost_comma");
        return new Plan(texts.text("Lost_release", user.get(), String.join(comma, held)), List.copyOf(releases), Optional.empty(), change -> {
            List<String> released = new ArrayList<>();
            releases.forEach(release -> released.addAll(release.run(new PartOfChange(change))));
            return new Plan.Ended(State.DONE, texts.text("Lost_released", user.get(), String.join(comma, released)));
        });
    }

    private Plan end(Device device, Texts texts) {
        Set<String> keys = new HashSet<>(new FleetRegister(devices.devices(), List.of()).keys(device.id()));
        List<Session> open = sessions.list(SessionQuery.open()).stream()
                .filter(session -> session.client().filter(client -> keys.contains(DeviceKey.of(client.value()))).isPresent()).toList();
        if (open.isEmpty()) {
            return Plan.nothing(texts.text("Lost_noSessions", device.id()));
        }
        Operation<List<EndResult>> end = sessions.end(open.stream().map(Session::id).toList());
        return new Plan(texts.text("Lost_end", open.size(), device.id()), List.of(end), end.outsideWork(), change -> {
            List<EndResult> results = end.run(new PartOfChange(change));
            List<String> left = results.stream().filter(result -> !result.ended()).map(EndResult::sentence).toList();
            return left.isEmpty() ? new Plan.Ended(State.DONE, texts.text("Lost_ended", results.size()))
                    : new Plan.Ended(State.BY_HAND, texts.text("Lost_notEnded", left.size(), String.join(" ", left)));
        });
    }
}
