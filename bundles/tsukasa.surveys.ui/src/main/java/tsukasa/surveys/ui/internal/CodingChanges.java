// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.ui.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Control;

import tsukasa.surveys.Coding;
import tsukasa.surveys.FreeText;
import tsukasa.surveys.TextId;
import tsukasa.ui.Answers;
import tsukasa.ui.FormDialog;
import tsukasa.ui.FormField;
import tsukasa.ui.FormField.Kind;

/** Gives texts codes and takes them back: asks, makes the change, and says what became of it, with a way back. */
final class CodingChanges {
    private static final String CODE = "code";
    private static final String ITEM = "item";
    private static final String OWN = "own";
    private static final int LONGEST = 60;
    private static final int SHOWN = 6;
    private final Control owner;
    private final Tools tools;
    private final SurveyWords words;

    CodingChanges(Control owner, Tools tools) {
        this.owner = owner;
        this.tools = tools;
        words = tools.words();
    }

    /** @param guess the code that is in the form at first */
    void code(List<FreeText> texts, Written written, Optional<String> guess) {
        List<TextId> ids = texts.stream().map(FreeText::id).toList();
        FormDialog dialog = new FormDialog(owner, tools.context(), words.text("CodingChanges_code"));
        dialog.sentence(words.text("CodingChanges_how", ids.size()));
        dialog.fields(List.of(choice("CodingChanges_blocker", written.labels().entrySet().stream()
                .filter(entry -> entry.getKey().indexOf(':') < 0).map(entry -> Map.entry(entry.getKey(), entry.getValue())).toList()),
                FormField.text(ITEM, words.text("CodingChanges_item"), words.text("CodingChanges_itemHint")),
                FormField.text(OWN, words.text("CodingChanges_own"), words.text("CodingChanges_ownHint"))), answers(guess, written));
        dialog.lines(words.text("CodingChanges_texts"), shown(texts), SHOWN, false);
        dialog.open(words.text("CodingChanges_codeVerb"), () -> dialog.read(CodingChanges::read)
                .map(code -> tools.services().coding().code(ids, code)), made -> coded(made, written));
    }

    /** Takes back one of the codes that some of these texts have. */
    void uncode(List<FreeText> texts, Written written) {
        List<Map.Entry<String, String>> codes = texts.stream().flatMap(text -> text.codings().stream()).map(Coding::code).distinct().sorted()
                .map(code -> Map.entry(code, written.label(code))).toList();
        FormDialog dialog = new FormDialog(owner, tools.context(), words.text("CodingChanges_uncode"));
        dialog.sentence(words.text("CodingChanges_uncodeHow", texts.size()));
        dialog.fields(List.of(choice("CodingChanges_blocker", codes)), Map.of(CODE, codes.getFirst().getKey()));
        dialog.lines(words.text("CodingChanges_texts"), shown(texts), SHOWN, false);
        dialog.open(words.text("CodingChanges_uncodeVerb"), () -> dialog.read(CodingChanges::chosen).map(code -> tools.services().coding().uncode(
                having(texts, code), code)), undone -> tools.said().good(words.text("CodingChanges_uncoded", undone.size())));
    }

    private void coded(List<Coding> made, Written written) {
        if (made.isEmpty()) {
            tools.said().good(words.text("CodingChanges_already"));
            return;
        }
        String code = made.getFirst().code();
        tools.said().good(words.text("CodingChanges_coded", made.size(), written.label(code)), words.text("CodingChanges_undo"), () -> undo(made, code));
    }

    private void undo(List<Coding> made, String code) {
        tools.said().change(tools.context(), tools.services().coding().uncode(made.stream().map(Coding::text).toList(), code), "",
                undone -> tools.said().good(words.text("CodingChanges_uncoded", undone.size())));
    }

    private FormField choice(String key, List<Map.Entry<String, String>> choices) {
        return new FormField(CODE, words.text(key), "", Kind.TEXT, false, choices);
    }

    static Collection<TextId> having(List<FreeText> texts, String code) {
        return texts.stream().filter(text -> text.codings().stream().anyMatch(coding -> coding.code().equals(code))).map(FreeText::id).toList();
    }

    static Map<String, String> answers(Optional<String> guess, Written written) {
        String code = guess.orElse("");
        int colon = code.indexOf(':');
        String kind = colon < 0 ? code : code.substring(0, colon);
        boolean known = written.labels().containsKey(kind);
        return Map.of(CODE, known ? kind : "", ITEM, colon < 0 ? "" : code.substring(colon + 1).strip(), OWN, known ? "" : kind);
    }

    /** A code as tasks have them, of what was chosen or written. */
    static String read(Answers answers) {
        String item = answers.text(ITEM, LONGEST);
        String own = answers.text(OWN, LONGEST);
        return (own.isEmpty() ? chosen(answers) : own) + (item.isEmpty() ? "" : ":" + item);
    }

    private static String chosen(Answers answers) {
        return answers.name(CODE, LONGEST);
    }

    private static String shown(List<FreeText> texts) {
        return texts.stream().map(FreeText::text).collect(Collectors.joining("\n"));
    }
}
