// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Navigation on the left, pages on the right. */
public final class PagesPerspective implements IPerspectiveFactory {
    static final String ID = "tsukasa.shell.perspective";
    private static final float NAVIGATION_SHARE = 0.19f;

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addStandaloneView(NavigationView.ID, false, IPageLayout.LEFT, NAVIGATION_SHARE, layout.getEditorArea());
        layout.getViewLayout(NavigationView.ID).setCloseable(false);
        layout.createFolder("tsukasa.shell.pages", IPageLayout.TOP, 1f - NAVIGATION_SHARE, layout.getEditorArea());
    }
}
