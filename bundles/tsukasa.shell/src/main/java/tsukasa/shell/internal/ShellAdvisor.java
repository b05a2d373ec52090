// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal;

import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.ILog;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.statushandlers.AbstractStatusHandler;
import org.eclipse.ui.statushandlers.StatusAdapter;

import tsukasa.api.Texts;
import tsukasa.shell.internal.pages.Faults;
import tsukasa.shell.internal.pages.PageHost;

/** What the workbench asks of this product. */
final class ShellAdvisor extends WorkbenchAdvisor {
    private final Texts texts;
    private final PageHost host;
    private final Look look;
    private final BooleanSupplier ready;
    private final Faults faults;

    /** @param ready waits for what must be there before a window shows, and tells whether it is */
    ShellAdvisor(Texts texts, PageHost host, Look look, BooleanSupplier ready) {
        this.texts = texts;
        this.host = host;
        this.look = look;
        this.ready = ready;
        faults = Faults.catching(Display.getCurrent(), host);
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
        IEclipseContext context = configurer.getWorkbench().getService(IEclipseContext.class);
        context.set(PageHost.class, host);
        look.attach(() -> context.get(IThemeEngine.class));
    }

    @Override
    public boolean openWindows() {
        return ready.getAsBoolean() && super.openWindows();
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return PagesPerspective.ID;
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new ShellWindowAdvisor(configurer, texts, host);
    }

    @Override
    public boolean preShutdown() {
        host.closing();
        return true;
    }

    @Override
    public void eventLoopException(Throwable exception) {
        faults.stray(exception);
    }

    /** The workbench's own complaints go to the log; dialogs about them would only frighten. */
    @Override
    public synchronized AbstractStatusHandler getWorkbenchErrorHandler() {
        return new AbstractStatusHandler() {
            @Override
            public void handle(StatusAdapter adapter, int style) {
                ILog.of(ShellAdvisor.class).log(adapter.getStatus());
            }
        };
    }
}
