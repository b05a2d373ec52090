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

/** How many devices that are in use were not heard of for too long. */
@Component
public final class SilentIndicator implements Indicator {
    private static final int ORDER = 310;
    private final FleetGlances glances;

    @Activate
    public SilentIndicator(@Reference FleetGlances glances) {
        this.glances = glances;
    }

    @Override
    public String id() {
        return "devices.silent";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Reading read(Locale locale) {
        Texts texts = Texts.of(SilentIndicator.class, locale);
        Glance glance = glances.now();
        int silent = glance.fleet().silent();
        return new Reading(texts.text("SilentIndicator_label"), NumberFormat.getIntegerInstance(locale).format(silent),
                glances.detail(glance, texts.text(silent == 0 ? "SilentIndicator_none" : "SilentIndicator_some"), locale),
                silent == 0 ? Severity.OK : Severity.UNKNOWN,
                List.of(), DeviceLinks.rule(new SilentRule().id()));
    }
}
