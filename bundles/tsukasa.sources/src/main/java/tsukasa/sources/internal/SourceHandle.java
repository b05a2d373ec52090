// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import java.util.Optional;

import tsukasa.api.Refusal;
import tsukasa.api.source.Source;
import tsukasa.api.source.SourceId;

/** A configured source whose component is there, but not started before it is taken. */
interface SourceHandle {
    SourceId id();

    /**
     * Starts the component. Empty if it is not there just now and nothing says why: it is being started, or configured anew,
     * which is over in a moment.
     *
     * @throws Refusal if it does not start with its settings
     */
    Optional<Source> take();

    /** What is said of a component that is not there for longer than a moment. */
    Refusal notStarted();

    void giveBack(Source source);
}
