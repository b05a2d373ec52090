// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.surveys.Questionnaire;
import tsukasa.surveys.SurveyId;
import tsukasa.surveys.internal.limesurvey.StructureReader;

/** Says what a survey asks as the structure that LimeSurvey exports has it. */
record StructureOperation(SurveyStorage storage, Texts texts, SurveyId survey, Path file) implements Operation<Questionnaire> {
    @Override
    public Right right() {
        return DescribeOperation.RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        return Map.of("survey", survey.value(), "file", String.valueOf(file.getFileName()));
    }

    @Override
    public Questionnaire run(Change change) {
        Questionnaire asked = read();
        if (asked.questions().isEmpty()) {
            throw new Refusal(texts.text("Structure_none", file));
        }
        return new DescribeOperation(storage, texts, survey, asked).run(change);
    }

    private Questionnaire read() {
        try (InputStream in = Files.newInputStream(file)) {
            return StructureReader.read(in, storage.site().locale().getLanguage());
        } catch (IOException e) {
            throw new Refusal(texts.text("Structure_unreadable", file, e.getMessage()));
        }
    }
}
