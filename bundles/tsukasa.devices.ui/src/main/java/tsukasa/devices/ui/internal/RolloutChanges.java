// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.widgets.Control;

import tsukasa.devices.Rollout;
import tsukasa.devices.RolloutService;
import tsukasa.devices.RolloutStatus;
import tsukasa.ui.Answers;
import tsukasa.ui.Confirmation;
import tsukasa.ui.FormDialog;
import tsukasa.ui.FormField;

/** Starts a roll-out, opens its next ring, stops it, and divides the devices into rings. */
record RolloutChanges(Control owner, Tools tools) {
    private static final int LONGEST = 100;
    private static final int LONGEST_SIZES = 200;
    private static final int MOST = 1_000_000;
    private static final double WHOLE = 100;

    private RolloutService service() {
        return tools.services().rollout();
    }

    private String text(String key, Object... arguments) {
        return tools.words().text(key, arguments);
    }

    void start() {
        FormDialog dialog = new FormDialog(owner, tools.context(), text("RolloutChanges_start"));
        dialog.sentence(text("RolloutChanges_startHow"));
        dialog.fields(List.of(FormField.text("version", text("RolloutTab_version"), text("RolloutChanges_versionHint")).needed(),
                new FormField("share", text("RolloutChanges_share"), text("RolloutChanges_shareHint"), FormField.Kind.NUMBER, true, List.of()),
                new FormField("errors", text("RolloutTab_errors"), text("RolloutChanges_errorsHint"), FormField.Kind.NUMBER, false, List.of())),
                Map.of("share", Long.toString(Math.round(Rollout.Gate.USUAL.share() * WHOLE)), "errors", Integer.toString(Rollout.Gate.USUAL.errors())));
        dialog.open(text("RolloutChanges_startVerb"), () -> dialog.read(answers -> service().start(answers.name("version", LONGEST),
                new Rollout.Gate(answers.number("share", (long) WHOLE) / WHOLE, (int) answers.number("errors", MOST)))),
                started -> tools.said().good(text("RolloutChanges_started", started.clientVersion())));
    }

    void advance(RolloutStatus status) {
        confirm("advance", status, service().advance());
    }

    void stop(RolloutStatus status) {
        confirm("stop", status, service().stop());
    }

    private void confirm(String what, RolloutStatus status, tsukasa.api.operation.Operation<Rollout> operation) {
        String version = status.rollout().clientVersion();
        new Confirmation(text("RolloutChanges_" + what), text("RolloutChanges_" + what + "Question", version), List.of(), text("RolloutChanges_" + what + "Means"),
                text("RolloutChanges_" + what + "Verb")).ask(owner, tools.context().site().locale(), why -> tools.said().change(tools.context(), operation, why,
                        done -> tools.said().good(text("RolloutChanges_" + what + "Done", version))));
    }

    void rings() {
        FormDialog dialog = new FormDialog(owner, tools.context(), text("RolloutChanges_rings"));
        dialog.sentence(text("RolloutChanges_ringsHow"));
        dialog.fields(List.of(FormField.text("sizes", text("RolloutChanges_sizes"), text("RolloutChanges_sizesHint")).needed()), Map.of("sizes", "10, 50"));
        dialog.open(text("RolloutChanges_ringsVerb"), () -> dialog.read(this::sizes).map(service()::rings),
                count -> tools.said().good(text("RolloutChanges_ringed", count)));
    }

    private List<Integer> sizes(Answers answers) {
        String typed = FleetRow.narrow(answers.name("sizes", LONGEST_SIZES));
        List<String> parts = Arrays.stream(typed.split("[,;、\\s]+")).filter(part -> !part.isEmpty()).toList();
        if (parts.isEmpty() || !parts.stream().allMatch(part -> part.matches("[1-9]\\d{0,5}"))) {
            answers.wrong("sizes", text("RolloutChanges_noSizes"));
            return List.of();
        }
        return parts.stream().map(Integer::valueOf).toList();
    }
}
