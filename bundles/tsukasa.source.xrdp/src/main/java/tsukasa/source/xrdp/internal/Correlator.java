// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.xrdp.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import tsukasa.sessions.EventKind;
import tsukasa.sessions.SessionEvent;
import tsukasa.sessions.SessionId;

/**
 * Puts together what both logs say of one session. sesman knows the session but not the laptop, and does not see a client go;
 * xrdp knows the laptop and sees it go, but names only its own process. The display joins them: sesman's session has one,
 * and the process that serves it says so when its user has logged in. Displays and process numbers are used again, so a
 * session's key is its process and when it was made. Lines must come about in the order of their times; used by one thread.
 */
final class Correlator {
    private static final Duration LATE = Duration.ofMinutes(2);
    private final Host host;
    /** Sessions that have not ended, by sesman's process number. */
    private final Map<Integer, Desk> desks = new TreeMap<>();
    /** What is known of xrdp's processes, by process number. */
    private final Map<Integer, Client> clients = new TreeMap<>();
    private List<SessionEvent> seen = new ArrayList<>();
    private LocalDateTime second = LocalDateTime.MIN;
    private int inSecond;

    /** An open session; {@code server} is the xrdp process that serves it, 0 if none is known. */
    record Desk(int session, int display, LocalDateTime made, String user, int server) {
        Desk servedBy(int process) {
            return new Desk(session, display, made, user, process);
        }

        String key(Host host) {
            return host.name() + "/" + session + "@" + made;
        }
    }

    /** A process of xrdp: the laptop's name, and the display it serves once it does. */
    record Client(int process, LocalDateTime at, String name, Optional<Integer> display) {
    }

    Correlator(Host host) {
        this.host = host;
    }

    /** What this line of sesman's adds. */
    List<SessionEvent> sesman(LogLine line) {
        return gather(line, Saying.ofSesman(line.text()));
    }

    /** What this line of xrdp's adds. */
    List<SessionEvent> xrdp(LogLine line) {
        return gather(line, Saying.ofXrdp(line.text()));
    }

    private List<SessionEvent> gather(LogLine line, Optional<Saying> saying) {
        inSecond = line.at().equals(second) ? inSecond + 1 : 0;
        second = line.at();
        seen = new ArrayList<>();
        saying.ifPresent(said -> {
            switch (said) {
                case Saying.Started started -> started(line, started);
                case Saying.Reconnected reconnected -> reconnected(line, reconnected);
                case Saying.Terminated terminated -> terminated(line, terminated);
                case Saying.WrongPassword wrong -> denied(line, wrong.user(), wrong.address(), "wrong password");
                case Saying.NotAllowed refused -> denied(line, refused.user(), "", "not in the group that may log in");
                case Saying.Client client -> line.pid().ifPresent(pid -> clients.put(pid,
                        new Client(pid, line.at(), client.name(), Optional.empty())));
                case Saying.Serves serves -> line.pid().ifPresent(pid -> serves(line, pid, serves));
                case Saying.ClientGone gone -> line.pid().ifPresent(pid -> clientGone(line, pid));
                case Saying.WindowManager manager -> {
                    // asked for when the session is to be ended, from the log itself
                }
            }
        });
        return seen;
    }

    private void started(LogLine line, Saying.Started started) {
        Desk desk = new Desk(started.session(), started.display(), line.at(), started.user(), 0);
        desks.put(desk.session(), desk);
        see(desk, EventKind.STARTED, line, "", event -> event.address(started.address()));
        serving(line, desk).ifPresent(client -> serve(line, desk, client));
    }

    /** xrdp may write before sesman that the user is in. */
    private Optional<Client> serving(LogLine line, Desk desk) {
        return clients.values().stream().filter(client -> client.display().filter(d -> d == desk.display()).isPresent())
                .filter(client -> Duration.between(client.at(), line.at()).abs().compareTo(LATE) <= 0)
                .filter(client -> desks.values().stream().noneMatch(other -> other.server() == client.process()))
                .findFirst();
    }

    private void reconnected(LogLine line, Saying.Reconnected reconnected) {
        Desk desk = desks.get(reconnected.session());
        if (desk != null) {
            see(desk, EventKind.RECONNECTED, line, "", event -> event.address(reconnected.address()));
        }
    }

    private void terminated(LogLine line, Saying.Terminated terminated) {
        Desk desk = desks.remove(terminated.session());
        if (desk != null) {
            see(desk, EventKind.ENDED, line, "", event -> event);
            clients.remove(desk.server());
        }
    }

