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
import tsukasa.devices.DeviceLinks;
import tsukasa.devices.internal.health.FleetGlances.Glance;

/** How many of the devices that are in use are well. */
@Component
public final class FleetOkIndicator implements Indicator {
    private static final int ORDER = 300;
    private final FleetGlances glances;

    @Activate
    public FleetOkIndicator(@Reference FleetGlances glances) {
        this.glances = glances;
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
        Glance glance = glances.now();
        FleetGlance fleet = glance.fleet();
        if (fleet.used() == 0) {
            return new Reading(texts.text("FleetOkIndicator_label"), "–", texts.text("Indicators_noDevice"), Severity.OK, List.of(),
                    DeviceLinks.to(""));
        }
        Severity severity = fleet.critical() > 0 ? Severity.CRITICAL : fleet.warning() > 0 ? Severity.WARNING : Severity.OK;
        NumberFormat percent = NumberFormat.getPercentInstance(locale);
        percent.setMaximumFractionDigits(1);
        percent.setRoundingMode(java.math.RoundingMode.DOWN);
        String detail = texts.text("FleetOkIndicator_detail", fleet.well(), fleet.used(), fleet.critical(), fleet.warning());
        return new Reading(texts.text("FleetOkIndicator_label"), percent.format((double) fleet.well() / fleet.used()),
                glances.detail(glance, detail, locale), severity, List.of(), DeviceLinks.to(""));
    }
}
