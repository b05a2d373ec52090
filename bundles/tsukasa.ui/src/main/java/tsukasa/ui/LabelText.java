// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Label;

/** Changes what a label says whose size stays the same. */
public final class LabelText {
    private LabelText() {
    }

    /** On GTK a label that is not given room anew goes on to show no more than its first text needed. */
    public static void show(Label label, String text) {
        if (!label.getText().equals(text)) {
            label.setText(text);
            Point size = label.getSize();
            label.pack();
            label.setSize(size);
        }
    }
}
