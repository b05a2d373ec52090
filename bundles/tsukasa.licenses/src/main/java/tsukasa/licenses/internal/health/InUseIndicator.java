// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.health;

import java.text.NumberFormat;
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
import tsukasa.licenses.UseService;

/** What is in use now of the pool that is nearest to its entitlement; the trend is the peak of each of the last days. */
@Component
public final class InUseIndicator implements Indicator {
    private static final int ORDER = 200;
    private final UseService uses;
    private final Site site;

    @Activate
    public InUseIndicator(@Reference UseService uses, @Reference Site site) {
        this.uses = uses;
        this.site = site;
    }

    @Override
    public String id() {
        return "licenses.inUse";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Reading read(Locale locale) {
        Texts texts = Texts.of(InUseIndicator.class, locale);
        Optional<Tightest> tightest = Tightest.of(uses.recent(Progress.NONE), use -> Tightest.now(use, site), site);
        if (tightest.isEmpty()) {
            return new Reading(texts.text("InUseIndicator_label"), "–", texts.text("Indicators_noPool"), Severity.OK, List.of(),
                    LicenseLinks.to(LicenseLinks.POOLS));
        }
        Tightest one = tightest.get();
        NumberFormat numbers = NumberFormat.getIntegerInstance(locale);
        return new Reading(texts.text("InUseIndicator_label"), numbers.format(one.most().count()) + " / "
                + numbers.format(one.entitlement()),
                texts.text("InUseIndicator_" + one.word(), one.pool(), one.among()), one.severity(), one.trend(),
                LicenseLinks.to(one.pool()));
    }
}
