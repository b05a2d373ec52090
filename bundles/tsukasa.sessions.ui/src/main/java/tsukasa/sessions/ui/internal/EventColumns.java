// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.ui.internal;

import java.util.List;

import tsukasa.api.report.Column.Type;
import tsukasa.sessions.SessionEvent;
import tsukasa.ui.RecordColumn;

/** The columns of what a source saw of a session. */
final class EventColumns {
    private EventColumns() {
    }

    static List<RecordColumn<SessionEvent>> all(SessionWords words) {
        return List.of(RecordColumn.of("at", words.text("EventColumns_at"), Type.INSTANT, SessionEvent::at),
                RecordColumn.text("kind", words.text("EventColumns_kind"), event -> words.event(event.kind())),
                RecordColumn.text("client", words.text("SessionColumns_client"), SessionEvent::client).width(11),
                RecordColumn.text("address", words.text("SessionColumns_address"), SessionEvent::address),
                RecordColumn.text("host", words.text("SessionColumns_host"), SessionEvent::host).width(11),
                RecordColumn.of("roundTrip", words.text("SessionColumns_roundTrip"), Type.DURATION, SessionEvent::roundTrip),
                RecordColumn.of("received", words.text("SessionColumns_received"), Type.BYTES, SessionEvent::received),
                RecordColumn.of("sent", words.text("SessionColumns_sent"), Type.BYTES, SessionEvent::sent),
                RecordColumn.text("note", words.text("SessionColumns_note"), SessionEvent::note).width(30));
    }
}
