// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.ui.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import tsukasa.api.Progress;
import tsukasa.surveys.QuestionResult;
import tsukasa.surveys.SurveyService;
import tsukasa.surveys.Wave;
import tsukasa.surveys.WaveId;

/** Reads all waves. What a closed one has resulted in never changes, so it is asked once. */
final class WaveReader {
    private final SurveyServices services;
    private final Map<WaveId, List<QuestionResult>> results = new ConcurrentHashMap<>();

    WaveReader(SurveyServices services) {
        this.services = services;
    }

    List<Picture> read(Progress progress) {
        return services.surveys().waves().stream().map(wave -> {
            progress.check();
            return read(wave);
        }).toList();
    }

    private Picture read(Wave wave) {
        SurveyService surveys = services.surveys();
        boolean closed = wave.closed().isPresent();
        return new Picture(wave, surveys.questionnaire(wave.id().survey()), surveys.participation(wave.id()),
                closed ? Optional.empty() : Optional.of(surveys.reminders(wave.id())),
                closed ? results.computeIfAbsent(wave.id(), surveys::results) : List.of(),
                closed ? services.coding().questions(wave.id()) : List.of());
    }
}
