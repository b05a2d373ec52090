// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.overview;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import tsukasa.ui.Palette;

/** The words above a part of the overview. */
final class Headings {
    private Headings() {
    }

    static Label heading(Composite parent, String text) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        label.setForeground(Palette.of(parent).text());
        bold(label, 1);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
        return label;
    }

    static void bold(Label label, int larger) {
        LocalResourceManager fonts = new LocalResourceManager(JFaceResources.getResources(), label);
        label.setFont(fonts.create(FontDescriptor.createFrom(label.getFont()).increaseHeight(larger).setStyle(SWT.BOLD)));
    }
}
