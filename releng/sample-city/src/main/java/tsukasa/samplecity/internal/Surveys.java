// SPDX-License-Identifier: EPL-2.0
package tsukasa.samplecity.internal;

import java.nio.file.Files;
import java.nio.file.Path;

import tsukasa.api.Texts;
import tsukasa.api.source.SourceId;

/** Takes in what those who telework were asked and answered, if there is a plugin for that; once, since waves are closed for good. */
final class Surveys {
    private static final SourceId ANSWERS = new SourceId("questionnaires");
    private final Doors doors;
    private final Typed typed;
    private final Texts texts;

    Surveys(Doors doors, Typed typed, Texts texts) {
        this.doors = doors;
        this.typed = typed;
        this.texts = texts;
    }

    void take(SampleCity city, long seed, Path folder) {
        if (!doors.takes("survey") || Files.exists(folder.resolve("survey.lss"))) {
            return;
        }
        SurveyBooks books = new SurveyBooks(folder, city, seed);
        typed.run("surveys", "structure", SurveyBooks.SURVEY, books.structure().toString());
        for (int wave = 0; wave < SurveyBooks.WAVES.size(); wave++) {
            Path answers = books.answers(wave);
            doors.call().progress().at(4, 0, texts.text("DemoCommand_importing", answers.getFileName()));
            doors.storePlain(answers, "survey", ANSWERS);
            typed.run("surveys", "close", SurveyBooks.SURVEY, SurveyBooks.WAVES.get(wave));
        }
        String last = SurveyBooks.WAVES.getLast();
        typed.run("surveys", "code", SurveyBooks.SURVEY, last, SurveyBooks.REASONS, "phone", "--term", "電話");
        typed.run("surveys", "code", SurveyBooks.SURVEY, last, SurveyBooks.REASONS, "paper", "--term", "紙");
    }
}
