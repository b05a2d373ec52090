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
import tsukasa.devices.DeviceLinks;
import tsukasa.devices.internal.health.FleetGlances.Glance;

/** What rules found and nobody takes care of yet. */
@Component
public final class FindingsIndicator implements Indicator {
    private static final int ORDER = 320;
    private final FleetGlances glances;

    @Activate
    public FindingsIndicator(@Reference FleetGlances glances) {
        this.glances = glances;
    }

    @Override
    public String id() {
        return "devices.findings";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Reading read(Locale locale) {
        Texts texts = Texts.of(FindingsIndicator.class, locale);
        Glance glance = glances.now();
        FleetGlance fleet = glance.fleet();
        return new Reading(texts.text("FindingsIndicator_label"), NumberFormat.getIntegerInstance(locale).format(fleet.findings()),
                glances.detail(glance, texts.text("FindingsIndicator_detail", fleet.criticalFindings(), fleet.acknowledged()), locale),
                fleet.gravest(), List.of(), DeviceLinks.to(DeviceLinks.FINDINGS));
    }
}
