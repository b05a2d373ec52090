// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.ui.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import tsukasa.api.Section;
import tsukasa.tasks.Assessment;
import tsukasa.tasks.Task;
import tsukasa.tasks.TaskId;

/**
 * A task as the table shows it.
 *
 * @param left     what is left on it, in words
 * @param searched what a filter looks through
 */
record TaskRow(Assessment assessment, String left, String searched) {
    static TaskRow of(Assessment assessment, Labels labels) {
        Task task = assessment.task();
        String left = labels.of(assessment.left());
        return new TaskRow(assessment, left, narrow(String.join(" ", task.id().value(), task.name(), task.section().map(Section::value).orElse(""),
                left, String.join(" ", task.systems()))));
    }

    /** What is typed in wide or capital letters is the same. */
    static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    static List<String> words(String typed) {
        return Arrays.stream(narrow(typed).split("[\\s　]+")).filter(word -> !word.isEmpty()).toList();
    }

    TaskId id() {
        return task().id();
    }

    Task task() {
        return assessment.task();
    }

    Standing standing() {
        return Standing.of(assessment);
    }
}
