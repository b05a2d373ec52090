// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.util.List;
import java.util.function.Consumer;

import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Outcome;
import tsukasa.ui.MessageArea;
import tsukasa.ui.PageContext;
import tsukasa.ui.Tone;

/** What the page says of the last change; stays until somebody closes it or the next is made. */
record Said(MessageArea area, LicenseWords words) {
    void good(String sentence) {
        area.show(Tone.GOOD, sentence, List.of(close()));
    }

    /** Says it with something that can still be done about it. */
    void good(String sentence, String choice, Runnable run) {
        area.show(Tone.GOOD, sentence, List.of(new MessageArea.Choice(choice, run), close()));
    }

    /** Makes a change whose refusal the page's frame shows. */
    <R> void change(PageContext context, Operation<R> operation, String why, Consumer<R> then) {
        area.clear();
        context.change(operation, why, outcome -> {
            if (outcome instanceof Outcome.Done<R> done) {
                then.accept(done.result());
            }
        });
    }

    private MessageArea.Choice close() {
        return new MessageArea.Choice(words.text("Said_close"), area::clear);
    }
}
