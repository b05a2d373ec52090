// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.xrdp.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tsukasa.api.Layer;
import tsukasa.api.source.SourceId;
import tsukasa.sessions.EventKind;
import tsukasa.sessions.SessionEvent;

/** Lines as xrdp 0.9.21.1 writes them with EnableProcessId=true. */
class CorrelatorTest {
    private static final Host HOST = new Host(new SourceId("ts"), "ts01", Layer.LGWAN, ZoneId.of("Asia/Tokyo"));
    private static final String STARTING = "Starting session: session_pid 700, display :10.0, width 1024, height 700, bpp 24, client ip 10.1.2.3:37728 - socket: 12, user name staff1";
    private final List<SessionEvent> events = new ArrayList<>();
    private Correlator correlator;

    @BeforeEach
    void begin() {
        correlator = new Correlator(HOST);
    }

    @Test
    void linksALaptopToItsSession() {
        xrdp("09:00:00", 50, "Connected client computer name: CITY-LT-0123");
        sesman("09:00:01", STARTING);
        xrdp("09:00:02", 50, "login successful for user staff1 on display 10");
        assertEquals(List.of(EventKind.STARTED, EventKind.ACTIVE), kinds());
        assertEquals("CITY-LT-0123", events.getLast().client().orElseThrow().value());
        assertEquals("10.1.2.3", events.getFirst().address().orElseThrow());
        assertEquals("ts01/700@2026-11-20T09:00:01", events.getFirst().session().key());
        assertEquals("2026-11-20T00:00:01Z", events.getFirst().at().toString());
    }

    @Test
    void linksALaptopEvenIfXrdpWritesFirst() {
        xrdp("09:00:00", 50, "Connected client computer name: CITY-LT-0123");
        xrdp("09:00:01", 50, "login successful for user staff1 on display 10");
        sesman("09:00:01", STARTING);
        assertEquals("CITY-LT-0123", events.getLast().client().orElseThrow().value());
    }

    @Test
    void attributesADisconnectToTheSessionThatTheProcessServes() {
        linksALaptopToItsSession();
        xrdp("09:30:00", 49, "Sending [ITU T.125] DisconnectProviderUltimatum failed");
        assertEquals(2, events.size(), "a process that serves nothing");
        xrdp("09:31:00", 50, "Sending [ITU T.125] DisconnectProviderUltimatum failed");
        assertEquals(EventKind.DISCONNECTED, events.getLast().kind());
    }

    @Test
    void ignoresTheOldProcessAfterAReconnection() {
        linksALaptopToItsSession();
        xrdp("09:40:00", 61, "Connected client computer name: CITY-LT-0200");
        xrdp("09:40:01", 61, "login successful for user staff1 on display 10");
        sesman("09:40:01", "++ reconnected session: username staff1, display :10.0, session_pid 700, ip 10.1.2.9:47080 - socket: 12");
        int before = events.size();
        xrdp("09:40:02", 50, "Sending [ITU T.125] DisconnectProviderUltimatum failed");
        assertEquals(before, events.size());
        assertEquals(EventKind.RECONNECTED, events.getLast().kind());
        assertEquals("10.1.2.9", events.getLast().address().orElseThrow());
    }

    @Test
    void endsTheSessionAndForgetsIt() {
        linksALaptopToItsSession();
        sesman("17:15:00", "++ terminated session:  username staff1, display :10.0, session_pid 700, ip 10.1.2.3:37728 - socket: 12");
        assertEquals(EventKind.ENDED, events.getLast().kind());
        assertTrue(correlator.open().isEmpty());
        xrdp("17:15:01", 50, "Sending [ITU T.125] DisconnectProviderUltimatum failed");
        assertEquals(EventKind.ENDED, events.getLast().kind());
    }

    @Test
    void tellsDisplaysAndProcessesThatAreUsedAgainApart() {
        endsTheSessionAndForgetsIt();
        sesman("18:00:00", STARTING);
        assertEquals("ts01/700@2026-11-20T18:00", events.getLast().session().key());
    }

    @Test
    void seesRefusedLogins() {
        sesman("09:00:00", "AUTHFAIL: user=staff2 ip=10.1.2.4 time=1795433550");
        sesman("09:00:00", "AUTHFAIL: user=staff2 ip=10.1.2.4 time=1795433550");
        sesman("09:01:00", "login denied for user staff3");
        sesman("09:01:00", "[MNG] login denied for user staff3");
        assertEquals(List.of(EventKind.DENIED, EventKind.DENIED, EventKind.DENIED), kinds());
        assertEquals(3, events.stream().map(SessionEvent::key).distinct().count());
        assertEquals(Optional.of("10.1.2.4"), events.getFirst().address());
    }

    @Test
    void goesOnFromItsState() {
        linksALaptopToItsSession();
        List<String> state = correlator.state();
        correlator = new Correlator(HOST);
        correlator.restore(state);
        assertEquals(state, correlator.state());
        xrdp("09:31:00", 50, "Sending [ITU T.125] DisconnectProviderUltimatum failed");
        assertEquals(EventKind.DISCONNECTED, events.getLast().kind());
    }

    @Test
    void keepsTheOrderOfLinesWithinASecond() {
        sesman("09:00:01", STARTING);
        sesman("09:00:01", "++ terminated session:  username staff1, display :10.0, session_pid 700, ip 10.1.2.3:37728 - socket: 12");
        assertTrue(events.get(0).at().isBefore(events.get(1).at()));
    }

    private void xrdp(String time, int pid, String text) {
        events.addAll(correlator.xrdp(line(time, pid, text)));
    }

    private void sesman(String time, String text) {
        events.addAll(correlator.sesman(line(time, 12, text)));
    }

    private static LogLine line(String time, int pid, String text) {
        return LogLine.parse("[20261120-" + time + "] [INFO ] [pid:" + pid + " tid:139965266184000] " + text).orElseThrow();
    }

    private List<EventKind> kinds() {
        return events.stream().map(SessionEvent::kind).toList();
    }
}
