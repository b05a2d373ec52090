// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins;

/**
 * Something that a plugin brings.
 *
 * @param name what tells it from others of its kind: a command's words, a source's kind, else the component's name
 */
public record Contribution(Kind kind, String name) {
    /** What is contributed. */
    public enum Kind {
        PAGE, REPORT, COMMAND, SOURCE, IMPORT, INDICATOR, CHART, HEALTH_CHECK, SERVICE
    }
}
