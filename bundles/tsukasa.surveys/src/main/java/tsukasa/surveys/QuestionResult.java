// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys;

import java.util.List;
import java.util.Objects;

import tsukasa.api.report.Chart.Likert;

/**
 * What was answered to one question, as far as it may be shown: each part is of {@link #LEAST} people or more, and so is whatever
 * can be worked out by adding and subtracting parts. What would be too small is one part together with others.
 *
 * @param sections parts by section
 * @param groups   parts by the further group that the survey asks for
 * @param comments of a question for text, in an order that tells nothing; only if {@link #LEAST_COMMENTS} people or more wrote one
 */
public record QuestionResult(Question question, int answered, List<Part> all, List<Part> sections, List<Part> groups, List<String> comments) {
    public static final int LEAST = 5;
    public static final int LEAST_COMMENTS = 10;

    public QuestionResult {
        Objects.requireNonNull(question);
        all = List.copyOf(all);
        sections = List.copyOf(sections);
        groups = List.copyOf(groups);
        comments = List.copyOf(comments);
    }

    /** Whether too few answered for anything to be shown. */
    public boolean hidden() {
        return all.isEmpty() && comments.isEmpty();
    }

    /**
     * Those who answered in some sections, or of some groups.
     *
     * @param members by name; empty texts are those of whom it is not known
     * @param counts  for each choice of the question how many chose it
     * @param mean    of numbers, or of the choices of a scale counted from 1; NaN for other questions
     */
    public record Part(List<String> members, int answered, List<Integer> counts, double mean) {
        public Part {
            members = List.copyOf(members);
            counts = List.copyOf(counts);
        }

        /** Of those who answered, 0 to 1. */
        public double share(int choice) {
            return (double) counts.get(choice) / answered;
        }

        /** What was answered on a scale, as a row of a chart. */
        public Likert likert(String name) {
            return new Likert(name, counts.stream().mapToInt(Integer::intValue).toArray());
        }
    }
}
