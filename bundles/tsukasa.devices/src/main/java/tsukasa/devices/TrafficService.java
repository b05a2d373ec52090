// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import tsukasa.api.Period;

/**
 * What lines carry and cost. A service, safe for all threads; reads the database, so not for the UI thread. A day that a
 * carrier's bill tells of counts as billed, any other as the counters of devices say.
 */
public interface TrafficService {
    /** What each line carried in these days, both included; lines without traffic too, by line number. */
    List<LineTraffic> lines(LocalDate first, LocalDate last);

    /** Each plan pool in its month that this day is in, as of this day: what was carried, and what is expected by its end. */
    List<PoolTraffic> pools(LocalDate day);

    /** Lines that cost something and carried nothing for this many days, the dearest first. */
    List<UnusedLine> unused(int days);

    /** Traffic by hour of session, by carrier; devices without traffic or without sessions in the period count in neither. */
    List<CarrierRate> perSessionHour(Period period);

    /** How the forecast is made, a sentence. */
    String method(Locale locale);
}
