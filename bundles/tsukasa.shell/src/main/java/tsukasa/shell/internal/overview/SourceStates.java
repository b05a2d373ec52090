// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.overview;

import tsukasa.api.health.Severity;
import tsukasa.sources.SourceStatus;

/** How grave a source's state is. */
public final class SourceStates {
    private SourceStates() {
    }

    public static Severity severity(SourceStatus source) {
        return switch (source.state()) {
            case MISSING, STUCK -> Severity.CRITICAL;
            case PAUSED, FINISHED -> Severity.UNKNOWN;
            case READY, RUNNING, WAITING -> source.problem().isPresent() ? Severity.WARNING : Severity.OK;
        };
    }
}
