// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.ui.internal;

import java.util.List;
import java.util.function.UnaryOperator;

import tsukasa.api.Texts;
import tsukasa.source.files.FileImport;
import tsukasa.ui.MessageArea;
import tsukasa.ui.PageContext;
import tsukasa.ui.Tone;

/** What the steps share. */
interface ImportHost {
    PageContext context();

    FileImport files();

    Texts texts();

    ImportDraft draft();

    /** Changes the draft and shows it to the step in view. */
    void change(UnaryOperator<ImportDraft> change);

    /** As {@link #change}, for what the step in view shows already. */
    void note(UnaryOperator<ImportDraft> change);

    void tell(Tone tone, String sentence, List<MessageArea.Choice> choices);

    /** All has been stored: what comes is another import. */
    void stored();

    /** Begins anew with other files, under the same name. */
    void again();
}
