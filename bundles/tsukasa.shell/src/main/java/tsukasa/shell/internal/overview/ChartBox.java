// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.overview;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import tsukasa.api.report.Chart;
import tsukasa.ui.ChartCanvas;
import tsukasa.ui.PageContext;

/** A chart below its title. */
final class ChartBox {
    private final Composite box;
    private final ChartCanvas canvas;

    ChartBox(Composite parent, PageContext context, String id) {
        box = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(box);
        canvas = new ChartCanvas(box, context, id);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas.control());
    }

    Control control() {
        return box;
    }

    ChartCanvas chart() {
        return canvas;
    }

    void show(Chart chart) {
        canvas.show(chart);
    }
}
