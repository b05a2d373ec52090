// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.surveys.SurveyService;
import tsukasa.surveys.Wave;
import tsukasa.surveys.WaveId;

/** Closes or removes a wave that is open. */
record WaveOperation(SurveyStorage storage, Texts texts, WaveId id, Kind kind) implements Operation<Wave> {
    enum Kind {
        CLOSE, REMOVE
    }

    @Override
    public Right right() {
        return new Right("surveys." + kind.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Map<String, String> arguments() {
        return Map.of("wave", id.toString());
    }

    @Override
    public Wave run(Change change) {
        Wave wave = storage.store().wave(id).orElseThrow(() -> new Refusal(texts.text("Wave_gone", id)));
        if (wave.closed().isPresent()) {
            throw new Refusal(texts.text("Wave_closedAlready", id));
        }
        change.touches(SurveyService.TOPIC);
        if (kind == Kind.CLOSE) {
            storage.store().close(id, change.at());
            change.summarize(texts.text("Wave_closed", id, wave.responses()));
            return new Wave(id, wave.responses(), 0, Optional.of(change.at()));
        }
        storage.store().remove(id);
        change.summarize(texts.text("Wave_removed", id, wave.responses()));
        return wave;
    }
}
