// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.pages;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import tsukasa.api.Texts;
import tsukasa.api.health.Severity;
import tsukasa.ui.Modal;

/** What stands in the place of a content that is not there: its plugin is missing, or it has failed. */
final class PlacePanels {
    private static final int WIDTH = 560;
    private static final int DETAILS_WIDTH = 840;

    private PlacePanels() {
    }

    static void missing(Composite body, PageHost host, String title, String plugin, Runnable close) {
        Texts texts = host.texts();
        Composite panel = panel(body, host, Severity.UNKNOWN, texts.text("PlacePanels_missing", title),
                texts.text("PlacePanels_missingWhat", plugin == null ? "?" : plugin));
        button(buttons(panel), texts.text("PlacePanels_close"), close);
    }

    static void fault(Composite body, PageHost host, String title, String plugin, String sentence, String details,
            Runnable restart) {
        Texts texts = host.texts();
        Composite panel = panel(body, host, Severity.CRITICAL, texts.text("PlacePanels_fault", title),
                texts.text("PlacePanels_faultWhat", plugin, sentence));
        Composite buttons = buttons(panel);
        Button again = button(buttons, texts.text("PlacePanels_restart"), restart);
        Text text = new Text(panel, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        text.setFont(JFaceResources.getTextFont());
        text.setText(details);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, 200).exclude(true).applyTo(text);
        text.setVisible(false);
        button(buttons, texts.text("PageFrame_details"), () -> {
            GridData data = (GridData) text.getLayoutData();
            data.exclude = !data.exclude;
            text.setVisible(!data.exclude);
            panel.layout(true, true);
        });
        again.setFocus();
    }

    static void details(Shell parent, PageHost host, String details) {
        Modal modal = new Modal(parent, host.texts().text("PageFrame_details"));
        Text text = new Text(modal.area(), SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        text.setFont(JFaceResources.getTextFont());
        text.setText(details);
        GridDataFactory.fillDefaults().grab(true, true).hint(800, 400).applyTo(text);
        modal.usual(modal.button(host.texts().text("PlacePanels_close"), () -> true));
        modal.open(DETAILS_WIDTH);
    }

    private static Composite panel(Composite body, PageHost host, Severity severity, String title, String what) {
        Composite panel = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(20, 24).spacing(0, 12).applyTo(panel);
        Label head = new Label(panel, SWT.WRAP);
        LocalResourceManager fonts = new LocalResourceManager(JFaceResources.getResources(), head);
        head.setFont(fonts.create(FontDescriptor.createFrom(head.getFont()).increaseHeight(2).setStyle(SWT.BOLD)));
        head.setText(Marks.of(severity) + "  " + title);
        head.setForeground(host.look().mark(severity));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(head);
        Label words = new Label(panel, SWT.WRAP);
        words.setText(what);
        words.setForeground(host.look().text());
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(words);
        return panel;
    }

    private static Composite buttons(Composite panel) {
        Composite buttons = new Composite(panel, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(buttons);
        return buttons;
    }

    private static Button button(Composite parent, String title, Runnable run) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(title);
        button.addListener(SWT.Selection, event -> run.run());
        return button;
    }
}
