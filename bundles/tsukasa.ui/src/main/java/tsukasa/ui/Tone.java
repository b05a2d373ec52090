// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import tsukasa.api.health.Severity;

/** What a colour is to say; it never says it alone, a text stands beside it. */
public enum Tone {
    PLAIN, GOOD, QUIET, UNKNOWN, WARNING, CRITICAL;

    public static Tone of(Severity severity) {
        return switch (severity) {
            case OK -> GOOD;
            case UNKNOWN -> UNKNOWN;
            case WARNING -> WARNING;
            case CRITICAL -> CRITICAL;
        };
    }
}
