// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;

import tsukasa.api.Period;
import tsukasa.api.UserId;
import tsukasa.devices.internal.contact.Follow.Mark;
import tsukasa.devices.internal.contact.KnownStore.Named;
import tsukasa.persistence.Micros;
import tsukasa.sessions.Session;
import tsukasa.sessions.SessionQuery;
import tsukasa.sessions.SessionService;

/**
 * What sessions say of devices counts as contacts, and none of it is copied: the first time all sessions are read, after that those of the
 * last hours, and from time to time those of the last weeks again, for what came late. What is known of a device is the same however often
 * a session is read.
 */
public final class SessionContacts {
    private static final Duration SHORT = Duration.ofHours(2);
    private static final Duration LONG = Duration.ofDays(35);
    private static final Duration LONG_EVERY = Duration.ofMinutes(10);
    private static final Instant EVER = Instant.parse("1971-01-01T00:00:00Z");
    private static final int MOST_DEVICES = 5_000;
    private final FleetStorage storage;
    private final SessionService sessions;

    public SessionContacts(FleetStorage storage, SessionService sessions) {
        this.storage = storage;
        this.sessions = sessions;
    }

    /** Reads what has come since. */
    public void follow() {
        Instant now = storage.site().now();
        Optional<Mark> mark = storage.tables().follow().mark();
        boolean whole = mark.isEmpty() || now.isBefore(mark.get().until()) || !now.isBefore(mark.get().whole().plus(LONG_EVERY));
        Instant from = mark.map(one -> earlier(one.until(), now).minus(whole ? LONG : SHORT)).orElse(EVER);
        TreeMap<String, Named> known = new TreeMap<>();
        sessions.forEach(SessionQuery.during(new Period(from, now.plusNanos(1_000))), session -> take(session, now, known));
        merge(known);
        storage.tables().database().transaction(() -> storage.tables().follow()
                .set(new Mark(now, whole ? now : mark.get().whole()), storage.tables().follow().mark().isEmpty()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static void take(Session session, Instant now, TreeMap<String, Named> known) {
        session.client().ifPresent(client -> {
            Instant last = earlier(session.end().orElse(session.lastSign()), now);
            Known said = Known.ofSession(session.id().source().value(), Micros.of(session.start()), Micros.of(last),
                    session.user().map(UserId::value).orElse(""), session.address().filter(address -> address.length() <= 100).orElse(""));
            known.merge(DeviceKey.of(client.value()), new Named(client.value(), said), (one, other) -> new Named(other.device(),
                    one.known().with(other.known())));
        });
    }

    private void merge(TreeMap<String, Named> known) {
        TreeMap<String, Named> piece = new TreeMap<>();
        for (String key : known.keySet()) {
            piece.put(key, known.get(key));
            if (piece.size() == MOST_DEVICES) {
                store(piece);
                piece = new TreeMap<>();
            }
        }
        if (!piece.isEmpty()) {
            store(piece);
        }
    }

    private void store(TreeMap<String, Named> piece) {
        storage.tables().database().transaction(() -> storage.tables().fold().merge(piece));
    }
}
