// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.source;

/**
 * Why a row can't be taken.
 *
 * @param column key of the field, or the column's name in the file; empty if it is the row as a whole
 * @param sentence what is wrong and what to do
 */
public record ImportProblem(String file, long line, String column, String sentence) {
}
