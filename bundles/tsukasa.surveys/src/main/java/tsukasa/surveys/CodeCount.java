// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys;

/**
 * How often a code stands for what was written to a question.
 *
 * @param label as people read it
 * @param texts different texts
 * @param people who wrote one of them
 */
public record CodeCount(String code, String label, int texts, int people) {
}
