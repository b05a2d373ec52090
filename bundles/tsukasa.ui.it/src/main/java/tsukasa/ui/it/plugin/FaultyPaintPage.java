// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it.plugin;

import java.net.URL;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import tsukasa.ui.Page;
import tsukasa.ui.PageContent;
import tsukasa.ui.PageContext;
import tsukasa.ui.PageGroup;

/** A page that fails while it is painted. */
public final class FaultyPaintPage implements Page {
    @Override
    public String id() {
        return "it.faulty.paint";
    }

    @Override
    public String title(Locale locale) {
        return "Faulty paint";
    }

    @Override
    public PageGroup group() {
        return PageGroup.OTHER;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public URL icon() {
        return SteadyPage.class.getResource("page.svg");
    }

    @Override
    public PageContent create(Composite parent, PageContext context) {
        Canvas canvas = new Canvas(parent, SWT.NONE);
        canvas.addPaintListener(event -> {
            throw new IllegalStateException("the paint is wrong");
        });
        return canvas::setFocus;
    }
}
