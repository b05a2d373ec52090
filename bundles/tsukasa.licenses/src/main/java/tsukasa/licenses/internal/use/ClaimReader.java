// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.use;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import tsukasa.api.Period;
import tsukasa.api.Section;
import tsukasa.licenses.Basis;
import tsukasa.licenses.Checkout;
import tsukasa.licenses.CheckoutService;
import tsukasa.licenses.CountingRule;
import tsukasa.licenses.LicenseService;
import tsukasa.licenses.Pool;
import tsukasa.licenses.Seat;
import tsukasa.licenses.internal.calc.Claims;
import tsukasa.persistence.Micros;
import tsukasa.sessions.CountBy;
import tsukasa.sessions.Counting;
import tsukasa.sessions.SessionService;
import tsukasa.sessions.Spans;

/** Reads what a pool counts in a period, by its basis and rule. */
final class ClaimReader {
    private final LicenseService licenses;
    private final SessionService sessions;
    private final CheckoutService checkouts;
    private final ZoneId zone;

    ClaimReader(LicenseService licenses, SessionService sessions, CheckoutService checkouts, ZoneId zone) {
        this.licenses = licenses;
        this.sessions = sessions;
        this.checkouts = checkouts;
        this.zone = zone;
    }

    /** How sessions are counted for this pool; empty if it counts something else. */
    static Optional<Counting> ofSessions(Pool pool) {
        return pool.named() || !(pool.basis() instanceof Basis.Sessions) ? Optional.empty()
                : Optional.of(new Counting(CountBy.valueOf(pool.counting().name()), pool.disconnected(), pool.basis().sources()));
    }

    Claims read(Pool pool, Period period) {
        return read(pool, period, ofSessions(pool).isPresent() ? new UserSections() : UserSections.read(sessions, period));
    }

    /** As above, but of checkouts and seats without the sections, which take longer to find. */
    Claims readQuickly(Pool pool, Period period) {
        return read(pool, period, new UserSections());
    }

    private Claims read(Pool pool, Period period, UserSections sections) {
        Claims.Builder claims = Claims.of(period);
        if (pool.named()) {
            seats(pool, claims, sections);
        } else if (pool.basis() instanceof Basis.Checkouts of) {
            checkouts(pool, of, period, sections, claims);
        } else {
            spans(sessions.spans(period, ofSessions(pool).orElseThrow()), claims);
        }
        return claims.build();
    }

    private static void spans(Spans spans, Claims.Builder claims) {
        List<Optional<Section>> sections = spans.sections().stream().map(Optional::of).toList();
        for (int i = 0; i < spans.size(); i++) {
            claims.add(spans.start(i), spans.end(i), 1, spans.ownerName(spans.owner(i)),
                    spans.section(i) == Spans.NONE ? Optional.empty() : sections.get(spans.section(i)));
        }
    }

    private void checkouts(Pool pool, Basis.Checkouts of, Period period, UserSections sections, Claims.Builder claims) {
        UnitedCheckouts united = new UnitedCheckouts(claims);
        checkouts.forEach(of, period, checkout -> {
            long start = Micros.of(checkout.start());
            long end = checkout.end().map(Micros::of).orElse(Claims.OPEN);
            String user = checkout.user().map(Object::toString).orElse(null);
            Optional<String> owner = owner(pool.counting(), checkout);
            if (owner.isPresent()) {
                united.add(start, end, owner.get(), sections.of(user));
            } else {
                claims.add(start, end, pool.counting() == CountingRule.SESSIONS ? checkout.quantity() : 1,
                        user == null ? checkout.id().toString() : user, sections.of(user));
            }
        });
    }

    /** Whose checkouts are one while they overlap; empty if each counts by itself. */
    private static Optional<String> owner(CountingRule rule, Checkout checkout) {
        return switch (rule) {
            case USERS -> checkout.user().map(Object::toString);
            case DEVICES -> checkout.client().map(Object::toString);
            case SESSIONS, NAMED -> Optional.empty();
        };
    }

    private void seats(Pool pool, Claims.Builder claims, UserSections sections) {
        licenses.seats(pool.id()).stream().filter(seat -> seat.until().filter(seat.from()::equals).isEmpty())
                .sorted(Comparator.comparing(Seat::from).thenComparing(seat -> seat.assignee().name()))
                .forEach(seat -> claims.add(start(seat.from()), seat.until().map(this::start).orElse(Claims.OPEN), 1, seat.assignee().name(),
                        sections.of(seat.assignee().name())));
    }

    private long start(LocalDate day) {
        return Micros.of(day.atStartOfDay(zone).toInstant());
    }
}
