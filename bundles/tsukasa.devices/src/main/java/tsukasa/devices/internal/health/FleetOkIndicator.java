// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Texts;
import tsukasa.api.health.Indicator;
import tsukasa.api.health.Reading;
import tsukasa.api.health.Severity;
import tsukasa.devices.DeviceHealth;
import tsukasa.devices.DeviceLinks;
import tsukasa.devices.DeviceQuery;
import tsukasa.devices.FleetCounts;
import tsukasa.devices.FleetService;

/** How many of the devices that are in use are well. */
@Component
public final class FleetOkIndicator implements Indicator {
    private static final int ORDER = 300;
    private final FleetService fleet;

    @Activate
    public FleetOkIndicator(@Reference FleetService fleet) {
        this.fleet = fleet;
    }

    @Override
    public String id() {
        return "devices.ok";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Reading read(Locale locale) {
        Texts texts = Texts.of(FleetOkIndicator.class, locale);
        FleetCounts counts = fleet.counts(DeviceQuery.ALL);
        int used = counts.total() - counts.of(DeviceHealth.IDLE);
        if (used == 0) {
            return new Reading(texts.text("FleetOkIndicator_label"), "–", texts.text("Indicators_noDevice"), Severity.OK, List.of(),
                    DeviceLinks.to(""));
        }
        int critical = counts.of(DeviceHealth.CRITICAL);
        int warning = counts.of(DeviceHealth.WARNING);
        int ok = counts.of(DeviceHealth.OK);
        Severity severity = critical > 0 ? Severity.CRITICAL : warning > 0 ? Severity.WARNING : Severity.OK;
        NumberFormat percent = NumberFormat.getPercentInstance(locale);
        percent.setMaximumFractionDigits(1);
        percent.setRoundingMode(java.math.RoundingMode.DOWN);
        return new Reading(texts.text("FleetOkIndicator_label"), percent.format((double) ok / used),
                texts.text("FleetOkIndicator_detail", ok, used, critical, warning), severity, List.of(), DeviceLinks.to(""));
    }
}
