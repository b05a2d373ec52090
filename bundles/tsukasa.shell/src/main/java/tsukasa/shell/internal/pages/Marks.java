// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.pages;

import tsukasa.api.health.Severity;

/** The sign of a severity, which stands beside its word so that colour never speaks alone. */
public final class Marks {
    private Marks() {
    }

    public static String of(Severity severity) {
        return switch (severity) {
            case OK -> "\u2713";
            case UNKNOWN -> "?";
            case WARNING -> "\u25B2";
            case CRITICAL -> "\u25CF";
        };
    }
}
