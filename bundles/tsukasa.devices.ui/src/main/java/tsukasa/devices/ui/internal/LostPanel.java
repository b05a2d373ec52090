// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import tsukasa.api.operation.Operation;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.LostCase;
import tsukasa.devices.LostService;
import tsukasa.devices.LostStep;
import tsukasa.ui.ButtonRow;
import tsukasa.ui.Confirmation;
import tsukasa.ui.FormDialog;
import tsukasa.ui.FormField;

/** The four steps about a lost device, one below the other, each with what it does or did and the button that takes it. */
final class LostPanel {
    private static final int LONGEST = 500;
    private final Tools tools;
    private final DeviceWords words;
    private final Composite area;
    private final Label title;
    private final Label about;
    private final ButtonRow buttons;
    private final ScrolledComposite scroll;
    private final Composite column;
    private final Map<LostStep, LostStepView> views = new EnumMap<>(LostStep.class);
    private Optional<LostSteps> shown = Optional.empty();

    LostPanel(Composite parent, Tools tools) {
        this.tools = tools;
        words = tools.words();
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(area);
        title = new Label(area, SWT.NONE);
        title.setFont(JFaceResources.getHeaderFont());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        about = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(about);
        Print paper = new Print(area, tools, Print.LOST);
        buttons = new ButtonRow(area, List.of(
                tools.action("LostPanel_device", () -> shown.isPresent(), () -> shown.ifPresent(steps -> tools.open(steps.device()))),
                tools.action("LostPanel_print", () -> shown.flatMap(LostSteps::open).isPresent() && paper.there(),
                        () -> shown.ifPresent(steps -> paper.ask(List.of(steps.device())))),
                tools.action("LostPanel_close", () -> shown.flatMap(LostSteps::open).isPresent(), this::close)));
        scroll = new ScrolledComposite(area, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 200).applyTo(scroll);
        column = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 10).applyTo(column);
        scroll.setContent(column);
        scroll.addListener(SWT.Resize, event -> fit());
        for (LostStep step : LostStep.values()) {
            LostStepView view = new LostStepView(column, words, step, () -> take(step), () -> byHand(step));
            GridDataFactory.fillDefaults().grab(true, false).applyTo(view.control());
            views.put(step, view);
        }
        area.addListener(SWT.Paint, event -> dress());
        show(Optional.empty());
    }

    /** What scrolls has a ground of its own, which must be that of the page, also when the theme changes. */
    private void dress() {
        if (!scroll.getBackground().equals(area.getParent().getBackground())) {
            scroll.setBackground(area.getParent().getBackground());
            column.setBackground(area.getParent().getBackground());
        }
    }

    Control control() {
        return area;
    }

    void show(Optional<LostSteps> steps) {
        shown = steps;
        title.setText(steps.map(one -> words.text("LostPanel_title", one.device())).orElse("").replace("&", "&&"));
        about.setText(steps.map(this::about).orElse(words.text("LostPanel_nothing")).replace("&", "&&"));
        scroll.setVisible(steps.isPresent());
        buttons.control().setVisible(steps.isPresent());
        steps.ifPresent(one -> views.forEach((step, view) -> view.show(one)));
        buttons.refresh();
        area.layout();
        fit();
    }

    private String about(LostSteps steps) {
        return steps.open().map(open -> words.text(open.complete() ? "LostPanel_complete" : "LostPanel_open", words.formats().instant(open.began()),
                open.by(), open.borrower().map(Object::toString).orElse(words.text("LostPanel_nobody")))).orElse(words.text("LostPanel_notYet"));
    }

    private void fit() {
        scroll.setMinHeight(column.computeSize(Math.max(1, scroll.getClientArea().width), SWT.DEFAULT).y);
    }

    /** @return whether there is something to go on with */
    boolean focus() {
        return shown.flatMap(LostSteps::next).map(step -> views.get(step).focus()).orElse(false);
    }

    private void take(LostStep step) {
        AssetNumber device = shown.orElseThrow().device();
        String plan = shown.orElseThrow().plans().get(step.ordinal());
        new Confirmation(words.text("LostStep_" + step), words.text("LostPanel_question", device, words.text("LostStep_" + step)), List.of(), plan,
                words.text("LostStep_" + step + "Verb")).ask(area, tools.context().site().locale(), why -> change(lost().take(device, step), why, step));
    }

    private LostService lost() {
        return tools.services().lost();
    }

    private void change(Operation<LostCase> operation, String why, LostStep step) {
        tools.said().change(tools.context(), operation, why, done -> {
            LostCase.Step now = done.step(step);
            tools.said().good(words.text("LostPanel_taken", words.text("LostStep_" + step), words.text("LostState_" + now.state()), now.sentence()));
        });
    }

    private void byHand(LostStep step) {
        AssetNumber device = shown.orElseThrow().device();
        FormDialog dialog = new FormDialog(area, tools.context(), words.text("LostPanel_byHand", words.text("LostStep_" + step)));
        dialog.sentence(shown.orElseThrow().sentence(step));
        dialog.fields(List.of(FormField.text("note", words.text("LostPanel_note"), words.text("LostPanel_noteHint")).needed()), Map.of());
        dialog.open(words.text("LostPanel_byHandVerb"), () -> dialog.read(answers -> lost().done(device, step, answers.name("note", LONGEST))),
                done -> tools.said().good(words.text("LostPanel_doneByHand", words.text("LostStep_" + step))));
    }

    private void close() {
        LostSteps steps = shown.orElseThrow();
        FormDialog dialog = new FormDialog(area, tools.context(), words.text("LostPanel_closeTitle", steps.device()));
        dialog.sentence(words.text(steps.open().filter(LostCase::complete).isPresent() ? "LostPanel_closeDone" : "LostPanel_closeOpen"));
        dialog.fields(List.of(FormField.text("note", words.text("LostPanel_note"), words.text("LostPanel_closeHint"))), Map.of());
        dialog.open(words.text("LostPanel_closeVerb"), () -> dialog.read(answers -> lost().close(steps.device(), answers.text("note", LONGEST))),
                done -> tools.said().good(words.text("LostPanel_closed", steps.device())));
    }
}
