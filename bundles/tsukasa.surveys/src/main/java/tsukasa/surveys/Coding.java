// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import tsukasa.api.Actor;

/**
 * That somebody judged a text to name a blocker.
 *
 * @param code   a blocker as tasks have them: {@code paper}, or {@code paper:form 12}
 * @param undone when somebody took it back; empty: it holds
 */
public record Coding(TextId text, String code, Actor by, Instant at, Optional<Undone> undone) {
    public Coding {
        Objects.requireNonNull(text);
        Objects.requireNonNull(code);
        Objects.requireNonNull(by);
        Objects.requireNonNull(at);
        Objects.requireNonNull(undone);
    }

    /** Who took a coding back, and when. */
    public record Undone(Actor by, Instant at) {
    }
}
