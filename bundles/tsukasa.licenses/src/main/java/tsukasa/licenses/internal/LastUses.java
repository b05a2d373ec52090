// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tsukasa.api.Period;
import tsukasa.licenses.Assignee;
import tsukasa.licenses.Basis;
import tsukasa.licenses.Checkout;
import tsukasa.licenses.CheckoutService;
import tsukasa.sessions.Session;
import tsukasa.sessions.SessionQuery;
import tsukasa.sessions.SessionService;
import tsukasa.sessions.SessionState;

/** Finds when people and devices last used what a pool counts. */
final class LastUses {
    private final SessionService sessions;
    private final CheckoutService checkouts;
    private final Instant now;
    private final Map<Assignee, LastUse> found = new HashMap<>();

    private LastUses(SessionService sessions, CheckoutService checkouts, Instant now) {
        this.sessions = sessions;
        this.checkouts = checkouts;
        this.now = now;
    }

    /**
     * The last use of each of these; those who never used it are absent.
     *
     * @param recent whoever used it since then is found in one pass; for the others the whole past is searched
     */
    static Map<Assignee, LastUse> of(SessionService sessions, CheckoutService checkouts, Basis basis, Set<Assignee> wanted,
            Instant recent, Instant now) {
        LastUses uses = new LastUses(sessions, checkouts, now);
        switch (basis) {
            case Basis.Sessions of -> uses.findSessions(of, wanted, recent);
            case Basis.Checkouts of -> uses.findCheckouts(of, wanted);
        }
        return uses.found;
    }

    private void findSessions(Basis.Sessions of, Set<Assignee> wanted, Instant recent) {
        sessions.forEach(SessionQuery.during(new Period(recent, now.isBefore(recent) ? recent : now.plusNanos(1_000))),
                session -> take(of, wanted, session));
        Set<Assignee> devices = new HashSet<>();
        for (Assignee assignee : wanted) {
            if (!found.containsKey(assignee) || found.get(assignee).at().isBefore(recent)) {
                switch (assignee) {
                    case Assignee.Person person -> sessions.forEach(SessionQuery.of(person.user()), session -> take(of, wanted, session));
                    case Assignee.Device device -> devices.add(device);
                }
            }
        }
        if (!devices.isEmpty()) {
            sessions.forEach(SessionQuery.all(), session -> take(of, devices, session));
        }
    }

    private void take(Basis.Sessions of, Set<Assignee> wanted, Session session) {
        if (of.sources().isEmpty() || of.sources().contains(session.id().source())) {
            LastUse use = new LastUse(lastUse(session), session.section());
            session.user().map(Assignee.Person::new).ifPresent(person -> keep(wanted, person, use));
            session.client().map(Assignee.Device::new).ifPresent(device -> keep(wanted, device, use));
        }
    }

    /** Nobody uses a session that is disconnected. */
    private Instant lastUse(Session session) {
        return session.end().orElse(session.state() == SessionState.DISCONNECTED ? session.since() : now);
    }

    private void findCheckouts(Basis.Checkouts of, Set<Assignee> wanted) {
        checkouts.forEach(of, new Period(Instant.EPOCH, now.plusNanos(1_000)), checkout -> take(wanted, checkout));
    }

    private void take(Set<Assignee> wanted, Checkout checkout) {
        LastUse use = new LastUse(checkout.end().orElse(now), Optional.empty());
        checkout.user().map(Assignee.Person::new).ifPresent(person -> keep(wanted, person, use));
        checkout.client().map(Assignee.Device::new).ifPresent(device -> keep(wanted, device, use));
    }

    private void keep(Set<Assignee> wanted, Assignee assignee, LastUse use) {
        if (wanted.contains(assignee)) {
            found.merge(assignee, use, LastUse::later);
        }
    }
}
