// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.command;

import picocli.CommandLine.Parameters;

import tsukasa.surveys.SurveyId;
import tsukasa.surveys.WaveId;

/** Which wave a command is about. */
final class WaveArguments {
    @Parameters(index = "0", paramLabel = "SURVEY")
    private String survey;

    @Parameters(index = "1", paramLabel = "WAVE")
    private String wave;

    WaveId wave() {
        return new WaveId(new SurveyId(survey), wave);
    }
}
