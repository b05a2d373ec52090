// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;

import tsukasa.api.Progress;
import tsukasa.api.Texts;

/** A line that shows how far something has got, with a button that calls it off. Its {@link #progress} may be told from any thread. */
public final class ProgressStrip {
    private static final int STEPS = 1000;
    private final Composite strip;
    private final Label doing;
    private final ProgressBar bar;
    private final Button cancel;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicReference<State> latest = new AtomicReference<>();
    private final Texts texts;
    private final Formats formats;

    private record State(long done, long total, String doing) {
    }

    public ProgressStrip(Composite parent, Formats formats) {
        this.formats = formats;
        Locale locale = formats.locale();
        texts = Texts.of(ProgressStrip.class, locale);
        strip = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(10, 4).applyTo(strip);
        doing = new Label(strip, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(doing);
        bar = new ProgressBar(strip, SWT.HORIZONTAL | SWT.SMOOTH);
        bar.setMaximum(STEPS);
        GridDataFactory.fillDefaults().hint(220, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(bar);
        cancel = new Button(strip, SWT.PUSH);
        cancel.setText(texts.text("Modal_cancel"));
        cancel.addListener(SWT.Selection, event -> {
            cancelled.set(true);
            cancel.setEnabled(false);
            doing.setText(texts.text("ProgressStrip_cancelling"));
        });
    }

    public Control control() {
        return strip;
    }

    /** What the work is to be given. */
    public Progress progress() {
        Display display = strip.getDisplay();
        return new Progress() {
            @Override
            public void at(long done, long total, String what) {
                // many steps become one painting: only the first since the last painting asks for one
                if (latest.getAndSet(new State(done, total, what)) == null && !display.isDisposed()) {
                    display.asyncExec(ProgressStrip.this::show);
                }
            }

            @Override
            public boolean cancelled() {
                return cancelled.get();
            }
        };
    }

    private void show() {
        State state = latest.getAndSet(null);
        if (state == null || strip.isDisposed() || cancelled.get()) {
            return;
        }
        String count = state.total > 0
                ? texts.text("ProgressStrip_of", formats.number(state.done), formats.number(state.total))
                : formats.number(state.done);
        doing.setText((state.doing + "  " + count).replace("&", "&&"));
        bar.setSelection(state.total > 0 ? (int) (STEPS * Math.min(state.done, state.total) / state.total) : 0);
    }
}
