// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.ui.internal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Control;

import tsukasa.sessions.EndResult;
import tsukasa.sessions.Session;
import tsukasa.sessions.SessionId;
import tsukasa.ui.Modal;
import tsukasa.ui.PageContext;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.RecordTable;
import tsukasa.ui.Tone;

/** A dialog that says for each session whether it was ended, and if not, why. */
final class EndResults {
    private static final int WIDTH = 760;
    private final Modal modal;

    /** One line of it. */
    private record Line(Session session, EndResult result) {
    }

    EndResults(Control owner, PageContext context, SessionWords words, List<Session> sessions, List<EndResult> results) {
        modal = new Modal(owner, words.text("EndResults_title"));
        RecordTable<Line> table = new RecordTable<>(modal.area(), context, "endResults", words.text("EndResults_title"), List.of(
                RecordColumn.text("user", words.text("SessionColumns_user"), line -> line.session.user()),
                RecordColumn.text("host", words.text("SessionColumns_host"), line -> line.session.host()),
                RecordColumn.<Line> text("ended", words.text("EndResults_ended"),
                        line -> words.text(line.result.ended() ? "EndResults_yes" : "EndResults_no"))
                        .tone(line -> line.result.ended() ? Tone.GOOD : Tone.CRITICAL).width(12),
                RecordColumn.text("sentence", words.text("EndResults_sentence"), (Line line) -> line.result.sentence()).width(52)),
                line -> line.result.session());
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH - 40, 260).applyTo(table.control());
        Map<SessionId, Session> byId = sessions.stream().collect(Collectors.toMap(Session::id, Function.identity()));
        table.show(results.stream().map(result -> new Line(byId.get(result.session()), result)).toList());
        modal.usual(modal.button(words.text("Message_close"), () -> true));
    }

    void open() {
        modal.open(WIDTH);
    }
}
