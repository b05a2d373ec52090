// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;

/** Whether something has been drawn on a control. On the UI thread. */
final class Painted {
    private static final int STRIP = 20;

    private Painted() {
    }

    /** Whether its upper edge is not all of one colour. */
    static boolean atTop(Control control) {
        Point size = control.getSize();
        if (size.x < 100 || size.y < STRIP) {
            return false;
        }
        control.update();
        Image image = new Image(control.getDisplay(), size.x, STRIP);
        GC gc = new GC(control);
        gc.copyArea(image, 0, 0);
        gc.dispose();
        ImageData pixels = image.getImageData();
        image.dispose();
        int first = pixels.getPixel(0, 0);
        for (int x = 0; x < pixels.width; x++) {
            for (int y = 0; y < pixels.height; y++) {
                if (pixels.getPixel(x, y) != first) {
                    return true;
                }
            }
        }
        return false;
    }
}
