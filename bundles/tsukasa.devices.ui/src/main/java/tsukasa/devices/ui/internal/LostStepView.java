// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import tsukasa.devices.LostCase;
import tsukasa.devices.LostStep;
import tsukasa.ui.Palette;
import tsukasa.ui.SpokenName;

/** One step about a lost device: its number and title, how it stands, what it does or did, and its button. */
final class LostStepView {
    private static final int STATE_WIDTH = 130;
    private static final int EDGE = 4;
    private final DeviceWords words;
    private final LostStep step;
    private final Composite area;
    private final Label title;
    private final Label state;
    private final Label sentence;
    private final Label when;
    private final Button take;
    private final Button byHand;
    private LostCase.State stands = LostCase.State.WAITING;

    LostStepView(Composite parent, DeviceWords words, LostStep step, Runnable take, Runnable byHand) {
        this.words = words;
        this.step = step;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).extendedMargins(14, 6, 6, 6).spacing(10, 3).applyTo(area);
        title = new Label(area, SWT.NONE);
        title.setFont(JFaceResources.getBannerFont());
        title.setText(words.text("LostStepView_title", step.ordinal() + 1, words.text("LostStep_" + step)));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(title);
        state = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults().hint(STATE_WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(state);
        Composite buttons = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        this.take = button(buttons, words.text("LostStep_" + step + "Do"), take);
        this.byHand = button(buttons, words.text("LostStepView_byHand"), byHand);
        sentence = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(300, SWT.DEFAULT).applyTo(sentence);
        when = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(when);
        area.addListener(SWT.Paint, event -> {
            event.gc.setBackground(Palette.of(area).of(LostSteps.tone(stands)));
            event.gc.fillRectangle(0, 0, EDGE, area.getClientArea().height);
            dress();
        });
    }

    private Button button(Composite parent, String text, Runnable run) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> run.run());
        SpokenName.give(button, words.text("LostStepView_title", step.ordinal() + 1, text));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        return button;
    }

    /** A theme may have been given to the surroundings since the last painting. */
    private void dress() {
        Palette palette = Palette.of(area);
        if (!state.getForeground().equals(palette.of(LostSteps.tone(stands))) || !when.getForeground().equals(palette.muted())) {
            state.setForeground(palette.of(LostSteps.tone(stands)));
            when.setForeground(palette.muted());
        }
    }

    Control control() {
        return area;
    }

    void show(LostSteps steps) {
        stands = steps.state(step);
        state.setText(words.text("LostState_" + stands));
        sentence.setText(steps.sentence(step).replace("&", "&&"));
        when.setText(steps.when(step, words).replace("&", "&&"));
        seen(take, stands == LostCase.State.WAITING || steps.byHand(step));
        take.setEnabled(steps.takeable(step) || steps.byHand(step));
        seen(byHand, steps.byHand(step));
        dress();
        area.layout(true, true);
        area.redraw();
    }

    private static void seen(Control control, boolean visible) {
        ((GridData) control.getLayoutData()).exclude = !visible;
        control.setVisible(visible);
    }

    boolean focus() {
        return take.isVisible() && take.isEnabled() ? take.setFocus() : byHand.isVisible() && byHand.setFocus();
    }
}
