// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import tsukasa.api.Period;

/**
 * Answers questions about all devices as they are now. A service, safe for all threads. The fleet is read and judged in one pass
 * when something has changed, so a question may take a second for 50,000 devices, and the next ones take none: not for the UI thread.
 */
public interface FleetService {
    /** Topic of {@link tsukasa.api.Changes} when sources have said something of devices; comes often. */
    String TOPIC = "fleet";

    /** The devices asked for, in the order asked for. */
    FleetPage devices(DeviceQuery query);

    Optional<DeviceNow> device(AssetNumber id);

    /** What the devices asked for add up to, whatever the page. */
    FleetCounts counts(DeviceQuery query);

    /** What sources see and nobody has registered, the one seen last first. */
    List<UnknownDevice> unknown();

    /** What happened to this device in this period, the latest first. */
    List<TimelineEntry> timeline(AssetNumber device, Period period, Locale locale);
}
