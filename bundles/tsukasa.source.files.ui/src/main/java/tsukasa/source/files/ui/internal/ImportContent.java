// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.ui.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

import tsukasa.api.Texts;
import tsukasa.api.source.ImportLinks;
import tsukasa.source.files.FileImport;
import tsukasa.source.files.ImportKind;
import tsukasa.ui.MessageArea;
import tsukasa.ui.PageContent;
import tsukasa.ui.PageContext;
import tsukasa.ui.Tone;

/** The page of the import: its steps, one in view, and the buttons between them. */
final class ImportContent implements PageContent, ImportHost {
    private final PageContext context;
    private final FileImport files;
    private final Texts texts;
    private final StepStrip strip;
    private final MessageArea message;
    private final Composite body;
    private final StackLayout stack = new StackLayout();
    private final FilesStep first;
    private final List<Step> steps;
    private final Button back;
    private final Button next;
    private ImportDraft draft = ImportDraft.EMPTY;
    private int at;
    private boolean stored;

    ImportContent(Composite parent, PageContext context, FileImport files) {
        this.context = context;
        this.files = files;
        texts = Texts.of(ImportContent.class, context.site().locale());
        Composite root = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 10).spacing(0, 10).applyTo(root);
        strip = new StepStrip(root, Stream.of("files", "reading", "columns", "store").map(step -> texts.text("ImportContent_" + step)).toList());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(strip.control());
        message = new MessageArea(root);
        body = new Composite(root, SWT.NONE);
        body.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        first = new FilesStep(body, this);
        steps = List.of(first, new ReadingStep(body, this), new ColumnsStep(body, this), new StoreStep(body, this));
        Composite buttons = new Composite(root, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(10, 0).applyTo(buttons);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(buttons);
        back = button(buttons, "ImportContent_back", () -> go(at - 1));
        next = button(buttons, "ImportContent_next", this::forward);
        go(0);
    }

    private Button button(Composite buttons, String key, Runnable run) {
        Button button = new Button(buttons, SWT.PUSH);
        button.setText(texts.text(key));
        button.addListener(SWT.Selection, event -> run.run());
        GridDataFactory.fillDefaults().grab(true, false).hint(110, SWT.DEFAULT).applyTo(button);
        return button;
    }

    private void forward() {
        if (at == 0 && draft.origin() != ImportDraft.Origin.CHANGED) { // the file may have been put right since it was seen
            ImportDraft asked = draft;
            MappingFinder finder = new MappingFinder(files, context.site().locale());
            // a file that can't be read is told by the page; the step stays, ready for another try, and another press asks anew
            context.load("open", progress -> finder.open(asked), opened -> {
                if (draft.equals(asked)) {
                    draft = opened;
                    go(1);
                }
            });
        } else {
            go(at + 1);
        }
    }

    private void go(int step) {
        at = step;
        strip.at(at);
        message.clear();
        stack.topControl = steps.get(at).control();
        steps.get(at).show(draft);
        body.layout(true, true);
        buttons();
        steps.get(at).focus();
    }

    private void buttons() {
        back.setEnabled(at > 0);
        next.setEnabled(at < steps.size() - 1 && steps.get(at).done(draft));
        next.setVisible(at < steps.size() - 1);
    }

    @Override
    public PageContext context() {
        return context;
    }

    @Override
    public FileImport files() {
        return files;
    }

    @Override
    public Texts texts() {
        return texts;
    }

    @Override
    public ImportDraft draft() {
        return draft;
    }

    @Override
    public void change(UnaryOperator<ImportDraft> change) {
        draft = change.apply(draft);
        steps.get(at).show(draft);
        buttons();
    }

    @Override
    public void note(UnaryOperator<ImportDraft> change) {
        draft = change.apply(draft);
        buttons();
    }

    @Override
    public void tell(Tone tone, String sentence, List<MessageArea.Choice> choices) {
        message.show(tone, sentence, choices);
    }

    @Override
    public void stored() {
        stored = true;
        draft.kind().ifPresent(kind -> context.remember(FilesStep.KIND, kind.id()));
    }

    @Override
    public void again() {
        stored = false;
        draft = draft.files(List.of());
        go(0);
    }

    @Override
    public void focus() {
        steps.get(at).focus();
    }

    /** A link may name a kind, which leaves an import of this kind as it is; and files, a line each. */
    @Override
    public void show(String query) {
        ImportLinks.kind(query).filter(kind -> stored || draft.kind().map(ImportKind::id).filter(kind::equals).isEmpty()).ifPresent(kind -> {
            if (stored) {
                again();
            } else {
                go(0);
            }
            first.ask(kind);
        });
        List<Path> files = ImportLinks.files(query);
        if (!files.isEmpty()) {
            draft = draft.files(files);
            go(0);
        }
    }

    @Override
    public Optional<Object> unfinished() {
        return stored ? Optional.empty() : Optional.of(new Unfinished(draft, at));
    }

    @Override
    public void resume(Object unfinished) {
        if (unfinished instanceof Unfinished(ImportDraft kept, int step)) {
            draft = kept;
            go(step);
        }
    }

    /** An import and its step, for a page that is built anew. */
    private record Unfinished(ImportDraft draft, int step) {
    }
}
