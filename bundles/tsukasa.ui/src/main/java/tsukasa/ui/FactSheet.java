// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** What is known of one thing: titles with their values, which can be copied. Scrolls where it does not fit. */
public final class FactSheet {
    private static final int WIDTH = 160;
    private final ScrolledComposite scroll;
    private final Composite area;
    private final List<Text> values;

    public FactSheet(Composite parent, List<String> titles) {
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        area = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 6).spacing(12, 3).applyTo(area);
        scroll.setContent(area);
        values = titles.stream().map(this::row).toList();
        scroll.setMinSize(area.computeSize(SWT.DEFAULT, SWT.DEFAULT));
        scroll.getVerticalBar().setIncrement(20);
    }

    private Text row(String title) {
        Label label = new Label(area, SWT.NONE);
        label.setText(title.replace("&", "&&"));
        Text value = new Text(area, SWT.READ_ONLY | SWT.SINGLE);
        dress(label, value);
        label.addListener(SWT.Paint, event -> dress(label, value));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(WIDTH, SWT.DEFAULT).applyTo(value);
        return value;
    }

    /** A theme may have been given to the surroundings since the last painting. */
    private void dress(Label label, Text value) {
        Palette palette = Palette.of(label);
        if (!label.getForeground().equals(palette.muted()) || !value.getBackground().equals(palette.ground())) {
            label.setForeground(palette.muted());
            value.setBackground(palette.ground());
            value.setForeground(palette.text());
        }
    }

    public Control control() {
        return scroll;
    }

    /** As many values as there are titles. */
    public void show(List<String> texts) {
        for (int i = 0; i < values.size(); i++) {
            Text value = values.get(i);
            if (!value.getText().equals(texts.get(i))) {
                value.setText(texts.get(i));
                value.setToolTipText(texts.get(i).isEmpty() ? null : texts.get(i).replace("&", "&&"));
            }
        }
    }
}
