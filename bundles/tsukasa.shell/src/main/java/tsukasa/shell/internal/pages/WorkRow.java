// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.pages;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;

import tsukasa.api.Progress;
import tsukasa.api.Texts;

/** One long piece of work in a page's footer: its title, how far it has got, and a button to call it off. */
final class WorkRow {
    private static final int LOOK_MILLIS = 100;
    private static final int STEPS = 1000;
    private final Composite row;
    private final Label doing;
    private final ProgressBar bar;
    private final Button cancel;
    private final Texts texts;
    private final Runnable layout;
    private final Watched progress = new Watched();

    WorkRow(Composite parent, String title, Texts texts, Runnable layout) {
        this.texts = texts;
        this.layout = layout;
        row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(20, 6).spacing(12, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        Label name = new Label(row, SWT.NONE);
        name.setText(title);
        bar = new ProgressBar(row, SWT.HORIZONTAL | SWT.SMOOTH);
        bar.setMaximum(STEPS);
        GridDataFactory.swtDefaults().hint(180, SWT.DEFAULT).applyTo(bar);
        doing = new Label(row, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(doing);
        cancel = new Button(row, SWT.PUSH);
        cancel.setText(texts.text("WorkRow_cancel"));
        cancel.addListener(SWT.Selection, event -> cancel());
        layout.run();
        look();
    }

    Progress progress() {
        return progress;
    }

    void cancel() {
        progress.cancelled = true;
        if (!row.isDisposed()) {
            cancel.setEnabled(false);
            doing.setText(texts.text("WorkRow_cancelling"));
        }
    }

    void end() {
        if (!row.isDisposed()) {
            row.dispose();
            layout.run();
        }
    }

    private void look() {
        if (row.isDisposed()) {
            return;
        }
        Step step = progress.step;
        if (step != null && !progress.cancelled) {
            bar.setSelection(step.total <= 0 ? 0 : (int) (STEPS * Math.min(step.done, step.total) / step.total));
            String count = step.total > 0 ? texts.text("WorkRow_of", step.done, step.total) : "";
            doing.setText((step.doing + "  " + count).strip());
        }
        row.getDisplay().timerExec(LOOK_MILLIS, this::look);
    }

    private record Step(long done, long total, String doing) {
    }

    private static final class Watched implements Progress {
        private volatile Step step;
        private volatile boolean cancelled;

        @Override
        public void at(long done, long total, String doing) {
            step = new Step(done, total, doing);
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }
    }
}
