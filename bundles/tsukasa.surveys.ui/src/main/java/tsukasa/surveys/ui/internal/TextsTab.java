// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.ui.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.surveys.CodeCount;
import tsukasa.surveys.FreeText;
import tsukasa.surveys.Question;
import tsukasa.surveys.Suggestion;
import tsukasa.ui.ButtonRow;
import tsukasa.ui.FilterField;
import tsukasa.ui.LabelText;
import tsukasa.ui.PageAction;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.RecordTable;
import tsukasa.ui.SpokenName;

/** What was written, and the blockers that a person says it names. Suggestions show which texts they are of; nothing is applied unasked. */
final class TextsTab implements WaveTab {
    private final Tools tools;
    private final SurveyWords words;
    private final CodingChanges changes;
    private final Composite area;
    private final Combo question;
    private final Label remark;
    private final ButtonRow buttons;
    private final FilterField filter;
    private final RecordTable<FreeText> texts;
    private final RecordTable<Suggestion> suggestions;
    private final RecordTable<CodeCount> codes;
    private Optional<Picture> picture = Optional.empty();
    private Optional<Written> written = Optional.empty();
    private Optional<String> asked = Optional.empty();

    TextsTab(Composite parent, Tools tools) {
        this.tools = tools;
        words = tools.words();
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 6).applyTo(area);
        changes = new CodingChanges(area, tools);
        Composite top = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(top);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
        new Label(top, SWT.NONE).setText(words.text("TextsTab_question"));
        question = new Combo(top, SWT.READ_ONLY | SWT.DROP_DOWN);
        SpokenName.give(question, words.text("TextsTab_question"));
        GridDataFactory.fillDefaults().hint(420, SWT.DEFAULT).applyTo(question);
        question.addListener(SWT.Selection, event -> read());
        remark = new Label(top, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(remark);
        List<PageAction> actions = List.of(tools.action("TextsTab_code", () -> !chosen().isEmpty(), () -> code(chosen(), Optional.empty())),
                tools.action("TextsTab_uncode", () -> chosen().stream().anyMatch(FreeText::coded), () -> changes.uncode(chosen(), written.orElseThrow())),
                tools.action("TextsTab_suggested", () -> suggestion().isPresent(), () -> suggestion().ifPresent(this::apply)));
        buttons = new ButtonRow(area, actions);
        SashForm split = new SashForm(area, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).hint(400, 200).applyTo(split);
        Composite left = new Composite(split, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(left);
        filter = new FilterField(left, words.text("TextsTab_filter"), this::filter, this::intoTable);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter.control());
        texts = new RecordTable<>(left, tools.context(), "texts", words.text("TextsTab_title"), List.of(
                RecordColumn.<FreeText> text("text", words.text("TextsTab_text"), FreeText::text).width(54),
                RecordColumn.<FreeText> of("people", words.text("TextsTab_people"), Type.INTEGER, FreeText::people).width(7),
                RecordColumn.<FreeText> text("codes", words.text("TextsTab_codes"), this::labels).width(24)), FreeText::id);
        texts.actions(actions.subList(0, 2));
        texts.onSelection(this::selected);
        texts.onOpen(text -> code(List.of(text), Optional.empty()));
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 200).applyTo(texts.control());
        SashForm right = new SashForm(split, SWT.VERTICAL);
        suggestions = new RecordTable<>(right, tools.context(), "suggestions", words.text("TextsTab_suggestions"), List.of(
                RecordColumn.<Suggestion> text("term", words.text("TextsTab_term"), Suggestion::term).width(16),
                RecordColumn.<Suggestion> of("texts", words.text("TextsTab_texts"), Type.INTEGER, one -> one.texts().size()).width(7),
                RecordColumn.<Suggestion> text("code", words.text("TextsTab_perhaps"), one -> one.code().map(this::label)).width(18),
                RecordColumn.<Suggestion> of("share", words.text("TextsTab_share"), Type.PERCENT, one -> Optional.of(one.share()).filter(share -> share > 0))
                        .width(10)), Suggestion::term);
        suggestions.emptyText(words.text("TextsTab_noSuggestion"));
        suggestions.onSelection(this::buttons);
        suggestions.onOpen(this::show);
        suggestions.actions(List.of(actions.get(2), tools.action("TextsTab_which", () -> suggestion().isPresent(), () -> suggestion().ifPresent(this::show))));
        codes = new RecordTable<>(right, tools.context(), "codes", words.text("TextsTab_tally"), List.of(
                RecordColumn.<CodeCount> text("code", words.text("TextsTab_code1"), CodeCount::label).width(20),
                RecordColumn.<CodeCount> of("texts", words.text("TextsTab_texts"), Type.INTEGER, CodeCount::texts).width(8),
                RecordColumn.<CodeCount> of("people", words.text("TextsTab_people"), Type.INTEGER, CodeCount::people).width(8)), CodeCount::code);
        codes.emptyText(words.text("TextsTab_noCodes"));
        right.setWeights(60, 40);
        split.setWeights(60, 40);
    }

    private String labels(FreeText text) {
        return written.map(known -> known.labels(text, words.text("Words_and"))).orElse("");
    }

    private String label(String code) {
        return written.map(known -> known.label(code)).orElse(code);
    }

    private void intoTable() {
        texts.control().setFocus();
    }

    private void filter(String typed) {
        texts.filter(typed);
        selected();
    }

    private List<FreeText> chosen() {
        return written.isEmpty() ? List.of() : texts.selection();
    }

    private Optional<Suggestion> suggestion() {
        return written.map(known -> suggestions.selection()).filter(rows -> rows.size() == 1).map(List::getFirst);
    }

    private void code(List<FreeText> which, Optional<String> guess) {
        written.ifPresent(known -> changes.code(which, known, guess));
    }

    /** Asks for the code that all texts of a suggestion get. */
    private void apply(Suggestion suggestion) {
        written.ifPresent(known -> code(known.texts().stream().filter(text -> suggestion.texts().contains(text.id())).toList(), suggestion.code()));
    }

    /** Selects the texts that a suggestion is of. */
    private void show(Suggestion suggestion) {
        filter.type("");
        texts.select(Set.copyOf(suggestion.texts()));
        intoTable();
    }

    @Override
    public Control control() {
        return area;
    }

    @Override
    public void show(Picture next, List<Picture> siblings) {
        picture = Optional.of(next);
        question.setItems(next.written().stream().map(Question::text).toArray(String[]::new));
        question.setEnabled(!next.written().isEmpty());
        question.select(Math.max(0, next.written().stream().map(Question::code).toList().indexOf(asked.orElse(""))));
        read();
    }

    private void read() {
        Picture now = picture.orElseThrow();
        int index = question.getSelectionIndex();
        if (index < 0 || now.written().isEmpty()) {
            texts.emptyText(words.text(now.closed() ? "TextsTab_none" : "TextsTab_open"));
            show(new Written(List.of(), List.of(), List.of(), Map.of()));
            return;
        }
        String code = now.written().get(index).code();
        asked = Optional.of(code);
        texts.emptyText(words.text("TextsTab_none"));
        tools.context().load("texts", progress -> Written.read(tools.services().coding(), now.wave().id(), code), this::show);
    }

    private void show(Written next) {
        written = Optional.of(next);
        texts.show(next.texts());
        suggestions.show(next.suggestions());
        codes.show(next.codes());
        LabelText.show(remark, next.texts().isEmpty() ? "" : words.text("TextsTab_remark", next.texts().size(), next.coded()));
        remark.getParent().layout();
        selected();
    }

    private void selected() {
        tools.context().status(texts.status());
        buttons();
    }

    private void buttons() {
        buttons.refresh();
        tools.context().actionsChanged();
    }

    @Override
    public void focus() {
        intoTable();
    }

    @Override
    public Optional<Table> table() {
        return texts.rowCount() > 0 ? Optional.of(texts.table()) : Optional.empty();
    }
}
