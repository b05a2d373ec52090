// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.IPartListener;

import tsukasa.shell.internal.pages.PageHost;

/** Tells the host when another tab has come to the front. */
record FrontListener(PageHost host) implements IPartListener {
    @Override
    public void partActivated(MPart part) {
        host.frontChanged();
    }

    @Override
    public void partBroughtToTop(MPart part) {
        host.frontChanged();
    }

    @Override
    public void partDeactivated(MPart part) {
        // another one comes to the front
    }

    @Override
    public void partHidden(MPart part) {
        host.frontChanged();
    }

    @Override
    public void partVisible(MPart part) {
        host.frontChanged();
    }
}
