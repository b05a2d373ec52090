// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Texts;
import tsukasa.devices.internal.contact.FleetStorage;

/**
 * The fleet at a glance. As long as nothing else has had the fleet read, what was kept of the last time has to do, and says of when it is:
 * the overview shows it at once, and its health checks have the fleet read when the window stands.
 */
@Component(service = FleetGlances.class)
public final class FleetGlances {
    private final Fleet fleet;
    private final FleetStorage storage;

    @Activate
    public FleetGlances(@Reference Fleet fleet, @Reference FleetStorage storage) {
        this.fleet = fleet;
        this.storage = storage;
    }

    /** @param kept whether it is as it was when the fleet was judged the last time, in this process or another */
    record Glance(FleetGlance fleet, boolean kept) {
    }

    Glance now() {
        Optional<FleetGlance> kept = fleet.wasRead() ? Optional.empty() : new GlanceStore(storage).get();
        return kept.map(last -> new Glance(last, true)).orElseGet(() -> new Glance(FleetGlance.of(fleet.now()), false));
    }

    /** Adds of when it is, unless that is now. */
    String detail(Glance glance, String detail, Locale locale) {
        return glance.kept ? Texts.of(FleetGlances.class, locale).text("Indicators_asOf", detail, time(glance.fleet.at(), locale)) : detail;
    }

    private String time(Instant at, Locale locale) {
        ZoneId zone = storage.site().zone();
        boolean today = at.atZone(zone).toLocalDate().equals(storage.site().now().atZone(zone).toLocalDate());
        return (today ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT) : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT))
                .withLocale(locale).format(at.atZone(zone));
    }
}
