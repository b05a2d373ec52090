// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import tsukasa.api.Texts;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Outcome;

/** What the page says of the last change; stays until somebody closes it or the next is made. */
public record Said(MessageArea area, Texts texts) {
    public static Said in(MessageArea area, Locale locale) {
        return new Said(area, Texts.of(Said.class, locale));
    }

    public void good(String sentence) {
        area.show(Tone.GOOD, sentence, List.of(close()));
    }

    /** Says it with something that can still be done about it. */
    public void good(String sentence, String choice, Runnable run) {
        area.show(Tone.GOOD, sentence, List.of(new MessageArea.Choice(choice, run), close()));
    }

    /** Makes a change whose refusal the page's frame shows. */
    public <R> void change(PageContext context, Operation<R> operation, String why, Consumer<R> then) {
        area.clear();
        context.change(operation, why, outcome -> {
            if (outcome instanceof Outcome.Done<R> done) {
                then.accept(done.result());
            }
        });
    }

    private MessageArea.Choice close() {
        return new MessageArea.Choice(texts.text("Said_close"), area::clear);
    }
}
