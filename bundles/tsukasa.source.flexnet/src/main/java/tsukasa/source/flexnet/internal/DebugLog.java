// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.flexnet.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.licenses.Checkout;
import tsukasa.licenses.CheckoutDenial;
import tsukasa.licenses.CheckoutId;

/**
 * What the lines of a debug log add up to. The log tells times without dates, except on a few lines; a time that goes back
 * has passed midnight. An IN names no OUT, so it ends the oldest of the same daemon, feature, user and computer, if
 * there is one of the same quantity that. Used by one thread.
 */
final class DebugLog {
    /** Lines of several daemons may be a little out of order. */
    private static final Duration BACK = Duration.ofHours(2);
    private final Server server;
    private final List<Out> open = new ArrayList<>();
    private Optional<LocalDateTime> last;
    private final Map<String, Integer> inSecond = new HashMap<>();
    private Map<CheckoutId, Checkout> checkouts = new LinkedHashMap<>();
    private List<CheckoutDenial> denials = new ArrayList<>();

    /** A checkout that is out. */
    record Out(String daemon, String user, String host, Checkout checkout) {
    }

    /** What was found since the last time. */
    record Found(List<Checkout> checkouts, List<CheckoutDenial> denials) {
    }

    /** @param last time of the last line that was used; empty at the beginning, where lines wait for the first date */
    DebugLog(Server server, Optional<LocalDateTime> last, List<Out> open) {
        this.server = server;
        this.last = last;
        this.open.addAll(open);
    }

    void line(String text) {
        DebugLine.parse(text).ifPresent(this::line);
    }

    private void line(DebugLine line) {
        Optional<LocalDateTime> at = time(line);
        if (at.isEmpty()) {
            return;
        }
        if (line.begins()) {
            restarted(line.daemon());
        }
        if (!at.equals(last)) {
            inSecond.clear();
        }
        last = at;
        line.act().filter(act -> server.wanted().wants(act.feature())).ifPresent(act -> act(line.daemon(), act, at.get()));
    }

    private Optional<LocalDateTime> time(DebugLine line) {
        Optional<LocalDate> date = line.date();
        if (date.isPresent()) {
            return Optional.of(date.get().atTime(line.time()));
        }
        return last.map(before -> {
            LocalDateTime sameDay = before.toLocalDate().atTime(line.time());
            return sameDay.isBefore(before.minus(BACK)) ? sameDay.plusDays(1) : sameDay;
        });
    }

    private void act(String daemon, DebugLine.Act act, LocalDateTime local) {
        Instant at = local.atZone(server.zone()).toInstant();
        if (act.kind() == DebugLine.Kind.IN) {
            in(daemon, act, at);
            return;
        }
        String what = String.join("|", daemon, act.feature(), act.user(), act.host());
        int nth = inSecond.merge(act.kind() + what, 1, Integer::sum);
        CheckoutId id = CheckoutId.of(server.source(), what, local + "#" + nth);
        if (act.kind() == DebugLine.Kind.OUT) {
            Checkout out = Checkout.out(id, act.feature(), server.user(act.user()), server.client(act.host()), "", act.quantity(), at);
            open.add(new Out(daemon, act.user(), act.host(), out));
            checkouts.put(id, out);
        } else if (act.noneLeft()) {
            denials.add(new CheckoutDenial(id, act.feature(), at, server.user(act.user()), server.client(act.host()),
                    Optional.of(act.reason()).filter(reason -> !reason.isBlank())));
        }
    }

    private void in(String daemon, DebugLine.Act act, Instant at) {
        List<Out> fitting = open.stream().filter(out -> out.daemon().equals(daemon) && out.user().equals(act.user())
                && out.host().equals(act.host()) && out.checkout().feature().equals(act.feature())).toList();
        Optional<Out> ended = fitting.stream().filter(out -> out.checkout().quantity() == act.quantity()).findFirst()
                .or(() -> fitting.stream().findFirst());
        ended.ifPresent(out -> {
            open.remove(out);
            Instant start = out.checkout().start();
            checkouts.put(out.checkout().id(), out.checkout().endedAt(at.isBefore(start) ? start : at));
        });
    }

    /** A daemon that begins knows nothing of what was out; clients that go on take theirs again. */
    private void restarted(String daemon) {
        Instant lastSign = last.map(at -> at.atZone(server.zone()).toInstant()).orElse(Instant.MIN);
        for (Out out : open.stream().filter(one -> one.daemon().equals(daemon)).toList()) {
            open.remove(out);
            Checkout c = out.checkout();
            Instant end = lastSign.isBefore(c.start()) ? c.start() : lastSign;
            checkouts.put(c.id(), new Checkout(c.id(), c.feature(), c.user(), c.client(), c.display(), c.quantity(), c.start(), Optional.of(end), true));
        }
    }

    /** What was found since the last call. */
    Found found() {
        Found found = new Found(List.copyOf(checkouts.values()), denials);
        checkouts = new LinkedHashMap<>();
        denials = new ArrayList<>();
        return found;
    }

    Optional<LocalDateTime> last() {
        return last;
    }

    List<Out> open() {
        return List.copyOf(open);
    }
}
