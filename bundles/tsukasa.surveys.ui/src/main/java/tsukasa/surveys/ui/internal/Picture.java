// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import tsukasa.surveys.Participation;
import tsukasa.surveys.Question;
import tsukasa.surveys.QuestionResult;
import tsukasa.surveys.Questionnaire;
import tsukasa.surveys.Reminders;
import tsukasa.surveys.Satisfaction;
import tsukasa.surveys.Wave;

/**
 * All that the page shows of a wave, as it was read at one time.
 *
 * @param reminders of an open wave
 * @param results   of a closed wave
 * @param written   questions of a closed wave whose texts may be shown
 */
record Picture(Wave wave, Questionnaire questionnaire, List<Participation> participation, Optional<Reminders> reminders, List<QuestionResult> results,
        List<Question> written) {
    boolean closed() {
        return wave.closed().isPresent();
    }

    boolean sameSurvey(Picture other) {
        return wave.id().survey().equals(other.wave.id().survey());
    }

    /** How many are on the staff list; empty if it says nothing of anybody. */
    OptionalInt staff() {
        return participation.stream().anyMatch(one -> one.staff().isPresent())
                ? OptionalInt.of(participation.stream().mapToInt(one -> one.staff().orElse(0)).sum())
                : OptionalInt.empty();
    }

    /** Of the staff; never more than all of them, since people leave. */
    OptionalDouble rate() {
        OptionalInt staff = staff();
        return staff.orElse(0) == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, (double) wave.responses() / staff.getAsInt()));
    }

    OptionalInt missing() {
        if (reminders.isPresent() && staff().isPresent()) {
            return OptionalInt.of(reminders.get().people().size());
        }
        return staff().isPresent() ? OptionalInt.of(Math.max(0, staff().getAsInt() - wave.responses())) : OptionalInt.empty();
    }

    Optional<Satisfaction> satisfaction() {
        return Satisfaction.of(results);
    }

    long hidden() {
        return results.stream().filter(QuestionResult::hidden).count();
    }
}
