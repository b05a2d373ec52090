// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.ui.internal;

import java.time.Instant;
import java.util.List;

import org.eclipse.swt.widgets.Control;

import tsukasa.api.operation.Outcome;
import tsukasa.sessions.EndResult;
import tsukasa.sessions.Session;
import tsukasa.sessions.SessionService;
import tsukasa.ui.Confirmation;
import tsukasa.ui.MessageArea;
import tsukasa.ui.PageContext;
import tsukasa.ui.Tone;

/** Ends sessions from the page: asks with their names, makes the change, and says what became of each. */
final class EndSessions {
    private final PageContext context;
    private final SessionService sessions;
    private final SessionWords words;
    private final MessageArea message;

    EndSessions(PageContext context, SessionService sessions, SessionWords words, MessageArea message) {
        this.context = context;
        this.sessions = sessions;
        this.words = words;
        this.message = message;
    }

    /** @param chosen those that have ended are left out */
    void ask(Control owner, List<Session> chosen) {
        List<Session> open = chosen.stream().filter(Session::open).toList();
        if (open.isEmpty()) {
            return;
        }
        Instant now = context.site().now();
        new Confirmation(words.text("EndSessions_title"), words.text("EndSessions_question", open.size()),
                open.stream().map(session -> words.line(session, now)).toList(), words.text("EndSessions_consequence"),
                words.text("EndSessions_verb", open.size())).ask(owner, context.site().locale(), why -> end(owner, open, why));
    }

    private void end(Control owner, List<Session> open, String why) {
        message.show(Tone.UNKNOWN, words.text("EndSessions_working", open.size()), List.of());
        context.change(sessions.end(open.stream().map(Session::id).toList()), why, outcome -> {
            switch (outcome) {
                case Outcome.Done<List<EndResult>> done -> tell(owner, open, done.result());
                case Outcome.Refused<List<EndResult>> refused -> message.show(Tone.WARNING, refused.sentence(), close());
            }
        });
    }

    private void tell(Control owner, List<Session> open, List<EndResult> results) {
        long ended = results.stream().filter(EndResult::ended).count();
        boolean all = ended == results.size();
        if (results.size() == 1) {
            message.show(all ? Tone.GOOD : Tone.WARNING, results.getFirst().sentence(), close());
            return;
        }
        String sentence = all ? words.text("EndSessions_all", ended)
                : words.text("EndSessions_some", ended, results.size(), results.size() - ended);
        Runnable each = () -> new EndResults(owner, context, words, open, results).open();
        message.show(all ? Tone.GOOD : Tone.WARNING, sentence,
                List.of(new MessageArea.Choice(words.text("EndSessions_each"), each), close().getFirst()));
        if (!all) {
            each.run();
        }
    }

    private List<MessageArea.Choice> close() {
        return List.of(new MessageArea.Choice(words.text("Message_close"), message::clear));
    }
}
