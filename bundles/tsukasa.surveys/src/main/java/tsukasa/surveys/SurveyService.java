// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import tsukasa.api.operation.Operation;

/**
 * Questionnaires and what was answered. A service, safe for all threads; each question reads the database, so not for the UI thread.
 * Results are of closed waves only: of an open one, today's and yesterday's would tell what the one person said who answered between.
 */
public interface SurveyService {
    /** Topic of {@link tsukasa.api.Changes} when surveys or answers have changed. */
    String TOPIC = "surveys";

    /** All waves, by survey, then by name. */
    List<Wave> waves();

    Optional<Wave> wave(WaveId id);

    /** What is asked: as it was described, and for columns that nobody described, as their answers in closed waves look. */
    Questionnaire questionnaire(SurveyId survey);

    /** How many have answered, by section, also while the wave is open; those of whom the section is not known are last. */
    List<Participation> participation(WaveId wave);

    /**
     * Who has not answered, as far as responses say who did. Where none of a section's responses is named, its people are on the list
     * unless as many responses as it has people have come.
     *
     * @throws tsukasa.api.Refusal if the wave is not there, or is closed
     */
    Reminders reminders(WaveId wave);

    /**
     * What may be shown, by question.
     *
     * @throws tsukasa.api.Refusal if the wave is open, or is not there
     */
    List<QuestionResult> results(WaveId wave);

    /** Says what the survey asks; replaces what was said before. Refused once a wave of it is closed. */
    Operation<Questionnaire> describe(SurveyId survey, Questionnaire questionnaire);

    /** Says what the survey asks as LimeSurvey exported it ({@code .lss}); refused as well if the file is no structure of a survey. */
    Operation<Questionnaire> describe(SurveyId survey, Path structure);

    /** Closes a wave for good: what comes later is kept apart. */
    Operation<Wave> close(WaveId wave);

    /** Removes an open wave with its answers; refused for one that is closed. */
    Operation<Wave> remove(WaveId wave);
}
