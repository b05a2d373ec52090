// SPDX-License-Identifier: EPL-2.0
package tsukasa.samplecity.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Writes sessions as the two logs of an xrdp 0.9 host with {@code EnableProcessId=true}. Process numbers and displays are
 * handed out in order of start, so the logs of a later run begin with those of an earlier one.
 */
final class XrdpLogs {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HH:mm:ss");
    private static final DateTimeFormatter READ_UP_TO = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int SESMAN = 712;
    private static final int FIRST_DISPLAY = 10;
    private static final int PROCESSES_A_SESSION = 12;
    private final ZoneId zone;
    private final Instant now;
    private final List<Line> xrdp = new ArrayList<>();
    private final List<Line> sesman = new ArrayList<>();
    private final TreeSet<Integer> free = new TreeSet<>();
    private final List<Busy> busy = new ArrayList<>();
    private int displays = FIRST_DISPLAY;
    private int process = 2000;
    private int order;

    private record Line(Instant at, int order, int pid, String text) {
    }

    private record Busy(Instant until, int display) {
    }

    private XrdpLogs(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /**
     * @param visits those of one host, by start
     * @return the local time of the last line, as the source says how far it has read
     */
    static String write(Path folder, List<Visit> visits, Instant now, ZoneId zone) {
        XrdpLogs logs = new XrdpLogs(now, zone);
        visits.forEach(logs::visit);
        logs.write(folder.resolve("xrdp.log"), logs.xrdp);
        logs.write(folder.resolve("xrdp-sesman.log"), logs.sesman);
        return Stream.concat(logs.xrdp.stream(), logs.sesman.stream()).map(Line::at).filter(at -> !at.isAfter(now))
                .max(Comparator.naturalOrder()).map(at -> READ_UP_TO.format(at.atZone(zone))).orElse("");
    }

    private void visit(Visit visit) {
        String user = visit.staff().user();
        String address = visit.staff().address();
        visit.refusals().forEach(at -> {
            xrdp(at, ++process, "Connected client computer name: " + visit.staff().laptop());
            sesman(at.plusSeconds(1), SESMAN, "AUTHFAIL: user=%s ip=%s time=%d".formatted(user, address, at.getEpochSecond() + 1));
        });
        int display = display(visit);
        int session = process += PROCESSES_A_SESSION;
        int client = ++process;
        String socket = address + ":" + (30_000 + session % 30_000) + " - socket: 12";
        connected(visit, visit.start(), client, display);
        Instant start = visit.start().plusSeconds(1);
        sesman(start, SESMAN, "++ created session (access granted): username %s, ip %s".formatted(user, socket));
        sesman(start, SESMAN, "Starting session: session_pid %d, display :%d.0, width 1920, height 1080, bpp 24, client ip %s, user name %s"
                .formatted(session, display, socket, user));
        sesman(start, session, "Session started successfully for user %s on display %d".formatted(user, display));
        sesman(start, session, "Session in progress on display %d, waiting until the window manager (pid %d) exits to end the session"
                .formatted(display, session + 1));
        for (Visit.Gap gap : visit.interrupted()) {
            xrdp(gap.from(), client, "Sending [ITU T.125] DisconnectProviderUltimatum failed");
            client = process += 2;
            connected(visit, gap.to(), client, display);
            sesman(gap.to().plusSeconds(1), SESMAN, "++ reconnected session: username %s, display :%d.0, session_pid %d, ip %s"
                    .formatted(user, display, session, socket));
        }
        if (!visit.lost()) {
            sesman(visit.end(), SESMAN, "++ terminated session:  username %s, display :%d.0, session_pid %d, ip %s"
                    .formatted(user, display, session, socket));
        }
    }

    private void connected(Visit visit, Instant at, int client, int display) {
        xrdp(at, client, "Connected client computer name: " + visit.staff().laptop());
        xrdp(at.plusSeconds(1), client, "login successful for user %s on display %d".formatted(visit.staff().user(), display));
    }

    /** The lowest display that is free at the start of this visit, as sesman chooses it. */
    private int display(Visit visit) {
        busy.removeIf(taken -> !taken.until().isAfter(visit.start()) && free.add(taken.display()));
        int display = free.isEmpty() ? displays++ : free.pollFirst();
        busy.add(new Busy(visit.end().plusSeconds(1), display));
        return display;
    }

    private void xrdp(Instant at, int pid, String text) {
        xrdp.add(new Line(at, order++, pid, text));
    }

    private void sesman(Instant at, int pid, String text) {
        sesman.add(new Line(at, order++, pid, text));
    }

    private void write(Path file, List<Line> lines) {
        List<String> text = lines.stream().filter(line -> !line.at().isAfter(now))
                .sorted(Comparator.comparing(Line::at).thenComparing(Line::order))
                .map(line -> "[%s] [INFO ] [pid:%d tid:140535354154176] %s".formatted(TIME.format(line.at().atZone(zone)),
                        line.pid(), line.text()))
                .toList();
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
