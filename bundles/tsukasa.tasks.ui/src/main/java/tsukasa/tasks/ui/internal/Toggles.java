// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.ui.internal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import tsukasa.tasks.Remedy;
import tsukasa.tasks.RemedyId;
import tsukasa.ui.LabelText;

/** Remedies to switch on and off, with what each costs, removes, and would unlock beyond those that are on. */
final class Toggles {
    private static final int GAIN_WIDTH = 110;
    private final TaskWords words;
    private final BiConsumer<RemedyId, Boolean> toggled;
    private final ScrolledComposite scroll;
    private final Composite column;
    private final Map<RemedyId, Line> lines = new LinkedHashMap<>();
    private List<Remedy> shown = List.of();
    private Labels labels;

    /** What a remedy has on screen. */
    private record Line(Button button, Label gain) {
    }

    Toggles(Composite parent, TaskWords words, BiConsumer<RemedyId, Boolean> toggled) {
        this.words = words;
        this.toggled = toggled;
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(true);
        column = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(8, 6).spacing(12, 4).applyTo(column);
        scroll.setContent(column);
    }

    Control control() {
        return scroll;
    }

    void show(List<Remedy> remedies, Labels next) {
        if (remedies.equals(shown) && next.equals(labels)) {
            return;
        }
        shown = remedies;
        labels = next;
        lines.clear();
        for (Control child : column.getChildren()) {
            child.dispose();
        }
        if (remedies.isEmpty()) {
            label(words.text("Toggles_none"));
        } else {
            List.of("Toggles_remedy", "Toggles_cost", "Toggles_gain", "Toggles_removes").forEach(key -> label(words.text(key)));
        }
        remedies.forEach(this::line);
        column.layout();
        scroll.setMinSize(column.computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }

    private void line(Remedy remedy) {
        Button button = new Button(column, SWT.CHECK);
        button.setText(remedy.name().replace("&", "&&"));
        button.addListener(SWT.Selection, event -> toggled.accept(remedy.id(), button.getSelection()));
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(label(words.cost(remedy.cost())));
        Label gain = label("");
        gain.setAlignment(SWT.RIGHT);
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).hint(GAIN_WIDTH, SWT.DEFAULT).applyTo(gain);
        label(labels.of(remedy.removes()));
        lines.put(remedy.id(), new Line(button, gain));
    }

    private Label label(String text) {
        Label label = new Label(column, SWT.NONE);
        label.setText(text.replace("&", "&&"));
        return label;
    }

    void mark(Set<RemedyId> chosen, Map<RemedyId, BigDecimal> gains) {
        lines.forEach((id, line) -> {
            boolean on = chosen.contains(id);
            if (line.button().getSelection() != on) {
                line.button().setSelection(on);
            }
            String gain = on ? words.text("Toggles_on") : words.text("Toggles_plus", words.amount(gains.getOrDefault(id, BigDecimal.ZERO)));
            LabelText.show(line.gain(), gain);
            line.button().setToolTipText(gain);
        });
    }

    void focus() {
        lines.values().stream().findFirst().map(Line::button).map(Control.class::cast).orElse(scroll).setFocus();
    }
}
