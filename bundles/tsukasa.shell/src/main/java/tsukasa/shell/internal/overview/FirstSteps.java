// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.overview;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import tsukasa.api.Texts;
import tsukasa.api.health.Link;
import tsukasa.api.source.ImportLinks;
import tsukasa.ui.PageContext;
import tsukasa.ui.Palette;
import tsukasa.ui.Tone;

/** What to do first, while nothing is there yet. */
final class FirstSteps {
    private final Composite area;

    FirstSteps(Composite parent, PageContext context, Texts texts) {
        Palette palette = Palette.of(parent);
        area = new Composite(parent, SWT.NONE);
        area.setBackground(palette.surface());
        area.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(20, 16).spacing(24, 10).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(area);
        area.setVisible(false);
        Label title = new Label(area, SWT.NONE);
        title.setText(texts.text("FirstSteps_title"));
        title.setForeground(palette.text());
        Headings.bold(title, 2);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(title);
        step(palette, context, texts, "source", new Link("sources", "add"));
        step(palette, context, texts, "import", ImportLinks.ANY);
        words(palette, texts.text("FirstSteps_demoWhat"), Tone.PLAIN);
        words(palette, texts.text("FirstSteps_demo"), Tone.QUIET);
    }

    private void step(Palette palette, PageContext context, Texts texts, String which, Link link) {
        words(palette, texts.text("FirstSteps_" + which + "What"), Tone.PLAIN);
        Button go = new Button(area, SWT.PUSH);
        go.setText(texts.text("FirstSteps_" + which));
        go.addListener(SWT.Selection, event -> context.open(link));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(go);
    }

    private void words(Palette palette, String text, Tone tone) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(text);
        label.setForeground(palette.of(tone));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(label);
    }

    void show(boolean there) {
        ((GridData) area.getLayoutData()).exclude = !there;
        area.setVisible(there);
    }
}
