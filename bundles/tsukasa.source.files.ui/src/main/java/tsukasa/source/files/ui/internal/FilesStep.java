// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.ui.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import tsukasa.source.files.ImportKind;
import tsukasa.source.files.SavedMapping;
import tsukasa.ui.PathChooser;

/** Which files, what is in them, and under whose name they are kept. */
final class FilesStep implements Step {
    /** Under this key, the kind that was imported last. */
    static final String KIND = "kind";
    private final ImportHost host;
    private final Composite area;
    private final Combo kind;
    private final org.eclipse.swt.widgets.List list;
    private final Combo source;
    private List<ImportKind> kinds = List.of();
    private boolean filling;
    private Optional<String> asked = Optional.empty();

    FilesStep(Composite parent, ImportHost host) {
        this.host = host;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(12, 10).applyTo(area);
        label("FilesStep_kind");
        kind = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
        GridDataFactory.fillDefaults().span(2, 1).align(SWT.BEGINNING, SWT.CENTER).hint(260, SWT.DEFAULT).applyTo(kind);
        label("FilesStep_files");
        list = new org.eclipse.swt.widgets.List(area, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).hint(400, 140).applyTo(list);
        buttons();
        label("FilesStep_source");
        source = new Combo(area, SWT.DROP_DOWN);
        source.setTextLimit(100);
        GridDataFactory.fillDefaults().span(2, 1).align(SWT.BEGINNING, SWT.CENTER).hint(260, SWT.DEFAULT).applyTo(source);
        new Label(area, SWT.NONE);
        Label hint = new Label(area, SWT.WRAP);
        hint.setText(host.texts().text("FilesStep_sourceHint"));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(480, SWT.DEFAULT).applyTo(hint);
        listen();
        load();
    }

    private void label(String key) {
        Label label = new Label(area, SWT.NONE);
        label.setText(host.texts().text(key));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 6).applyTo(label);
    }

    private void buttons() {
        Composite bar = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(bar);
        GridDataFactory.fillDefaults().applyTo(bar);
        button(bar, "FilesStep_add", this::choose);
        button(bar, "FilesStep_remove", this::remove);
    }

    private void button(Composite bar, String key, Runnable run) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(host.texts().text(key));
        button.addListener(SWT.Selection, event -> run.run());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
    }

    private void listen() {
        kind.addListener(SWT.Selection, event -> {
            asked = Optional.empty();
            host.note(draft -> draft.of(kinds.get(kind.getSelectionIndex())));
        });
        source.addListener(SWT.Modify, event -> {
            if (!filling) {
                host.note(draft -> draft.source(source.getText()));
            }
        });
        list.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                remove();
            }
        });
        DropTarget target = new DropTarget(area, DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(new Transfer[] { FileTransfer.getInstance() });
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = DND.DROP_COPY;
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (event.data instanceof String[] names) {
                    add(List.of(names).stream().map(Path::of).toList());
                }
            }
        });
    }

    /** What can be imported, and the names that are known. */
    private record Known(List<ImportKind> kinds, List<String> sources) {
    }

    private void load() {
        host.context().load("known", progress -> new Known(host.files().kinds(host.context().site().locale()),
                host.files().saved().stream().map((SavedMapping saved) -> saved.source().value()).toList()), known -> {
                    kinds = known.kinds;
                    kind.setItems(kinds.stream().map(ImportKind::title).toArray(String[]::new));
                    filling = true;
                    String typed = source.getText();
                    Point caret = source.getSelection();
                    source.setItems(known.sources.toArray(String[]::new));
                    source.setText(typed);
                    source.setSelection(caret); // somebody may be typing
                    filling = false;
                    choose(new KindChoice(asked, host.context().recall(KIND)));
                });
    }

    /** What was asked for goes before what is there; what is there before what is usual. */
    private void choose(KindChoice choice) {
        Optional<ImportKind> before = host.draft().kind();
        choice.wanted(kinds).or(() -> before).or(() -> choice.among(kinds)).ifPresent(wanted -> {
            kind.select(kinds.indexOf(wanted));
            if (!before.equals(Optional.of(wanted))) {
                host.note(draft -> draft.of(wanted));
            }
        });
        asked = Optional.empty();
    }

    /** Chooses this kind, as soon as it is known what there is. */
    void ask(String wanted) {
        asked = Optional.of(wanted);
        load();
    }

    private void choose() {
        List<PathChooser.Kind> kinds = List.of(new PathChooser.Kind(host.texts().text("FilesStep_tables"), "*.csv;*.tsv;*.txt;*.xlsx"),
                new PathChooser.Kind(host.texts().text("FilesStep_all"), "*.*"));
        List<Path> chosen = host.context().paths().files(area, new PathChooser.Question(host.texts().text("FilesStep_choose"), kinds,
                host.context().recall("folder").map(Path::of)), true);
        if (!chosen.isEmpty()) {
            host.context().remember("folder", chosen.getFirst().getParent().toString());
            add(chosen);
        }
    }

    private void add(List<Path> chosen) {
        LinkedHashSet<Path> all = new LinkedHashSet<>(host.draft().files());
        all.addAll(chosen);
        host.change(draft -> draft.files(List.copyOf(all)));
    }

    private void remove() {
        List<Path> kept = new ArrayList<>(host.draft().files());
        int[] chosen = list.getSelectionIndices();
        for (int i = chosen.length - 1; i >= 0; i--) {
            kept.remove(chosen[i]);
        }
        host.change(draft -> draft.files(kept));
    }

    @Override
    public Control control() {
        return area;
    }

    @Override
    public void show(ImportDraft draft) {
        list.setItems(draft.files().stream().map(Path::toString).toArray(String[]::new));
        draft.kind().ifPresent(chosen -> kind.select(kinds.indexOf(chosen)));
        if (!source.getText().equals(draft.source())) {
            filling = true;
            source.setText(draft.source());
            filling = false;
        }
    }

    @Override
    public boolean done(ImportDraft draft) {
        return draft.ready();
    }

    @Override
    public void focus() {
        list.setFocus();
    }
}
