// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.util.Locale;

import tsukasa.api.source.SourceId;

/** Suspends lines at the carrier. A service of a source that can; without one, it is done by hand. */
public interface LineSuspender {
    SourceId source();

    /** Whether this line is the source's to suspend. */
    boolean knows(Sim sim);

    /**
     * Suspends the line and returns what the carrier said, one sentence.
     *
     * @throws tsukasa.api.Refusal if the carrier does not do it, with the reason
     */
    String suspend(Sim sim, Locale locale);
}
