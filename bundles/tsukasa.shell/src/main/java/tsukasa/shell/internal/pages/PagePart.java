// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.pages;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.widgets.Composite;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/**
 * The part of every page. It belongs to the shell and asks the page's service for what it shows: the workbench's injector
 * keeps each class that it has ever met, so none of a plugin may be met by it.
 */
public final class PagePart {
    private final PageHost host;
    private PageFrame frame;

    @Inject
    public PagePart(PageHost host) {
        this.host = host;
    }

    @PostConstruct
    void create(Composite parent, MPart part) {
        String id = part.getPersistedState().get(PageTabs.Modelled.PAGE);
        frame = new PageFrame(parent, host, id, part.getLabel(), part.getPersistedState().get(PageTabs.Modelled.PLUGIN));
    }

    @Focus
    void focus() {
        frame.focus();
    }
}
