// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.util.List;

import tsukasa.devices.Rollout;
import tsukasa.devices.RolloutStatus;
import tsukasa.ui.FigureRow.Figure;
import tsukasa.ui.Tone;

/** A roll-out in figures: what is rolled out, how far it is, and what a ring must meet. */
final class RolloutFigures {
    private RolloutFigures() {
    }

    static List<Figure> of(RolloutStatus status, DeviceWords words) {
        Rollout rollout = status.rollout();
        int devices = status.rings().stream().mapToInt(RolloutStatus.Ring::devices).sum();
        int reached = status.rings().stream().mapToInt(RolloutStatus.Ring::reached).sum();
        int failed = status.rings().stream().mapToInt(ring -> ring.failed().size()).sum();
        boolean halted = status.rings().stream().anyMatch(ring -> ring.state() == RolloutStatus.State.HALTED);
        return List.of(
                new Figure(words.text("RolloutTab_version"), rollout.clientVersion(),
                        words.text("RolloutFigures_since", words.formats().instant(rollout.began()), rollout.by())),
                new Figure(words.text("RolloutFigures_reached"), words.number(reached), words.text("RolloutFigures_of", words.number(devices),
                        words.formats().percent(devices == 0 ? 1 : (double) reached / devices))),
                new Figure(words.text("RolloutFigures_failed"), words.number(failed), words.text(halted ? "RolloutFigures_halted" : "RolloutFigures_limit",
                        rollout.gate().errors()), halted ? Tone.CRITICAL : failed > 0 ? Tone.WARNING : Tone.PLAIN),
                new Figure(words.text("RolloutTab_share"), words.formats().percent(rollout.gate().share()), words.text("RolloutFigures_gate")));
    }
}
