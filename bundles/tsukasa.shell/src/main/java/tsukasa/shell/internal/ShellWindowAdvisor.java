// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

import tsukasa.api.Texts;
import tsukasa.shell.internal.pages.PageHost;
import tsukasa.shell.internal.pages.PageTabs;

/** The one window: no bars of the workbench, just the navigation and the pages. */
final class ShellWindowAdvisor extends WorkbenchWindowAdvisor {
    private static final Point FIRST_SIZE = new Point(1280, 820);
    private final Texts texts;
    private final PageHost host;

    ShellWindowAdvisor(IWorkbenchWindowConfigurer configurer, Texts texts, PageHost host) {
        super(configurer);
        this.texts = texts;
        this.host = host;
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer window = getWindowConfigurer();
        window.setInitialSize(FIRST_SIZE);
        window.setTitle(texts.text("ShellWindowAdvisor_title"));
        window.setShowMenuBar(false);
        window.setShowCoolBar(false);
        window.setShowPerspectiveBar(false);
        window.setShowStatusLine(false);
        window.setShowProgressIndicator(false);
    }

    @Override
    public void postWindowCreate() {
        IWorkbenchWindow window = getWindowConfigurer().getWindow();
        EPartService parts = window.getService(EPartService.class);
        host.attach(new PageTabs.Modelled(window.getService(MApplication.class), window.getService(EModelService.class), parts));
        parts.addPartListener(new FrontListener(host));
    }

    @Override
    public void postWindowOpen() {
        Commands commands = new Commands(getWindowConfigurer().getWindow(), host);
        commands.bind(new Keys(getWindowConfigurer().getWindow().getShell(), host));
        host.begun();
    }
}
