// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.health;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Period;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.UserId;
import tsukasa.api.health.Indicator;
import tsukasa.api.health.Reading;
import tsukasa.api.health.Severity;
import tsukasa.licenses.Denials.Refused;
import tsukasa.licenses.LicenseLinks;
import tsukasa.licenses.LicenseService;
import tsukasa.licenses.Pool;
import tsukasa.licenses.UseService;

/** Refused starts of this month that were not made good within the grace, of all pools together; the trend is their number on each day. */
@Component
public final class TrueDenialsIndicator implements Indicator {
    private static final int ORDER = 220;
    private final LicenseService licenses;
    private final UseService uses;
    private final Site site;

    @Activate
    public TrueDenialsIndicator(@Reference LicenseService licenses, @Reference UseService uses, @Reference Site site) {
        this.licenses = licenses;
        this.uses = uses;
        this.site = site;
    }

    @Override
    public String id() {
        return "licenses.denials";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Reading read(Locale locale) {
        Texts texts = Texts.of(TrueDenialsIndicator.class, locale);
        Period month = Tightest.month(site);
        Map<Refusal, Boolean> refused = refused(month);
        List<Refusal> real = refused.keySet().stream().filter(one -> !refused.get(one)).toList();
        String detail = texts.text(real.isEmpty() ? "TrueDenialsIndicator_none" : "TrueDenialsIndicator_some",
                refused.size() - real.size());
        return new Reading(texts.text("TrueDenialsIndicator_label"), NumberFormat.getIntegerInstance(locale).format(real.size()), detail,
                real.isEmpty() ? Severity.OK : Severity.WARNING, trend(real), LicenseLinks.to(LicenseLinks.DENIALS));
    }

    /** Two pools that count the same sessions are told of the same refusals: it passed if it did by the grace of each. */
    private Map<Refusal, Boolean> refused(Period month) {
        Map<List<Object>, Pool> different = licenses.pools().stream().filter(pool -> !pool.named())
                .collect(Collectors.toMap(pool -> List.of(pool.basis(), pool.grace()), pool -> pool, (first, same) -> first));
        return different.values().stream().flatMap(pool -> uses.denialsQuickly(pool.id(), month).all().stream())
                .collect(Collectors.toMap(one -> new Refusal(one.at(), one.user(), one.reason()), Refused::passing, Boolean::logicalAnd));
    }

    private List<Double> trend(List<Refusal> real) {
        Map<LocalDate, Double> counts = new TreeMap<>();
        for (LocalDate day = Tightest.today(site).withDayOfMonth(1); !day.isAfter(Tightest.today(site)); day = day.plusDays(1)) {
            counts.put(day, 0.0);
        }
        real.forEach(one -> counts.merge(LocalDate.ofInstant(one.at, site.zone()), 1.0, Double::sum));
        return List.copyOf(counts.values());
    }

    private record Refusal(Instant at, Optional<UserId> user, Optional<String> reason) {
    }
}
