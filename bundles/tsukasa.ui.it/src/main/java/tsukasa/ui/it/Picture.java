// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it;

import java.nio.file.Path;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Display;

/** What is on the screen at a moment of a test, for people to look at: kept where the property {@code tsukasa.pictures} names a folder. */
final class Picture {
    private static final String FOLDER = System.getProperty("tsukasa.pictures");
    private static final int SETTLES_MILLIS = 400;

    private Picture() {
    }

    static void take(String name) {
        if (FOLDER != null) {
            Ui.on(() -> {
                Display display = Ui.display();
                settle(display);
                Image image = new Image(display, display.getBounds().width, display.getBounds().height);
                GC gc = new GC(display);
                gc.copyArea(image, 0, 0);
                gc.dispose();
                ImageLoader file = new ImageLoader();
                file.data = new ImageData[] { image.getImageData() };
                image.dispose();
                file.save(Path.of(FOLDER, name + '-' + Locale.getDefault().getLanguage() + ".png").toString(), SWT.IMAGE_PNG);
                return true;
            });
        }
    }

    /** What is to be painted is painted first. */
    private static void settle(Display display) {
        boolean[] settled = new boolean[1];
        display.timerExec(SETTLES_MILLIS, () -> settled[0] = true);
        while (!settled[0]) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
    }
}
