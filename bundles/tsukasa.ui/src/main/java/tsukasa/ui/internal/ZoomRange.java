// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.internal;

import java.time.Duration;
import java.time.Instant;

import tsukasa.api.Period;

/** What part of a whole period is looked at, how it grows, shrinks and moves; never beyond the whole, never closer than some minutes. */
public record ZoomRange(Period whole, Period shown) {
    public static final Duration CLOSEST = Duration.ofMinutes(5);

    /** Shrinks by a factor below 1, grows by one above; the instant at this share of what is shown stays where it is. */
    public ZoomRange by(double factor, double at) {
        long length = shown.length().toMillis();
        long wanted = Math.clamp(Math.round(length * factor), closest(), whole.length().toMillis());
        long before = Math.round((length - wanted) * Math.clamp(at, 0, 1));
        return at(shown.from().plusMillis(before), wanted);
    }

    /** Moves by this share of what is shown, later if it is positive. */
    public ZoomRange moved(double share) {
        return at(shown.from().plusMillis(Math.round(shown.length().toMillis() * share)), shown.length().toMillis());
    }

    /** These, or as much around their middle as is the least. */
    public ZoomRange to(Period wanted) {
        long length = Math.max(wanted.length().toMillis(), closest());
        Instant middle = wanted.from().plusMillis(wanted.length().toMillis() / 2);
        return at(middle.minusMillis(length / 2), Math.min(length, whole.length().toMillis()));
    }

    public ZoomRange all() {
        return new ZoomRange(whole, whole);
    }

    private long closest() {
        return Math.min(CLOSEST.toMillis(), whole.length().toMillis());
    }

    private ZoomRange at(Instant from, long length) {
        Instant latest = whole.to().minusMillis(length);
        Instant start = from.isAfter(latest) ? latest : from;
        start = start.isBefore(whole.from()) ? whole.from() : start;
        return new ZoomRange(whole, new Period(start, start.plusMillis(length)));
    }
}
