// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys;

import java.util.Collection;
import java.util.List;

import tsukasa.api.operation.Operation;
import tsukasa.tasks.BlockerKind;

/**
 * Free texts, and the blockers that a person says they name. A service, safe for all threads; each question reads the database, so not
 * for the UI thread. Changes are told under {@link SurveyService#TOPIC}. Texts are shown of closed waves only, and only where
 * {@link QuestionResult#LEAST_COMMENTS} people or more wrote one; how many codes a section has is never told, since who coded one more
 * text would see where its author works.
 */
public interface CodingService {
    /** The questions of a wave that have texts which may be shown, in the order in which they are asked. */
    List<Question> questions(WaveId wave);

    /**
     * Short ones first, each once.
     *
     * @throws tsukasa.api.Refusal if the wave is open, is not there, or too few wrote anything
     */
    List<FreeText> texts(WaveId wave, String question);

    /** By how many texts have them, those with the most first; refused as {@link #texts}. */
    List<Suggestion> suggestions(WaveId wave, String question);

    /** By how many people, most first; refused as {@link #texts}. */
    List<CodeCount> codes(WaveId wave, String question);

    /** All codings that ever were, oldest first. */
    List<Coding> history(WaveId wave, String question);

    /** The words that codes begin with; others can be used too, and are added to the vocabulary once answers go to the tasks. */
    List<BlockerKind> vocabulary();

    /** Gives these texts a code; those that have it already keep it. Refused if there is no such text, or this is no code. */
    Operation<List<Coding>> code(Collection<TextId> texts, String code);

    /** Takes a code back from these texts; refused if one of them does not have it. Who had given it stays known. */
    Operation<List<Coding>> uncode(Collection<TextId> texts, String code);
}
