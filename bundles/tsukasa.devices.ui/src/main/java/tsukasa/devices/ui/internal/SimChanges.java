// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

import tsukasa.devices.Iccid;
import tsukasa.devices.PlanPool;
import tsukasa.devices.Sim;
import tsukasa.devices.SimService;
import tsukasa.devices.SimState;
import tsukasa.ui.Confirmation;
import tsukasa.ui.FormDialog;
import tsukasa.ui.FormField;
import tsukasa.ui.Modal;
import tsukasa.ui.SpokenName;

/** Adds and changes SIMs and plan pools, keeps PUKs, and shows one to somebody who asks for it. */
record SimChanges(Control owner, Tools tools) {
    private static final int ROWS = 9;
    private static final int LONGEST_PUK = 16;
    private static final int PUK_WIDTH = 380;

    private SimService sims() {
        return tools.services().sims();
    }

    private String text(String key, Object... arguments) {
        return tools.words().text(key, arguments);
    }

    private FormDialog dialog(String title) {
        return new FormDialog(owner, tools.context(), title);
    }

    void add(List<PlanPool> pools) {
        SimForm form = new SimForm(tools.words());
        FormDialog dialog = dialog(text("SimChanges_add"));
        dialog.fields(form.fields(true, pools), SimForm.usual());
        dialog.open(text("DeviceChanges_addVerb"), () -> dialog.read(answers -> form.read(answers, Optional.empty())).map(sim -> sims().add(List.of(sim))),
                added -> tools.said().good(text("SimChanges_added", added.getFirst().id())));
    }

    void edit(Sim before, List<PlanPool> pools) {
        SimForm form = new SimForm(tools.words());
        FormDialog dialog = dialog(text("SimChanges_edit", before.id()));
        dialog.fields(form.fields(false, pools), SimForm.answers(before));
        dialog.open(text("DeviceChanges_save"), () -> dialog.read(answers -> form.read(answers, Optional.of(before))).map(after -> sims().edit(before, after)),
                edited -> tools.said().good(text("SimChanges_edited", edited.id())));
    }

    void state(List<Sim> chosen) {
        FormDialog dialog = dialog(text("SimChanges_state", chosen.size()));
        dialog.lines(text("SimChanges_hit"), chosen.stream().map(sim -> sim.line() + "  " + sim.id()).collect(Collectors.joining("\n")),
                Math.min(ROWS, chosen.size()), false);
        dialog.fields(List.of(new FormField("state", text("SimColumns_state"), text("SimChanges_stateHint"), FormField.Kind.TEXT, false,
                SimForm.states(tools.words()))), Map.of("state", chosen.getFirst().state().name()));
        dialog.open(text("DeviceChanges_save"), () -> dialog.read(answers -> sims().state(chosen.stream().map(Sim::id).toList(),
                SimState.valueOf(answers.text("state", 20)))), changed -> tools.said().good(text("SimChanges_changed", changed.size())));
    }

    void pool(Optional<PlanPool> before) {
        PlanPoolForm form = new PlanPoolForm(tools.words());
        FormDialog dialog = dialog(before.map(pool -> text("SimChanges_editPool", pool.id())).orElse(text("SimChanges_addPool")));
        dialog.fields(form.fields(before.isEmpty()), before.map(PlanPoolForm::answers).orElse(PlanPoolForm.usual()));
        dialog.open(text("DeviceChanges_save"), () -> dialog.read(answers -> form.read(answers, before)).map(sims()::put),
                put -> tools.said().good(text("SimChanges_put", put.id())));
    }

    void keepPuk(Sim sim) {
        FormDialog dialog = dialog(text("SimChanges_keepPuk", sim.id()));
        dialog.fields(List.of(new FormField("puk", text("SimChanges_puk"), text("SimChanges_pukHint"), FormField.Kind.SECRET, true, List.of())), Map.of());
        dialog.open(text("DeviceChanges_save"), () -> dialog.read(answers -> sims().keepPuk(sim.id(), answers.name("puk", LONGEST_PUK))),
                done -> tools.said().good(text("SimChanges_kept", sim.id())));
    }

    /** Asks for the reason, which is kept with the look; the PUK is seen until the dialog is closed. */
    void puk(Sim sim) {
        new Confirmation(text("SimChanges_showPuk"), text("SimChanges_pukQuestion", sim.id()), List.of(), text("SimChanges_pukMeans"),
                text("SimChanges_pukVerb")).ask(owner, tools.context().site().locale(),
                        why -> tools.said().change(tools.context(), sims().puk(sim.id()), why, puk -> puk(sim.id(), puk)));
    }

    private void puk(Iccid sim, String puk) {
        Modal modal = new Modal(owner, text("SimChanges_pukOf", sim));
        Text shown = new Text(modal.area(), SWT.READ_ONLY | SWT.SINGLE | SWT.BORDER);
        shown.setText(puk);
        SpokenName.give(shown, text("SimChanges_puk"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(shown);
        Button close = modal.button(text("SimChanges_close"), () -> true);
        modal.usual(close);
        modal.open(PUK_WIDTH);
        shown.setFocus();
        shown.selectAll();
    }
}
