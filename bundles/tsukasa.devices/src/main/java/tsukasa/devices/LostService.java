// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import tsukasa.api.operation.Operation;

/**
 * What is done about a lost device: four steps, each an operation of its own that is confirmed and logged. A service, safe for
 * all threads; reads the database, so not for the UI thread.
 */
public interface LostService {
    /** All cases that are open, the latest first. */
    List<LostCase> open();

    /** The open case of this device. */
    Optional<LostCase> of(AssetNumber device);

    /** What a step would do, a sentence for the person who is to confirm it. */
    String plan(AssetNumber device, LostStep step, Locale locale);

    /**
     * Takes a step; the first opens the case. What can't be done from here, as far as is known, becomes a to-do; see {@link #done}. A step
     * that failed can be taken again.
     */
    Operation<LostCase> take(AssetNumber device, LostStep step);

    /** Notes that a step that was to be done by hand has been done. */
    Operation<LostCase> done(AssetNumber device, LostStep step, String note);

    /** Closes the case: it was found, or nothing is left to be done. The device stays as it is registered. */
    Operation<LostCase> close(AssetNumber device, String note);
}
