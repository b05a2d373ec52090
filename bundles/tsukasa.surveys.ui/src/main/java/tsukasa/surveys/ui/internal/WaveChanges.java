// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.ui.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Control;

import tsukasa.surveys.Wave;
import tsukasa.ui.Confirmation;
import tsukasa.ui.PathChooser;

/** Takes in structures, closes waves for good, and removes open ones: asks, makes the change, and says what became of it. */
final class WaveChanges {
    private final Control owner;
    private final Tools tools;
    private final SurveyWords words;

    WaveChanges(Control owner, Tools tools) {
        this.owner = owner;
        this.tools = tools;
        words = tools.words();
    }

    /** Asks for the structure of the wave's survey, which can be replaced as long as none of its waves is closed. */
    void describe(Wave wave) {
        PathChooser.Kind structure = new PathChooser.Kind(words.text("WaveChanges_structureFile"), "*.lss");
        tools.context().paths().files(owner, new PathChooser.Question(words.text("WaveChanges_structure", wave.id().survey()), List.of(structure), Optional
                .empty()), false).stream().findFirst().ifPresent(file -> tools.said().change(tools.context(), tools.services().surveys().describe(wave.id()
                        .survey(), file), "", asked -> tools.said().good(words.text("WaveChanges_described", wave.id().survey(), asked.questions()
                                .size()))));
    }

    void close(Wave wave) {
        new Confirmation(words.text("WaveChanges_close"), words.text("WaveChanges_closeQuestion", wave.id(), wave.responses()), List.of(),
                words.text("WaveChanges_closeMeans"), words.text("WaveChanges_closeVerb")).ask(owner, tools.context().site().locale(),
                        why -> tools.said().change(tools.context(), tools.services().surveys().close(wave.id()), why,
                                closed -> tools.said().good(words.text("WaveChanges_closed", closed.id()))));
    }

    void remove(Wave wave) {
        new Confirmation(words.text("WaveChanges_remove"), words.text("WaveChanges_removeQuestion", wave.id(), wave.responses()), List.of(),
                words.text("WaveChanges_removeMeans"), words.text("WaveChanges_removeVerb")).ask(owner, tools.context().site().locale(),
                        why -> tools.said().change(tools.context(), tools.services().surveys().remove(wave.id()), why,
                                removed -> tools.said().good(words.text("WaveChanges_removed", wave.id()))));
    }
}
