// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it.plugin;

import java.net.URL;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;

import tsukasa.ui.Page;
import tsukasa.ui.PageContent;
import tsukasa.ui.PageContext;
import tsukasa.ui.PageGroup;

/** A page that forgets to take its filter from the display, so that its class loader can never go. */
public final class LeakyPage implements Page {
    @Override
    public String id() {
        return "it.leaky";
    }

    @Override
    public String title(Locale locale) {
        return "Leaky";
    }

    @Override
    public PageGroup group() {
        return PageGroup.OTHER;
    }

    @Override
    public int order() {
        return 3;
    }

    @Override
    public URL icon() {
        return LeakyPage.class.getResource("page.svg");
    }

    @Override
    public PageContent create(Composite parent, PageContext context) {
        Label label = new Label(parent, SWT.NONE);
        Listener forgotten = event -> event.doit &= true;
        parent.getDisplay().addFilter(SWT.HardKeyDown, forgotten);
        return label::setFocus;
    }
}
