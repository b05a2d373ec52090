// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.util.List;
import java.util.Set;

import tsukasa.api.Texts;
import tsukasa.api.source.ImportField;
import tsukasa.api.source.ImportField.Kind;

/** The columns of the plain format of sessions, in its order; those after the end are extras that may be added. */
final class SessionFields {
    static final String SESSION = "session";
    static final String USER = "user";
    static final String SECTION = "section";
    static final String CLIENT = "client";
    static final String ADDRESS = "address";
    static final String HOST = "host";
    static final String LAYER = "layer";
    static final String START = "start";
    static final String END = "end";
    static final String DENIED = "denied";
    static final String NOTE = "note";
    static final String RECEIVED = "received";
    static final String SENT = "sent";
    static final String ROUND_TRIP = "roundTripMillis";

    private static final Set<String> REQUIRED = Set.of(SESSION, USER, START);

    private SessionFields() {
    }

    static List<ImportField> all(Texts texts) {
        return List.of(field(texts, SESSION, Kind.TEXT), field(texts, USER, Kind.TEXT), field(texts, SECTION, Kind.TEXT),
                field(texts, CLIENT, Kind.TEXT), field(texts, ADDRESS, Kind.TEXT), field(texts, HOST, Kind.TEXT),
                field(texts, LAYER, Kind.CODE), field(texts, START, Kind.INSTANT), field(texts, END, Kind.INSTANT),
                field(texts, DENIED, Kind.TEXT), field(texts, NOTE, Kind.TEXT), field(texts, RECEIVED, Kind.NUMBER),
                field(texts, SENT, Kind.NUMBER), field(texts, ROUND_TRIP, Kind.NUMBER));
    }

    private static ImportField field(Texts texts, String key, Kind kind) {
        return new ImportField(key, texts.text("SessionFields_" + key), REQUIRED.contains(key), kind,
                texts.text("SessionFields_" + key + "_hint"));
    }
}
