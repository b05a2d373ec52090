// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import tsukasa.devices.DeviceService;
import tsukasa.devices.FindingService;
import tsukasa.devices.FleetService;
import tsukasa.devices.LostService;
import tsukasa.devices.RolloutService;
import tsukasa.devices.SimService;
import tsukasa.devices.TrafficService;
import tsukasa.reports.ReportCatalog;
import tsukasa.reports.ReportWriter;
import tsukasa.reports.TableWriter;

/** Whom the page of devices asks. */
record DevicesServices(DeviceService devices, SimService sims, FleetService fleet, TrafficService traffic, FindingService findings,
        LostService lost, RolloutService rollout, Staff staff, Paper paper) {
    /** What writes tables and reports. */
    record Paper(TableWriter tables, ReportCatalog catalog, ReportWriter reports) {
    }
}
