// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.source;

/**
 * A field that an import can fill.
 *
 * @param key      its name in the plain format
 * @param title    its name for people
 * @param hint     what may stand there, one short sentence
 */
public record ImportField(String key, String title, boolean required, Kind kind, String hint) {
    public enum Kind {
        TEXT, INSTANT, DATE, NUMBER, CODE
    }
}
