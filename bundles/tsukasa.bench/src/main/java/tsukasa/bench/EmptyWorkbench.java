// SPDX-License-Identifier: EPL-2.0
package tsukasa.bench;

import java.lang.management.ManagementFactory;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.WorkbenchAdvisor;

/** The platform's workbench with nothing in it; says when its window has been painted. */
public final class EmptyWorkbench implements IApplication {
    @Override
    public Object start(IApplicationContext context) {
        Display display = PlatformUI.createDisplay();
        try {
            PlatformUI.createAndRunWorkbench(display, new Advisor(display));
            return EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    @Override
    public void stop() {
        // the benchmark ends the process
    }

    private static final class Advisor extends WorkbenchAdvisor {
        private final Display display;

        Advisor(Display display) {
            this.display = display;
        }

        @Override
        public String getInitialWindowPerspectiveId() {
            return null;
        }

        @Override
        public void postStartup() {
            display.asyncExec(() -> display.asyncExec(() -> System.out.printf("Painted %,d ms after the process began%n",
                    System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime())));
        }
    }
}
