// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.ui.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import tsukasa.api.Section;
import tsukasa.api.report.Table;
import tsukasa.tasks.Agreement;
import tsukasa.tasks.Blocker;
import tsukasa.tasks.Judgement;
import tsukasa.tasks.TaskId;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.RecordTable;

/** The tasks of which rules on ratings say other than those who do them; opening one leads to it in the inventory. */
final class RatingsTab implements TaskTab {
    private final Tools tools;
    private final TaskWords words;
    private final Composite area;
    private final Label sentence;
    private final RecordTable<Judgement> table;
    private Optional<Picture> seen = Optional.empty();

    RatingsTab(Composite parent, Tools tools, Consumer<TaskId> open) {
        this.tools = tools;
        words = tools.words();
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 6).applyTo(area);
        sentence = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(sentence);
        table = new RecordTable<>(area, tools.context(), "ratings", words.text("RatingsTab_title"), columns(), one -> one.task().id());
        GridDataFactory.fillDefaults().grab(true, true).hint(400, 200).applyTo(table.control());
        table.emptyText(words.text("InventoryTab_none"));
        table.onSelection(() -> tools.context().status(table.status()));
        table.onOpen(one -> open.accept(one.task().id()));
    }

    private List<RecordColumn<Judgement>> columns() {
        return List.of(RecordColumn.<Judgement> text("id", words.text("Task_id"), one -> one.task().id().value()).width(12),
                RecordColumn.<Judgement> text("section", words.text("Task_section"), one -> one.task().section().map(Section::value).orElse(""))
                        .width(18),
                RecordColumn.<Judgement> text("name", words.text("Task_name"), one -> one.task().name()).width(36),
                RecordColumn.<Judgement> text("said", words.text("RatingsTab_said"), one -> words.text("Rated_" + one.said())).width(12),
                RecordColumn.<Judgement> text("rated", words.text("RatingsTab_rated"), one -> words.text("Rated_" + one.rated())).width(12),
                RecordColumn.<Judgement> text("answer", words.text("RatingsTab_answered"), one -> labels(one.task().blockers())).width(24),
                RecordColumn.<Judgement> text("blockers", words.text("RatingsTab_blockers"), one -> labels(one.blockers())).width(24));
    }

    private String labels(Collection<Blocker> blockers) {
        return seen.map(picture -> picture.labels().of(blockers)).orElse("");
    }

    @Override
    public Control control() {
        return area;
    }

    @Override
    public void show(Picture picture) {
        if (picture.rows().isEmpty() || seen.filter(last -> last == picture).isPresent()) {
            return;
        }
        seen = Optional.of(picture);
        tools.context().load("tasks.ratings", progress -> tools.services().ratings().compare(picture.inventory(), tools.services().tasks().rules()),
                this::show);
    }

    private void show(Agreement agreement) {
        boolean none = agreement.rules().isEmpty();
        sentence.setText(none ? words.text("RatingsTab_noRules") : words.text("RatingsTab_sentence", agreement.rules().size(), agreement.both(), words
                .share(agreement.share()), agreement.differing().size()));
        table.emptyText(words.text(none ? "RatingsTab_noRules" : "RatingsTab_none"));
        table.show(none ? List.of() : agreement.differing());
        area.layout();
        tools.context().actionsChanged();
    }

    @Override
    public void focus() {
        table.control().setFocus();
    }

    @Override
    public Optional<Table> table() {
        return table.rowCount() > 0 ? Optional.of(table.table()) : Optional.empty();
    }
}
