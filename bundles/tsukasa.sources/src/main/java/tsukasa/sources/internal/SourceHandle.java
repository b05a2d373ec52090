// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import tsukasa.api.source.Source;
import tsukasa.api.source.SourceId;

/** A configured source whose component is there, but not started before it is taken. */
interface SourceHandle {
    SourceId id();

    /**
     * Starts the component.
     *
     * @throws tsukasa.api.Refusal if it does not start with its settings
     */
    Source take();

    void giveBack(Source source);
}
