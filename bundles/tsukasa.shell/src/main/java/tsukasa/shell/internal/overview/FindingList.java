// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.overview;

import java.time.Instant;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import tsukasa.api.Texts;
import tsukasa.api.health.Finding;
import tsukasa.api.health.Severity;
import tsukasa.shell.internal.pages.Marks;
import tsukasa.ui.Formats;
import tsukasa.ui.PageContext;
import tsukasa.ui.Palette;
import tsukasa.ui.Tone;

/** What is the matter and what to do about it, gravest first; one calm line when all is well. */
final class FindingList {
    private final PageContext context;
    private final Texts texts;
    private final Formats formats;
    private final Composite area;
    private final Composite rows;
    private List<Finding> shown;

    FindingList(Composite parent, PageContext context, Texts texts) {
        this.context = context;
        this.texts = texts;
        formats = Formats.of(context.site());
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        Headings.heading(area, texts.text("FindingList_title"));
        rows = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(rows);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(rows);
        line(Tone.QUIET, texts.text("FindingList_looking"));
    }

    /** Checks are being made; the first time that is said. */
    void looking(int checks) {
        if (shown == null && checks == 0) {
            clear();
        }
    }

    void show(List<Finding> findings, int checks, Instant now) {
        if (!findings.isEmpty() && findings.equals(shown)) {
            return;
        }
        shown = findings;
        clear();
        if (findings.isEmpty()) {
            line(checks == 0 ? Tone.QUIET : Tone.GOOD, checks == 0 ? texts.text("FindingList_noChecks")
                    : texts.text("FindingList_allWell", checks, formats.time(now)));
        }
        findings.forEach(finding -> row(finding, now));
    }

    private void clear() {
        for (Control row : rows.getChildren()) {
            row.dispose();
        }
    }

    private void line(Tone tone, String text) {
        Palette palette = Palette.of(rows);
        Label label = new Label(rows, SWT.WRAP);
        label.setText((tone == Tone.GOOD ? "\u2713  " : "") + text);
        label.setForeground(palette.of(tone));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
    }

    private void row(Finding finding, Instant now) {
        Palette palette = Palette.of(rows);
        Tone tone = Tone.of(finding.severity());
        Composite row = new Composite(rows, SWT.NONE);
        row.setBackground(palette.shade(tone));
        row.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(14, 10).spacing(16, 2).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        Label mark = label(row, palette, tone, Marks.of(finding.severity()) + "  " + texts.text("Severity_" + finding.severity()));
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).hint(markWidth(mark), SWT.DEFAULT).applyTo(mark);
        Composite words = new Composite(row, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(words);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
        Label summary = label(words, palette, Tone.PLAIN, finding.summary());
        Headings.bold(summary, 0);
        String since = finding.since().map(at -> "  " + texts.text("FindingList_since", formats.near(at, now))).orElse("");
        label(words, palette, Tone.PLAIN, finding.solution() + since);
        finding.link().ifPresent(link -> {
            Button open = new Button(row, SWT.PUSH);
            open.setText(texts.text("FindingList_open"));
            open.addListener(SWT.Selection, event -> context.open(link));
            GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(open);
        });
    }

    /** The width of the longest of the words, so that what stands beside them is aligned. */
    private int markWidth(Label like) {
        GC gc = new GC(like);
        int widest = 0;
        for (Severity severity : Severity.values()) {
            widest = Math.max(widest, gc.textExtent(Marks.of(severity) + "  " + texts.text("Severity_" + severity)).x);
        }
        gc.dispose();
        return widest + 4;
    }

    private static Label label(Composite parent, Palette palette, Tone tone, String text) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(text.replace("&", "&&"));
        label.setForeground(palette.of(tone));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
        return label;
    }
}
