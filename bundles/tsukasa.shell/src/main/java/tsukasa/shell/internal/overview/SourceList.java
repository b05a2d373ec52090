// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.overview;

import java.time.Instant;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

import tsukasa.api.Texts;
import tsukasa.api.health.Severity;
import tsukasa.shell.internal.pages.Marks;
import tsukasa.sources.SourceStatus;
import tsukasa.ui.Formats;
import tsukasa.ui.PageContext;
import tsukasa.ui.Palette;
import tsukasa.ui.Tone;

/** How the sources do, a line each; takes no room while there is none. */
final class SourceList {
    private final PageContext context;
    private final Texts texts;
    private final Formats formats;
    private final Composite area;
    private final Composite rows;

    SourceList(Composite parent, PageContext context, Texts texts) {
        this.context = context;
        this.texts = texts;
        formats = Formats.of(context.site());
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(area);
        area.setVisible(false);
        Headings.heading(area, texts.text("SourceList_title"));
        rows = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(28, 6).applyTo(rows);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(rows);
    }

    void show(List<SourceStatus> all) {
        for (Control row : rows.getChildren()) {
            row.dispose();
        }
        ((GridData) area.getLayoutData()).exclude = all.isEmpty();
        area.setVisible(!all.isEmpty());
        Instant now = context.site().now();
        all.forEach(source -> row(source, now));
    }

    private void row(SourceStatus source, Instant now) {
        Severity severity = SourceStates.severity(source);
        Link name = new Link(rows, SWT.NONE);
        name.setText("<a>" + source.id().value().replace("&", "&&") + "</a>");
        name.addListener(SWT.Selection, event -> context.open(new tsukasa.api.health.Link("sources", source.id().value())));
        label(source.kindTitle(), Tone.QUIET);
        label(Marks.of(severity) + "  " + texts.text("SourceState_" + source.state()), Tone.of(severity));
        String seen = source.lastEvent().map(at -> texts.text("SourceList_lastEvent", formats.ago(at, now), source.today()))
                .orElse(texts.text("SourceList_noEvent"));
        Label last = label(source.problem().map(SourceStatus.Problem::sentence).orElse(seen), Tone.PLAIN);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(last);
    }

    private Label label(String text, Tone tone) {
        Label label = new Label(rows, SWT.NONE);
        label.setText(text.replace("&", "&&"));
        label.setForeground(Palette.of(rows).of(tone));
        return label;
    }
}
