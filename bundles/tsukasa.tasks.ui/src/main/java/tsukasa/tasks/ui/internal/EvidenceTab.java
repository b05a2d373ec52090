// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.ui.internal;

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
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.tasks.Contradiction;
import tsukasa.tasks.Evidence;
import tsukasa.tasks.TaskId;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.RecordTable;
import tsukasa.ui.Tone;

/** The tasks of which people say one thing and do another; opening one leads to it in the inventory. */
final class EvidenceTab implements TaskTab {
    private final Tools tools;
    private final TaskWords words;
    private final Composite area;
    private final Label sentence;
    private final RecordTable<Contradiction> table;
    private Optional<Picture> seen = Optional.empty();

    EvidenceTab(Composite parent, Tools tools, Consumer<TaskId> open) {
        this.tools = tools;
        words = tools.words();
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 6).applyTo(area);
        sentence = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(sentence);
        table = new RecordTable<>(area, tools.context(), "evidence", words.text("EvidenceTab_title"), columns(), one -> one.task().task().id());
        GridDataFactory.fillDefaults().grab(true, true).hint(400, 200).applyTo(table.control());
        table.emptyText(words.text("InventoryTab_none"));
        table.onSelection(() -> tools.context().status(table.status()));
        table.onOpen(one -> open.accept(one.task().task().id()));
    }

    private List<RecordColumn<Contradiction>> columns() {
        return List.of(RecordColumn.<Contradiction> text("kind", words.text("EvidenceTab_kind"), one -> words.text("Contradiction_" + one.kind()))
                .tone(one -> one.kind() == Contradiction.Kind.NEVER_SEEN ? Tone.QUIET : Tone.WARNING).width(26),
                RecordColumn.<Contradiction> text("id", words.text("Task_id"), one -> one.task().task().id().value()).width(12),
                RecordColumn.<Contradiction> text("section", words.text("Task_section"), one -> one.task().task().section().map(Section::value)
                        .orElse("")).width(18),
                RecordColumn.<Contradiction> text("name", words.text("Task_name"), one -> one.task().task().name()).width(36),
                RecordColumn.<Contradiction> text("declared", words.text("Task_declared"), one -> words.declared(one.task().task().answer()
                        .declared())).width(10),
                RecordColumn.<Contradiction> of("sightings", words.text("EvidenceTab_sightings"), Type.INTEGER, Contradiction::sightings).width(12),
                RecordColumn.<Contradiction> of("last", words.text("EvidenceTab_last"), Type.INSTANT, one -> one.last().orElse(null)).width(18));
    }

    @Override
    public Control control() {
        return area;
    }

    /** It reads a year of sessions, so only once for what was loaded. */
    @Override
    public void show(Picture picture) {
        if (picture.rows().isEmpty() || seen.filter(last -> last == picture).isPresent()) {
            return;
        }
        seen = Optional.of(picture);
        tools.context().load("tasks.evidence", progress -> tools.services().evidence().evidence(picture.inventory()), this::show);
    }

    private void show(Evidence evidence) {
        sentence.setText(evidence.known() ? words.text("EvidenceTab_known", evidence.notes(), evidence.sightings().size(), evidence.contradictions()
                .size()) : words.text("EvidenceTab_unknown"));
        table.emptyText(words.text(evidence.known() ? "EvidenceTab_none" : "EvidenceTab_unknown"));
        table.show(evidence.contradictions());
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
