// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.health;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Progress;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.health.Indicator;
import tsukasa.api.health.Reading;
import tsukasa.api.health.Severity;
import tsukasa.licenses.LicenseLinks;
import tsukasa.licenses.RecentUse;
import tsukasa.licenses.UseService;

/** The peak of this month so far, of the pool that came nearest to its entitlement. */
@Component
public final class MonthPeakIndicator implements Indicator {
    private static final int ORDER = 210;
    private final UseService uses;
    private final Site site;

    @Activate
    public MonthPeakIndicator(@Reference UseService uses, @Reference Site site) {
        this.uses = uses;
        this.site = site;
    }

    @Override
    public String id() {
        return "licenses.peak";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Reading read(Locale locale) {
        Texts texts = Texts.of(MonthPeakIndicator.class, locale);
        Optional<Tightest> tightest = Tightest.of(uses.recent(Progress.NONE), RecentUse::month, site);
        if (tightest.isEmpty()) {
            return new Reading(texts.text("MonthPeakIndicator_label"), "–", texts.text("Indicators_noPool"), Severity.OK, List.of(),
                    LicenseLinks.to(LicenseLinks.POOLS));
        }
        Tightest one = tightest.get();
        NumberFormat numbers = NumberFormat.getIntegerInstance(locale);
        return new Reading(texts.text("MonthPeakIndicator_label"), numbers.format(one.most().count()) + " / "
                + numbers.format(one.entitlement()),
                one.most().at().map(at -> texts.text("MonthPeakIndicator_" + one.word(), one.pool(), time(at, locale)))
                .orElseGet(() -> texts.text("MonthPeakIndicator_none")), one.severity(), one.trend(), LicenseLinks.to(one.pool()));
    }

    private String time(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(locale)
                .format(at.atZone(site.zone()));
    }
}
