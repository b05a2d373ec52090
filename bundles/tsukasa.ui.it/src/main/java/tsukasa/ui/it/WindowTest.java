// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningConsole.class)
class WindowTest {
    @Test
    void opensOneWindowWithAPerspective() {
        Display display = PlatformUI.getWorkbench().getDisplay();
        assertNotNull(display);
        display.syncExec(() -> {
            IWorkbenchWindow[] windows = PlatformUI.getWorkbench().getWorkbenchWindows();
            assertEquals(1, windows.length);
            assertNotNull(windows[0].getActivePage().getPerspective());
            assertTrue(windows[0].getShell().isVisible());
        });
    }
}
