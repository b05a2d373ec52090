// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;

import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.api.Site;
import tsukasa.api.report.ReportRequest;

/**
 * For whom and when something is written. The same result and context give the same bytes.
 *
 * @param zone   in which instants are shown
 * @param asOf   the only time that a file states as that of its making
 * @param period the time that the contents are about; part of the file names
 * @param issuer who hands the report out, for its head; may be empty
 */
public record RenderContext(Locale locale, ZoneId zone, Instant asOf, Period period, String issuer,
        TextEncoding encoding, Progress progress) {
    public RenderContext {
        Objects.requireNonNull(locale);
        Objects.requireNonNull(zone);
        Objects.requireNonNull(asOf);
        Objects.requireNonNull(period);
        Objects.requireNonNull(issuer);
        Objects.requireNonNull(encoding);
        Objects.requireNonNull(progress);
    }

    /** For the answer to this request. */
    public static RenderContext of(ReportRequest request, String issuer) {
        return new RenderContext(request.locale(), request.zone(), request.asOf(), request.period(), issuer,
                TextEncoding.UTF8_BOM, request.progress());
    }

    /** For what is on the screen now. */
    public static RenderContext now(Site site, Progress progress) {
        Instant now = site.now();
        return new RenderContext(site.locale(), site.zone(), now, new Period(now, now), site.id().value(),
                TextEncoding.UTF8_BOM, progress);
    }

    public RenderContext in(TextEncoding other) {
        return new RenderContext(locale, zone, asOf, period, issuer, other, progress);
    }
}
