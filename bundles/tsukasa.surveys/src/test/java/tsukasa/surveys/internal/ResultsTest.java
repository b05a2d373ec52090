// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import tsukasa.api.Section;
import tsukasa.surveys.AnswerChoice;
import tsukasa.surveys.Question;
import tsukasa.surveys.QuestionKind;
import tsukasa.surveys.QuestionResult;
import tsukasa.surveys.QuestionResult.Part;

class ResultsTest {
    private static final Question SLOW = new Question("slow", "Is it slow?", QuestionKind.SINGLE, List.of(new AnswerChoice("Y", "Yes"),
            new AnswerChoice("N", "No")));

    /** Counts add up to the whole, by section and by group, and nothing is of fewer than five. */
    @Test
    void partsAddUpAndAreNeverSmall() {
        Random random = new Random(5);
        for (int i = 0; i < 100; i++) {
            List<Response> responses = new ArrayList<>();
            int people = random.nextInt(40);
            for (int p = 0; p < people; p++) {
                responses.add(new Response("p" + p, Optional.of(new Section("S" + random.nextInt(6))), random.nextInt(4) == 0 ? Optional.empty()
                        : Optional.of("G" + random.nextInt(3)), random.nextInt(5) == 0 ? Map.of() : Map.of("slow", random.nextBoolean() ? "Y" : "No")));
            }
            long answered = responses.stream().filter(response -> !response.values().isEmpty()).count();
            QuestionResult result = new Results(responses).of(SLOW);
            assertEquals(answered < QuestionResult.LEAST, result.hidden());
            if (!result.hidden()) {
                assertEquals(answered, result.answered());
                assertEquals(result.all().getFirst().counts(), sum(result.sections()));
                assertEquals(result.all().getFirst().counts(), sum(result.groups()));
                result.sections().forEach(part -> assertTrue(part.answered() >= QuestionResult.LEAST));
                result.groups().forEach(part -> assertTrue(part.answered() >= QuestionResult.LEAST));
            }
        }
    }

    private static List<Integer> sum(List<Part> parts) {
        return List.of(parts.stream().mapToInt(part -> part.counts().get(0)).sum(), parts.stream().mapToInt(part -> part.counts().get(1)).sum());
    }
}
