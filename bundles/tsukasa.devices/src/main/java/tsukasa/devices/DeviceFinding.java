// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import tsukasa.api.Actor;
import tsukasa.api.health.Severity;

/**
 * What a rule found in a device, a line or a pool, in the reader's language.
 *
 * @param id           stable as long as it lasts: the rule and what it is about
 * @param rule         for example {@code silent}
 * @param subject      what it is about, as people call it: asset number, name of a plan pool, computer name
 * @param device       that it is about, if it is about one that is registered
 * @param summary      what is the matter, one sentence
 * @param solution     what to do about it, one sentence
 * @param since        when it began: by what the rule knows, else when it was first found
 * @param acknowledged who takes care of it
 * @param silenced     until when it counts nowhere
 */
public record DeviceFinding(String id, String rule, String subject, Optional<AssetNumber> device, Severity severity, String summary,
        String solution, Instant since, Optional<Acknowledgement> acknowledged, Optional<Instant> silenced) {
    public DeviceFinding {
        Objects.requireNonNull(device);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(since);
        Objects.requireNonNull(acknowledged);
        Objects.requireNonNull(silenced);
    }

    /** Who takes care of it, since when, and what they said. */
    public record Acknowledgement(Actor by, Instant at, String note) {
    }
}
