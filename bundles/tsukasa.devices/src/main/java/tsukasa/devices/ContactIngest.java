// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

import tsukasa.api.source.SourceId;

/** Takes what sources saw of devices, in any order and as often as it comes. A service, safe for all threads. */
public interface ContactIngest {
    /**
     * Stores these contacts and returns when they are durable; those that are there already change nothing.
     *
     * @return how many were new
     */
    int append(Collection<Contact> contacts);

    /** How often this source sees a device that is well; one that is silent for more than twice this time is unknown. Empty: whenever it likes. */
    void interval(SourceId source, Optional<Duration> interval);
}
