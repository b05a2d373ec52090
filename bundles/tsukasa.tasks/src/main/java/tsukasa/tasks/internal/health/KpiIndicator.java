// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.health;

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
import tsukasa.tasks.TaskLinks;

/** The share of tasks that can be completed by telework; the trend is its course over the months for which it is known. */
@Component
public final class KpiIndicator implements Indicator {
    private static final int ORDER = 300;
    private final KpiGlances glances;

    @Activate
    public KpiIndicator(@Reference KpiGlances glances) {
        this.glances = glances;
    }

    @Override
    public String id() {
        return "tasks.kpi";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Reading read(Locale locale) {
        Texts texts = Texts.of(KpiIndicator.class, locale);
        KpiGlance kpi = glances.now();
        if (kpi.tasks() == 0) {
            return new Reading(texts.text("KpiIndicator_label"), texts.text("KpiIndicator_none"), texts.text("KpiIndicator_import"),
                    Severity.UNKNOWN, List.of(), TaskLinks.to(TaskLinks.KPI));
        }
        NumberFormat percent = NumberFormat.getPercentInstance(locale);
        percent.setMaximumFractionDigits(1);
        return new Reading(texts.text("KpiIndicator_label"), percent.format(kpi.share()), texts.text("KpiIndicator_of", kpi.completable(),
                kpi.tasks(), kpi.unanswered()), Severity.OK, kpi.course(), TaskLinks.to(TaskLinks.KPI));
    }
}