    private void serves(LogLine line, int pid, Saying.Serves serves) {
        Client known = clients.getOrDefault(pid, new Client(pid, line.at(), "", Optional.empty()));
        Client client = new Client(pid, line.at(), known.name(), Optional.of(serves.display()));
        clients.put(pid, client);
        desks.values().stream().filter(desk -> desk.display() == serves.display() && desk.user().equals(serves.user()))
                .reduce((older, newer) -> newer.made().isBefore(older.made()) ? older : newer)
                .filter(desk -> desk.server() != pid).ifPresent(desk -> serve(line, desk, client));
    }

    private void serve(LogLine line, Desk desk, Client client) {
        desks.put(desk.session(), desk.servedBy(client.process()));
        see(desk, EventKind.ACTIVE, line, "/" + client.process(), event -> event.client(client.name()));
    }

    /** Only the process that serves a session now can leave it disconnected: the one before says so after a reconnection. */
    private void clientGone(LogLine line, int pid) {
        clients.remove(pid);
        desks.values().stream().filter(desk -> desk.server() == pid).findFirst().ifPresent(desk -> {
            desks.put(desk.session(), desk.servedBy(0));
            see(desk, EventKind.DISCONNECTED, line, "/" + pid, event -> event);
        });
    }

    private void denied(LogLine line, String user, String address, String reason) {
        String key = host.name() + "/denied/" + line.at() + "/" + inSecond + "/" + user;
        seen.add(SessionEvent.of(new SessionId(host.source(), key), EventKind.DENIED, instant(line)).key(key)
                .user(user).address(address).host(host.name()).layer(host.layer()).note(reason).build());
    }

    private void see(Desk desk, EventKind kind, LogLine line, String more,
            UnaryOperator<SessionEvent.Builder> known) {
        SessionEvent.Builder event = SessionEvent.of(id(desk), kind, instant(line))
                .key(desk.key(host) + "/" + kind.name().toLowerCase(Locale.ROOT) + "@" + line.at() + more)
                .user(desk.user()).host(host.name()).layer(host.layer());
        seen.add(known.apply(event).build());
    }

    SessionId id(Desk desk) {
        return new SessionId(host.source(), desk.key(host));
    }

    /** Lines of the same second keep their order by a microsecond each. */
    private Instant instant(LogLine line) {
        return host.instant(line.at()).plusNanos(1000L * inSecond);
    }

    /** The sessions that have not ended, as far as the logs were read. */
    List<Desk> open() {
        return List.copyOf(desks.values());
    }

    /** All that must be known to go on later, one thing a line. */
    List<String> state() {
        List<String> lines = new ArrayList<>();
        desks.values().forEach(desk -> lines.add("desk %d %d %s %d %s".formatted(desk.session(), desk.display(), desk.made(),
                desk.server(), desk.user())));
        clients.values().stream().filter(client -> !client.at().isBefore(last().minus(LATE)) || serves(client))
                .forEach(client -> lines.add("client %d %s %s %s".formatted(client.process(), client.at(),
                        client.display().map(String::valueOf).orElse("-"), client.name())));
        lines.add("second %s %d".formatted(second, inSecond));
        return lines;
    }

    private LocalDateTime last() {
        return second.equals(LocalDateTime.MIN) ? LocalDateTime.of(1970, 1, 1, 0, 0) : second;
    }

    private boolean serves(Client client) {
        return desks.values().stream().anyMatch(desk -> desk.server() == client.process());
    }

    /** Goes on from what {@link #state()} gave. */
    void restore(List<String> state) {
        for (String line : state) {
            String[] words = line.split(" ", -1);
            switch (words[0]) {
                case "desk" -> {
                    String user = line.split(" ", 6)[5];
                    Desk desk = new Desk(Integer.parseInt(words[1]), Integer.parseInt(words[2]), LocalDateTime.parse(words[3]),
                            user, Integer.parseInt(words[4]));
                    desks.put(desk.session(), desk);
                }
                case "client" -> {
                    Client client = new Client(Integer.parseInt(words[1]), LocalDateTime.parse(words[2]), line.split(" ", 5)[4],
                            words[3].equals("-") ? Optional.empty() : Optional.of(Integer.valueOf(words[3])));
                    clients.put(client.process(), client);
                }
                case "second" -> {
                    second = LocalDateTime.parse(words[1]);
                    inSecond = Integer.parseInt(words[2]);
                }
                default -> throw new IllegalArgumentException("not a state of the xrdp logs: " + line);
            }
        }
    }
}
